// What a chart is made of: shapes with a colour role, in the chart's own plane. Marks feed
// painting, hit testing, SVG and tests alike: one truth. They carry no behaviour.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <variant>
#include <vector>

#include "layout/geometry.h"
#include "layout/ribbon.h"
#include "model/programme.h"
#include "style/theme.h"

namespace trame {

// The fading ones, of rectangles, go from solid to nothing along x: what goes on nobody knows for
// how long.
enum class Fill : uint8_t { solid, soft, hatched, outline, fading_in, fading_out };
enum class Align : uint8_t { start, middle, end };

struct RectMark {
  Rect rect;
  double radius = 0;
  Fill fill = Fill::solid;
};
struct TextMark {
  Vec2 position;  // of the baseline box's top-left, top-middle or top-right, by `align`
  std::string text;
  TextStyle style{};
  Align align = Align::start;
  double angle = 0;  // degrees clockwise, about the position
};
struct LineMark {
  Vec2 from, to;
  double width = 1;
  bool dashed = false;
  double dash = 6, gap = 4;  // lengths, when dashed
};
struct CircleMark {
  Vec2 center;
  double radius = 0;
  Fill fill = Fill::solid;
};
// A filled area, or with Fill::outline the line around it.
struct PolygonMark {
  std::vector<Vec2> points;
  Fill fill = Fill::solid;
  double width = 1;  // of the line around it
  // That fill it, three places in `points` each, kept by the map that the chart was made from;
  // empty: to be found when it is drawn.
  std::span<const uint16_t> triangles = {};
};
struct RibbonMark {
  Ribbon ribbon;
  Fill fill = Fill::soft;
};

struct Mark {
  std::variant<RectMark, TextMark, LineMark, CircleMark, PolygonMark, RibbonMark> shape;
  ColorRole color{};
  std::optional<ColorRole> ground;  // for text on a mark: choose a readable ink on this ground
  int target = -1;                  // index into ChartView::targets, or -1
};

}  // namespace trame
