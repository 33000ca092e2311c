// Adding marks and targets to a chart, in painting order. It decides nothing about what is drawn.
#pragma once

#include <algorithm>
#include <string>

#include "chart/chart.h"

namespace trame {

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
  // Text on a mark of role `ground`.
  void text(TextMark text, ColorRole ground, int target) {
    view.marks.push_back({std::move(text), ColorRole::text, ground, target});
  }
  double width(std::string_view text, TextStyle style) const { return measure_text(text, style); }
  double line_height(TextStyle style) const { return text_metrics(style).line_height * text_scale; }
  // The least height of what a finger uses.
  double control() const {
    return std::max<double>(touch_target, line_height(TextStyle::body_strong) + 20);
  }
};

}  // namespace trame
