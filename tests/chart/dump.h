// A chart as text, line by line, so that a diff shows what changed in marks, targets and table.
#pragma once

#include <cstdio>
#include <string>

#include "chart/chart.h"

namespace trame::test {

inline std::string dump_rect(const Rect& r) {
  char text[80];
  std::snprintf(text, sizeof text, "%.1f,%.1f %.1fx%.1f", r.x, r.y, r.width, r.height);
  return text;
}

inline std::string dump_point(Vec2 p) {
  char text[40];
  std::snprintf(text, sizeof text, "%.1f,%.1f", p.x, p.y);
  return text;
}

inline std::string dump_shape(const LineMark& line) {
  std::string kind = line.dashed ? "dashes " : "line ";
  return kind + dump_point(line.from) + " " + dump_point(line.to) + " wide " +
         dump_point({line.width, line.dashed ? line.dash : 0});
}
inline std::string dump_shape(const CircleMark& circle) {
  return "circle " + dump_point(circle.center) + " r " + dump_point({circle.radius, 0});
}
inline std::string dump_shape(const PolygonMark& polygon) {
  if (polygon.points.size() > 12) {
    return "polygon of " + std::to_string(polygon.points.size()) + " points";
  }
  std::string text = "polygon";
  for (Vec2 p : polygon.points) text += " " + dump_point(p);
  return text;
}
inline std::string dump_shape(const RibbonMark& mark) {
  return "ribbon " + dump_point(mark.ribbon.start) + " " + dump_point(mark.ribbon.end) + " by " +
         dump_point({mark.ribbon.thickness, 0});
}

inline std::string dump_mark(const Mark& mark) {
  constexpr const char* fills[] = {"solid",   "soft",      "hatched",
                                   "outline", "fading in", "fading out"};
  std::string text = std::to_string(mark.target) + " ";
  if (const auto* rect = std::get_if<RectMark>(&mark.shape)) {
    text += std::string(fills[static_cast<size_t>(rect->fill)]) + " " + dump_rect(rect->rect);
  } else if (const auto* words = std::get_if<TextMark>(&mark.shape)) {
    char at[40];
    std::snprintf(at, sizeof at, "text %.1f,%.1f", words->position.x, words->position.y);
    text += std::string(at) + " size " +
            std::to_string(static_cast<int>(text_metrics(words->style).size)) + " \"" +
            words->text + "\"";
    if (words->angle != 0) text += " turned " + std::to_string(static_cast<int>(words->angle));
  } else if (const auto* line = std::get_if<LineMark>(&mark.shape)) {
    text += dump_shape(*line);
  } else if (const auto* circle = std::get_if<CircleMark>(&mark.shape)) {
    text += dump_shape(*circle);
  } else if (const auto* polygon = std::get_if<PolygonMark>(&mark.shape)) {
    text += dump_shape(*polygon);
  } else if (const auto* ribbon = std::get_if<RibbonMark>(&mark.shape)) {
    text += dump_shape(*ribbon);
  }
  return text + " color " + std::to_string(static_cast<int>(mark.color)) + "\n";
}

inline std::string dump_chart(const ChartView& chart) {
  std::string text = "# " + chart.title + "\n" + chart.takeaway + "\n" + chart.coverage + "\n";
  for (const std::string& note : chart.notes) text += "note: " + note + "\n";
  for (const LegendEntry& entry : chart.legend) text += "legend: " + entry.label + "\n";
  for (const Crumb& crumb : chart.crumbs) text += "crumb: " + crumb.label + "\n";
  text += "here: " + chart.current_crumb + "\n\n## targets\n";
  for (const ChartTarget& target : chart.targets) {
    text += target.id + " [" + dump_rect(target.rect) + "] " + target.label + "\n";
  }
  text += "\n## marks\n";
  for (const Mark& mark : chart.marks) text += dump_mark(mark);
  if (!chart.header.empty()) text += "\n## header\n";
  for (const Mark& mark : chart.header) text += dump_mark(mark);
  text += "\n## " + chart.table.caption + "\n";
  auto add_cells = [&](const std::vector<std::string>& cells) {
    for (const std::string& cell : cells) text += "| " + cell + " ";
    text += "|\n";
  };
  std::vector<std::string> heads;
  for (const auto& column : chart.table.columns) heads.push_back(column.label);
  add_cells(heads);
  for (const auto& row : chart.table.rows) add_cells(row.cells);
  return text;
}

}  // namespace trame::test
