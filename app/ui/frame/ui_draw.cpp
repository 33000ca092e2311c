// The part of Ui for drawing: text and shapes on ImGui's draw list.
#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <numbers>

#include "layout/labels.h"
#include "ui/frame/ui.h"

namespace trame {
namespace {

ImVec2 vec(Vec2 p) {
  return {static_cast<float>(p.x), static_cast<float>(p.y)};
}
ImVec2 top_left(Rect r) {
  return {static_cast<float>(r.x), static_cast<float>(r.y)};
}
ImVec2 bottom_right(Rect r) {
  return {static_cast<float>(r.right()), static_cast<float>(r.bottom())};
}

}  // namespace

uint32_t Ui::packed(Color c) const {
  return IM_COL32(c.r, c.g, c.b, static_cast<ImU32>(std::lround(c.a * opacity_)));
}

double Ui::line_height(TextStyle style) const {
  return text_metrics(style).line_height * input_.text_scale;
}

double Ui::text_width(std::string_view text, TextStyle style) const {
  return trame::text_width(input_.fonts, text, style, input_.text_scale);
}

void Ui::text(Vec2 at, std::string_view text, TextStyle style, ColorRole role) {
  this->text(at, text, style, color(palette_, role));
}

void Ui::text(Vec2 at, std::string_view text, TextStyle style, Color ink) {
  if (measuring_ > 0 || text.empty()) return;
  float size = imgui_font_size(text_metrics(style).size * static_cast<float>(input_.text_scale));
  double lead = (line_height(style) - size) / 2;
  // Text starts on whole device pixels; between two of them it would be blurred.
  double y = std::round((at.y + lead) * input_.ratio) / input_.ratio;
  double x = std::round(at.x * input_.ratio) / input_.ratio;
  draw_->AddText(font_of(input_.fonts, style), size, vec({x, y}), packed(ink), text.data(),
                 text.data() + text.size());
}

// Glyphs are drawn horizontally, then their corners are rotated. At angles other than right ones,
// each pixel mixes neighbouring pixels of the glyph; a glyph rasterised at twice the size stays
// sharper.
void Ui::text_turned(TextTurn turn, std::string_view text, TextStyle style, Color ink) {
  if (measuring_ > 0 || text.empty()) return;
  bool on_grid = std::fmod(turn.degrees, 90) == 0;
  double finer = on_grid ? 1 : 2;
  float size = imgui_font_size(text_metrics(style).size * static_cast<float>(input_.text_scale));
  double lead = (line_height(style) - size) / 2;
  double radians = turn.degrees * std::numbers::pi / 180;
  double c = std::cos(radians), s = std::sin(radians);
  Vec2 corner{turn.about.x - s * lead, turn.about.y + c * lead};
  if (on_grid) {
    corner = {std::round(corner.x * input_.ratio) / input_.ratio,
              std::round(corner.y * input_.ratio) / input_.ratio};
  }
  int first = draw_->VtxBuffer.Size;
  // No clipping, because the final position is known only after the rotation.
  constexpr float far = 1e6f;
  font_of(input_.fonts, style)
      ->RenderText(draw_, size * static_cast<float>(finer), {0, 0}, packed(ink),
                   {-far, -far, far, far}, text.data(), text.data() + text.size());
  for (int i = first; i < draw_->VtxBuffer.Size; ++i) {
    ImVec2& p = draw_->VtxBuffer[i].pos;
    double x = p.x / finer, y = p.y / finer;
    p = vec({corner.x + x * c - y * s, corner.y + x * s + y * c});
  }
}

double Ui::text_fit(Vec2 at, double width, std::string_view words, TextLook look) {
  auto measure = [&](std::string_view part) { return text_width(part, look.style); };
  std::string fitted = shorten_label(words, width, measure);
  text(at, fitted, look.style, look.role);
  return text_width(fitted, look.style);
}

double Ui::text_block(Vec2 at, TextWrap wrap, std::string_view words, TextLook look) {
  auto measure = [&](std::string_view part) { return text_width(part, look.style); };
  size_t line_limit = wrap.max_lines > 0 ? static_cast<size_t>(wrap.max_lines) : SIZE_MAX;
  double y = at.y, height = line_height(look.style);
  for (const std::string& line : wrap_lines(words, wrap.width, line_limit, measure)) {
    double left = wrap.at_end ? std::max(0.0, wrap.width - measure(line)) : 0;
    if (visible({at.x, y, wrap.width, height})) text({at.x + left, y}, line, look.style, look.role);
    y += height;
  }
  return y - at.y;
}

void Ui::fill(Rect rect, ColorRole role, double radius) {
  fill(rect, color(palette_, role), radius);
}

void Ui::fill(Rect rect, Color tint, double radius) {
  if (measuring_ > 0 || !visible(rect)) return;
  draw_->AddRectFilled(top_left(rect), bottom_right(rect), packed(tint),
                       static_cast<float>(radius));
}

void Ui::fade(Rect rect, Color left, Color right) {
  if (measuring_ > 0 || !visible(rect)) return;
  draw_->AddRectFilledMultiColor(top_left(rect), bottom_right(rect), packed(left), packed(right),
                                 packed(right), packed(left));
}

void Ui::outline(Rect rect, ColorRole role, double radius, double thickness) {
  if (measuring_ > 0 || !visible(rect)) return;
  draw_->AddRect(top_left(rect.inset(thickness / 2)), bottom_right(rect.inset(thickness / 2)),
                 packed(color(palette_, role)), static_cast<float>(radius), 0,
                 static_cast<float>(thickness));
}

void Ui::dot(Vec2 center, double radius, ColorRole role) {
  if (measuring_ > 0) return;
  draw_->AddCircleFilled(vec(center), static_cast<float>(radius), packed(color(palette_, role)));
}

void Ui::line(Vec2 from, Vec2 to, ColorRole role, double thickness) {
  line(from, to, color(palette_, role), thickness);
}

void Ui::line(Vec2 from, Vec2 to, Color ink, double thickness) {
  if (measuring_ > 0) return;
  draw_->AddLine(vec(from), vec(to), packed(ink), static_cast<float>(thickness));
}

void Ui::hatch(Rect rect, Color ink, double spacing) {
  if (measuring_ > 0 || !visible(rect)) return;
  push_clip(rect);
  for (double x = rect.x - rect.height; x < rect.right(); x += spacing) {
    line({x, rect.bottom()}, {x + rect.height, rect.y}, ink, 1);
  }
  pop_clip();
}

void Ui::dashes(const LineMark& dashed, ColorRole role) {
  Vec2 from = dashed.from, delta{dashed.to.x - from.x, dashed.to.y - from.y};
  double length = std::hypot(delta.x, delta.y);
  for (double at = 0; at < length; at += dashed.dash + dashed.gap) {
    double end = std::min(length, at + dashed.dash);
    auto point_at = [&](double d) {
      return Vec2{from.x + delta.x * d / length, from.y + delta.y * d / length};
    };
    line(point_at(at), point_at(end), role, dashed.width);
  }
}

void Ui::circle(Vec2 center, double radius, ColorRole role, double thickness) {
  if (measuring_ > 0) return;
  draw_->AddCircle(vec(center), static_cast<float>(radius), packed(color(palette_, role)), 0,
                   static_cast<float>(thickness));
}

void Ui::polygon(std::span<const Vec2> points, Color ink) {
  if (measuring_ > 0) return;
  for (Vec2 p : points) draw_->PathLineTo(vec(p));
  draw_->PathFillConcave(packed(ink));
}

void Ui::triangles(std::span<const Vec2> points, std::span<const uint16_t> corners, Color ink) {
  if (measuring_ > 0 || corners.empty()) return;
  ImVec2 white = ImGui::GetFontTexUvWhitePixel();
  draw_->PrimReserve(static_cast<int>(corners.size()), static_cast<int>(points.size()));
  auto first = static_cast<ImDrawIdx>(draw_->_VtxCurrentIdx);
  for (uint16_t corner : corners) draw_->PrimWriteIdx(static_cast<ImDrawIdx>(first + corner));
  for (Vec2 p : points) draw_->PrimWriteVtx(vec(p), white, packed(ink));
}

void Ui::polyline(std::span<const Vec2> points, ColorRole role, double thickness, bool closed) {
  if (measuring_ > 0) return;
  for (Vec2 p : points) draw_->PathLineTo(vec(p));
  draw_->PathStroke(packed(color(palette_, role)), closed ? ImDrawFlags_Closed : 0,
                    static_cast<float>(thickness));
}

void Ui::band(std::span<const Vec2> one, std::span<const Vec2> other, Color ink) {
  if (measuring_ > 0) return;
  for (size_t i = 0; i + 1 < one.size(); ++i) {
    draw_->PrimReserve(6, 4);
    draw_->PrimQuadUV(vec(one[i]), vec(one[i + 1]), vec(other[i + 1]), vec(other[i]),
                      ImGui::GetFontTexUvWhitePixel(), ImGui::GetFontTexUvWhitePixel(),
                      ImGui::GetFontTexUvWhitePixel(), ImGui::GetFontTexUvWhitePixel(),
                      packed(ink));
  }
}

// A soft shadow made of many layers, fainter towards the outside.
void Ui::shadow(Rect rect, double radius, double size) {
  if (measuring_ > 0 || !visible(rect.inset(-size))) return;
  constexpr int layers = 8;
  Color tint = color(palette_, ColorRole::shadow);
  tint.a = static_cast<uint8_t>(tint.a / (layers + 2));
  for (int i = 1; i <= layers; ++i) {
    double spread = size * i / layers;
    Rect layer = rect.inset(-spread);
    layer.y += size * 0.25;
    fill(layer, tint, radius + spread);
  }
}

void Ui::icon(const char* glyph, Vec2 center, double size, ColorRole role) {
  icon(glyph, center, size, color(palette_, role));
}

void Ui::icon(const char* glyph, Vec2 center, double size, Color ink) {
  const bool has_room = size > 0;  // ImGui has no glyphs of size 0
  if (measuring_ > 0 || !has_room) return;
  auto px = static_cast<float>(size);
  ImVec2 extent = input_.fonts.icons->CalcTextSizeA(px, 1e9f, 0, glyph);
  draw_->AddText(input_.fonts.icons, px, vec({center.x - extent.x / 2, center.y - extent.y / 2}),
                 packed(ink), glyph);
}

void Ui::push_clip(Rect rect) {
  clips_.push_back(clipped(rect));
  if (measuring_ > 0) return;
  draw_->PushClipRect(top_left(rect), bottom_right(rect), true);
}

void Ui::pop_clip() {
  clips_.pop_back();
  if (measuring_ == 0) draw_->PopClipRect();
}

Rect Ui::clipped(Rect rect) const {
  return intersection(rect, clips_.back());
}

bool Ui::visible(Rect rect) const {
  Rect part = clipped(rect);
  return part.width > 0 && part.height > 0;
}

}  // namespace trame
