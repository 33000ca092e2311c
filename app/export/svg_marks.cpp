#include "export/svg_marks.h"

namespace trame {
namespace {

// Ascent and line height of the font Inter in em, from its hhea table.
constexpr double inter_ascent = 0.96875, inter_height = 2478.0 / 2048.0;
// Opacities of soft fills, the same as on screen.
constexpr double soft = 60 / 255.0, soft_ribbon = 96 / 255.0;

std::string path_point(Vec2 p) {
  return svg_number(p.x) + "," + svg_number(p.y);
}

std::string path_of(const std::vector<Vec2>& points) {
  std::string path;
  for (Vec2 p : points) path += (path.empty() ? "M" : " ") + path_point(p);
  return path + "Z";
}

std::string curve_to(Vec2 control, Vec2 other_control, Vec2 end) {
  return "C" + path_point(control) + " " + path_point(other_control) + " " + path_point(end);
}

std::string path_of(const Ribbon& ribbon) {
  RibbonEdges edges = ribbon_edges(ribbon);
  const CubicCurve &a = edges.first, &b = edges.second;
  return "M" + path_point(a.start) + curve_to(a.start_control, a.end_control, a.end) + "L" +
         path_point(b.end) + curve_to(b.end_control, b.start_control, b.start) + "Z";
}

struct MarkWriter {
  XmlWriter& svg;
  const SvgStyle& style;
  const Mark& mark;

  std::string color_of(ColorRole role) const { return svg_color(color(style.palette, role)); }
  std::string ink() const { return color_of(mark.color); }

  void rect(const RectMark& shape, std::string fill, std::string line = {}) const {
    const Rect& r = shape.rect;
    svg.leaf("rect", {{"x", r.x},
                      {"y", r.y},
                      {"width", r.width},
                      {"height", r.height},
                      {"rx", shape.radius},
                      {"fill", std::move(fill)},
                      {"fill-opacity", shape.fill == Fill::soft ? opacity_text(soft) : ""},
                      {"stroke", std::move(line)}});
  }
  static std::string opacity_text(double opacity) {
    return opacity == 1 ? "" : "0." + std::to_string(static_cast<int>(opacity * 100));
  }
  void path(const std::string& d, ColorRole role, double opacity = 1) const {
    svg.leaf("path", {{"d", d}, {"fill", color_of(role)}, {"fill-opacity", opacity_text(opacity)}});
  }
  void path_hatch(const std::string& d, ColorRole line, double width) const {
    svg.leaf(
        "path",
        {{"d", d}, {"fill", "url(#hatch)"}, {"stroke", color_of(line)}, {"stroke-width", width}});
  }

