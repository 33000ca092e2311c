// Adds marks and targets to a chart in painting order, and fits text to a width. What is drawn is
// decided by the charts.
#pragma once

#include <algorithm>
#include <span>
#include <string>
#include <vector>

#include "chart/core/chart_view.h"

namespace trame {

// Room for text: a width in px and a number of lines.
struct TextRoom {
  double width = 0;
  size_t lines = 1;
};

struct MarkList {
  ChartView& view;
  const MeasureText& measure_text;
  double text_scale = 1;

  int target(ChartTarget target) {
    view.targets.push_back(std::move(target));
    return static_cast<int>(view.targets.size()) - 1;
  }
  void rect(const RectMark& rect, ColorRole color, int target) {
    view.marks.push_back({rect, color, std::nullopt, target});
  }
  void add(decltype(Mark::shape) shape, ColorRole color, int target) {
    Mark& mark = view.marks.emplace_back();
    mark.shape = std::move(shape);
    mark.color = color;
    mark.target = target;
  }
  // Adds text on a mark of role `ground`.
  void text(TextMark text, ColorRole ground, int target) {
    view.marks.push_back({std::move(text), ColorRole::text, ground, target});
  }
  // Draws lines one below the other from the position of `first`, in its style; the text of `first`
  // is not used. Returns the y below the last line.
  double text_lines(std::span<const std::string> lines, TextMark first, ColorRole ground,
                    int target);

  double width(std::string_view text, TextStyle style) const { return measure_text(text, style); }
  double widest(std::span<const std::string> lines, TextStyle style) const;
  // Returns a function that measures text in one style.
  auto measure(TextStyle style) const {
    return [this, style](std::string_view text) { return width(text, style); };
  }
  // Call shorten_label, wrap_lines and wrap_whole of layout/labels.h with the chart's text measure.
  std::string fit(std::string_view text, double room, TextStyle style) const;
  std::vector<std::string> wrap(std::string_view text, TextRoom room, TextStyle style) const;
  std::vector<std::string> wrap_whole(std::string_view text, TextRoom room, TextStyle style) const;
  double line_height(TextStyle style) const { return text_metrics(style).line_height * text_scale; }
  // Minimum height of a touch target.
  double control() const {
    return std::max<double>(touch_target, line_height(TextStyle::body_strong) + 20);
  }
};

}  // namespace trame
