// A chart is made of marks: shapes with a colour role, in the chart's coordinates. Painting, hit
// testing, SVG and tests all use the same marks. They contain no behaviour.
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

// fading_in and fading_out, for rectangles only: a gradient along x between solid and transparent,
// used when a start or an end is not known.
enum class Fill : uint8_t { solid, soft, hatched, outline, fading_in, fading_out };
enum class Align : uint8_t { start, middle, end };

struct RectMark {
  Rect rect;
  double radius = 0;
  Fill fill = Fill::solid;
};
struct TextMark {
  Vec2 position;  // top-left, top-middle or top-right of the text line's box, according to `align`
  std::string text;
  TextStyle style{};
  Align align = Align::start;
  double angle = 0;  // rotation about `position`, degrees clockwise
};
struct LineMark {
  Vec2 from, to;
  double width = 1;
  bool dashed = false;
  double dash = 6, gap = 4;  // lengths in px, when the line is dashed
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
  double width = 1;  // width of the outline
  // Triangles that fill the polygon, three indices into `points` each. Not owned: MapShapes stores
  // them. Empty: computed when drawn.
  std::span<const uint16_t> triangles = {};
};
struct RibbonMark {
  Ribbon ribbon;
  Fill fill = Fill::soft;
};

struct Mark {
  std::variant<RectMark, TextMark, LineMark, CircleMark, PolygonMark, RibbonMark> shape;
  ColorRole color{};
  // For text on a mark: the role below it, from which a readable colour is chosen.
  std::optional<ColorRole> ground;
  int target = -1;  // index into ChartView::targets, or -1
};

}  // namespace trame