  void operator()(const RectMark& shape) const {
    switch (shape.fill) {
      case Fill::solid:
      case Fill::soft:
        return rect(shape, ink());
      case Fill::hatched:
        rect(shape, color_of(ColorRole::not_published));
        return rect(shape, "url(#hatch)", color_of(ColorRole::hatch));
      case Fill::outline:
        return rect(shape, "none", ink());
      case Fill::fading_in:
        return fading(shape, "in");
      case Fill::fading_out:
        return fading(shape, "out");
    }
  }
  // The mask is white where the colour is opaque.
  void fading(const RectMark& shape, const char* way) const {
    std::string mask = std::string("url(#fading-") + way + ")";
    const Rect& r = shape.rect;
    svg.leaf("rect", {{"x", r.x},
                      {"y", r.y},
                      {"width", r.width},
                      {"height", r.height},
                      {"fill", ink()},
                      {"mask", mask}});
  }
  void operator()(const TextMark& shape) const {
    const Palette& p = style.palette;
    write_svg_text(svg, style, shape,
                   mark.ground ? text_on(p, *mark.ground) : color(p, mark.color));
  }
  void operator()(const LineMark& shape) const {
    std::string dashes = shape.dashed ? svg_number(shape.dash) + " " + svg_number(shape.gap) : "";
    svg.leaf("line", {{"x1", shape.from.x},
                      {"y1", shape.from.y},
                      {"x2", shape.to.x},
                      {"y2", shape.to.y},
                      {"stroke", ink()},
                      {"stroke-width", shape.width},
                      {"stroke-dasharray", dashes}});
  }
  void operator()(const CircleMark& shape) const {
    bool open = shape.fill == Fill::outline || shape.fill == Fill::hatched;
    svg.leaf("circle", {{"cx", shape.center.x},
                        {"cy", shape.center.y},
                        {"r", shape.radius},
                        {"fill", open ? color_of(ColorRole::surface) : ink()},
                        {"stroke", open ? ink() : ""},
                        {"stroke-width", 2}});
  }
  void operator()(const PolygonMark& shape) const {
    std::string d = path_of(shape.points);
    if (shape.fill == Fill::outline) {
      return svg.leaf(
          "path", {{"d", d}, {"fill", "none"}, {"stroke", ink()}, {"stroke-width", shape.width}});
    }
    path(d, mark.color, shape.fill == Fill::soft ? soft : 1);
    if (shape.fill == Fill::hatched) path_hatch(d, mark.color, 0);
  }
  void operator()(const RibbonMark& shape) const {
    std::string d = path_of(shape.ribbon);
    if (shape.fill != Fill::hatched) {
      return path(d, mark.color, shape.fill == Fill::soft ? soft_ribbon : 1);
    }
    path(d, ColorRole::not_published);
    path_hatch(d, mark.color, 1);
  }
};

void write_fading(XmlWriter& svg, const char* name, const char* from, const char* to) {
  std::string ramp = std::string("ramp-") + name;
  svg.open("linearGradient", {{"id", ramp}});
  svg.leaf("stop", {{"offset", "0"}, {"stop-color", from}});
  svg.leaf("stop", {{"offset", "1"}, {"stop-color", to}});
  svg.close();
  svg.open("mask",
           {{"id", std::string("fading-") + name}, {"maskContentUnits", "objectBoundingBox"}});
  svg.leaf("rect", {{"width", "1"}, {"height", "1"}, {"fill", "url(#" + ramp + ")"}});
  svg.close();
}

}  // namespace

// The hatch pattern consists of lines at 45° with a horizontal distance of 9 px: 9 / √2 = 6.364.
void write_svg_patterns(XmlWriter& svg, const SvgStyle& style) {
  constexpr const char* apart = "6.364";
  svg.open("defs");
  svg.open("pattern", {{"id", "hatch"},
                       {"width", apart},
                       {"height", apart},
                       {"patternUnits", "userSpaceOnUse"},
                       {"patternTransform", "rotate(45)"}});
  svg.leaf("path", {{"d", "M0.5,0V6.364"},
                    {"stroke", svg_color(color(style.palette, ColorRole::hatch))},
                    {"stroke-opacity", "0.35"}});
  svg.close();
  write_fading(svg, "in", "black", "white");
  write_fading(svg, "out", "white", "black");
  svg.close();
}

// textLength sets the width, so that a replacement font for Inter does not need more space.
void write_svg_text(XmlWriter& svg, const SvgStyle& style, const TextMark& text, Color ink) {
  if (text.text.empty()) return;
  TextMetrics metrics = text_metrics(text.style);
  double lead = (metrics.line_height - inter_height * metrics.size) / 2;
  Vec2 at{text.position.x, text.position.y + lead + inter_ascent * metrics.size};
  std::string turn = text.angle == 0
                         ? ""
                         : "rotate(" + svg_number(text.angle) + "," + svg_number(text.position.x) +
                               "," + svg_number(text.position.y) + ")";
  constexpr const char* anchors[] = {"start", "middle", "end"};
  svg.words("text",
            {{"x", at.x},
             {"y", at.y},
             {"font-size", metrics.size},
             {"font-weight", metrics.strong ? "600" : "400"},
             {"text-anchor", anchors[static_cast<size_t>(text.align)]},
             {"textLength", style.measure_text(text.text, text.style)},
             {"lengthAdjust", "spacingAndGlyphs"},
             {"fill", svg_color(ink)},
             {"transform", turn}},
            text.text);
}

void write_svg_marks(XmlWriter& svg, const SvgStyle& style, std::span<const Mark> marks) {
  for (const Mark& mark : marks) std::visit(MarkWriter{svg, style, mark}, mark.shape);
}

void write_svg_chart(XmlWriter& svg, const SvgStyle& style, const ChartView& chart) {
  int target = -1;
  for (const Mark& mark : chart.marks) {
    if (mark.target != target) {
      if (target >= 0) svg.close();
      target = mark.target;
      if (target >= 0) {
        svg.open("g");
        svg.words("title", {}, chart.targets[static_cast<size_t>(target)].label);
      }
    }
    std::visit(MarkWriter{svg, style, mark}, mark.shape);
  }
  if (target >= 0) svg.close();
}

}  // namespace trame
