// The labels of a map: numbers on areas, names on areas and beside points. They never overlap; a
// label without room is omitted, because the list below the map has it.
#include <algorithm>
#include <cmath>

#include "chart/map/map_marks.h"
#include "layout/labels.h"
#include "layout/point_labels.h"
#include "state/labels.h"

namespace trame {
namespace {

constexpr double widest_name = 170;  // px, greatest width of a label beside a point
constexpr double named = 0.4;        // px per km, from which regions are named
constexpr double detailed = 1.1;     // px per km, from which departments are named

}  // namespace

// Draws every published number on its area, near the middle and away from points: as large as fits
// within the area's borders, else smaller, else across the borders. A map that is too small for
// numbers shows none; the list shows them.
void MapMarks::write_numbers() {
  for (const PlaneArea& area : plane_.regions) {
    auto place = facts_.shown ? place_of(area, PlaceKind::region) : std::nullopt;
    auto value = place ? facts_.value(*place) : std::nullopt;
    if (!value) continue;
    auto figure = facts_.figure(*place, *facts_.shown);
    std::string text =
        format_value(*value, facts_.programme.figures[*figure].unit, facts_.language);
    ColorRole ground = look_of(place).color;
    write_number(area, text, {TextStyle::body_strong, ground, true}) ||
        write_number(area, text, {TextStyle::caption, ground, true}) ||
        write_number(area, text, {TextStyle::caption, ground, false});
  }
}

bool MapMarks::write_number(const PlaneArea& area, const std::string& text,
                            const NumberLook& look) {
  auto middle = polygon_centroid({&area.rings.front(), 1});
  double width = marks_.width(text, look.style), height = marks_.line_height(look.style);
  for (double part : {0.0, -0.12, 0.12, -0.24, 0.24, -0.36, 0.36}) {
    double y = middle->y + part * area.bounds.height;
    auto chord = widest_chord(area.rings, y);
    if (!chord || (look.within && chord->length() < width)) continue;
    Rect rect{chord->middle() - width / 2, y - height / 2, width, height};
    if (!is_free(rect)) continue;
    marks_.text({{chord->middle(), rect.y}, text, look.style, Align::middle}, look.ground, -1);
    written_.push_back(rect);
    return true;
  }
  return false;
}

// Draws a name on its area in one line or two, if the whole name fits.
void MapMarks::write_name(const PlaneArea& area, const std::string& name, ColorRole ground) {
  auto middle = polygon_centroid({&area.rings.front(), 1});
  if (!middle) return;
  double height = marks_.line_height(TextStyle::caption);
  auto measure = marks_.measure(TextStyle::caption);
  double whole = measure(name) + 1;
  for (double width : {whole, std::max(whole * 0.65, widest_word(name, measure) + 1)}) {
    std::vector<std::string> lines = marks_.wrap(name, {width, 2}, TextStyle::caption);
    if (lines.empty() || lines.back().ends_with("…")) continue;
    double block = static_cast<double>(lines.size()) * height;
    double number = marks_.line_height(TextStyle::body_strong) / 2;
    for (double top : {-number - block, number, -block / 2, -number - 2 * block, 2 * number}) {
      if (write_block(area, lines, middle->y + top, ground)) return;
    }
  }
}

bool MapMarks::write_block(const PlaneArea& area, const std::vector<std::string>& lines, double top,
                           ColorRole ground) {
  double height = marks_.line_height(TextStyle::caption);
  double width = marks_.widest(lines, TextStyle::caption);
  double block = static_cast<double>(lines.size()) * height;
  double left = -1e9, right = 1e9;  // x range in which all lines are within the area
  for (double y : {top + 2, top + block / 2, top + block - 2}) {
    auto chord = widest_chord({&area.rings.front(), 1}, y);
    if (!chord) return false;
    left = std::max(left, chord->left);
    right = std::min(right, chord->right);
  }
  Rect rect{(left + right - width) / 2, top, width, block};
  if (right - left < width + space::s || !is_free(rect)) return false;
  marks_.text_lines(lines, {{(left + right) / 2, top}, {}, TextStyle::caption, Align::middle},
                    ground, -1);
  written_.push_back(rect);
  return true;
}

// Draws names of regions, or of departments once these are large enough.
void MapMarks::write_area_names() {
  bool names_regions = plane_.px_per_km >= named && plane_.px_per_km < detailed;
  for (const PlaneArea& area : plane_.regions) {
    auto place = place_of(area, PlaceKind::region);
    if (place && names_regions) write_name(area, facts_.name(*place), look_of(place).color);
  }
  for (const PlaneArea& area : plane_.departments) {
    auto place = place_of(area, PlaceKind::department);
    if (plane_.px_per_km < detailed && !place) continue;
    auto region = std::ranges::find_if(
        plane_.regions, [&](const PlaneArea& r) { return r.shape->code == area.shape->region; });
    auto region_place =
        region == plane_.regions.end() ? std::nullopt : place_of(*region, PlaceKind::region);
    ColorRole ground = look_of(place ? place : region_place).color;
    write_name(area, place ? facts_.name(*place) : area.shape->name, ground);
  }
}

// Names have a background, because they cross borders and tints.
void MapMarks::write_group_names() {
  constexpr TextStyle style = TextStyle::caption;
  constexpr double padding = 4;
  std::vector<PointLabel> labels;
  std::vector<std::string> names;
  for (const PlaceGroup& group : groups_) {
    names.push_back(marks_.fit(facts_.name(group.places.front()), widest_name, style));
    bool lit = std::ranges::any_of(group.places, [&](PlaceId id) { return is_highlighted(id); });
    labels.push_back({group.at, group.radius + 2, marks_.width(names.back(), style) + 2 * padding,
                      marks_.line_height(style) + 2,
                      (lit ? 1e6 : static_cast<double>(group.places.size())) -
                          marks_.width(names.back(), style) / (2 * widest_name)});
  }
  for (const Rect& rect : written_) {  // labels already drawn are obstacles
    labels.push_back({{rect.x + rect.width / 2, rect.y + rect.height / 2},
                      std::hypot(rect.width, rect.height) / 2});
  }
  Rect plane{0, 0, input_.size.x, input_.size.y};
  std::vector<PlacedLabel> placed = place_point_labels(labels, plane, {.gap = 2});
  for (size_t i = 0; i < names.size(); ++i) {
    if (placed[i].side == LabelSide::hidden) continue;
    const Rect& rect = placed[i].rect;
    marks_.rect({rect, 4, Fill::solid}, ColorRole::surface, group_targets_[i]);
    marks_.text({{rect.x + padding, rect.y + 1}, names[i], style}, ColorRole::surface,
                group_targets_[i]);
    written_.push_back(rect);
  }
}

}  // namespace trame
