// Draws a map: areas tinted by a series of figures, borders, places as points, and labels that
// never overlap. Positions come from map_plane.h, texts and figures from map_facts.h.
#pragma once

#include <string>
#include <vector>

#include "chart/core/mark_list.h"
#include "chart/map/map_facts.h"
#include "chart/map/map_plane.h"

namespace trame {

// Classes of equal width between the least and the greatest value of all series: a colour means the
// same in each series.
struct DensityScale {
  std::vector<double> bounds;  // lower bound of each class; whole numbers when the values are
  double most = 0;
  bool whole = true;

  ColorRole color(double value) const;
  size_t classes() const { return bounds.size(); }
};
DensityScale density_scale(const MapFacts& facts);

// Colours of the areas named by the programme when no series is shown.
inline constexpr ColorRole named_region = ColorRole::accent_soft;
inline constexpr ColorRole named_department = ColorRole::density_2;

// Places at the same point, or so near to each other that they are drawn as one.
struct PlaceGroup {
  Vec2 at;
  std::vector<PlaceId> places;
  double radius = 0;
};

class MapMarks {
 public:
  MapMarks(const ChartInput& input, const MapFacts& facts, const MapPlane& plane, ChartView& view);

  void draw_areas();
  // Draws the box of an area that has no outline on the map.
  void draw_box(PlaceId place, Rect box);
  void draw_places();

  std::vector<LegendEntry> legend() const;
  size_t left_out() const { return left_out_; }  // places beyond the most that are drawn one by one
  size_t unplaced() const { return unplaced_; }  // places without a point or an area

 private:
  struct AreaLook {
    ColorRole color = ColorRole::surface;
    Fill fill = Fill::solid;
  };
  AreaLook look_of(std::optional<PlaceId> place) const;
  bool is_outlined(const Place& place) const;
  std::optional<PlaceId> place_of(const PlaneArea& area, PlaceKind kind) const;
  int add_area_target(const PlaneArea& area, PlaceId place);
  void fill_areas();
  ColorRole border_of(const PlaneArea& department) const;
  void draw_borders();
  double radius_of_number(size_t number) const;
  void group_places();
  void write_numbers();
  struct NumberLook {
    TextStyle style;
    ColorRole ground;
    bool within;  // whether the number must fit within its area's borders
  };
  bool write_number(const PlaneArea& area, const std::string& text, const NumberLook& look);
  void write_area_names();
  void write_name(const PlaneArea& area, const std::string& name, ColorRole ground);
  bool write_block(const PlaneArea& area, const std::vector<std::string>& lines, double top,
                   ColorRole ground);
  void draw_group(const PlaceGroup& group);
  void write_group_names();
  std::string label_of_group(const PlaceGroup& group) const;
  Select next_of(const PlaceGroup& group) const;
  bool is_highlighted(PlaceId place) const;
  bool is_free(const Rect& rect) const;

  const ChartInput& input_;
  const MapFacts& facts_;
  const MapPlane& plane_;
  MarkList marks_;
  DensityScale scale_;
  std::vector<PlaceGroup> groups_;
  std::vector<int> group_targets_;
  std::vector<Rect> written_;
  std::vector<bool> highlighted_;  // indexed by place; see highlighted_places
  size_t left_out_ = 0, unplaced_ = 0;
};

}  // namespace trame
