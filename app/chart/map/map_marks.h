// The marks of a map on its plane: areas tinted by what is counted in them, borders, places as
// points, and labels that never cover one another. What is drawn where comes from map_plane.h, what
// it says from map_facts.h.
#pragma once

#include <string>
#include <vector>

#include "chart/core/mark_list.h"
#include "chart/map/map_facts.h"
#include "chart/map/map_plane.h"

namespace trame {

// Steps of equal width between the least and the greatest number of all series, so that colours
// mean the same in each of them.
struct DensityScale {
  std::vector<double> bounds;  // the least of every class; whole when the numbers are
  double most = 0;
  bool whole = true;

  ColorRole color(double value) const;
  size_t classes() const { return bounds.size(); }
};
DensityScale density_scale(const MapFacts& facts);

// Where nothing is counted, what is named is tinted.
inline constexpr ColorRole named_region = ColorRole::accent_soft;
inline constexpr ColorRole named_department = ColorRole::density_2;

// Places at one point, or too near to each other to be told apart.
struct PlaceGroup {
  Vec2 at;
  std::vector<PlaceId> places;
  double radius = 0;
};

class MapMarks {
 public:
  MapMarks(const ChartInput& input, const MapFacts& facts, const MapPlane& plane, ChartView& view);

  void draw_areas();
  // An area that is not on the map.
  void draw_box(PlaceId place, Rect box);
  void draw_places();

  std::vector<LegendEntry> legend() const;
  size_t left_out() const { return left_out_; }  // beyond what is drawn one by one
  size_t unplaced() const { return unplaced_; }  // without a point or an area

 private:
  struct AreaLook {
    ColorRole color = ColorRole::surface;
    Fill fill = Fill::solid;
  };
  AreaLook look_of(std::optional<PlaceId> place) const;
  std::optional<PlaceId> place_of(const PlaneArea& area, PlaceKind kind) const;
  int add_area_target(const PlaneArea& area, PlaceId place);
  void fill_areas();
  ColorRole border_of(const PlaneArea& department) const;
  void draw_borders();
  void group_places();
  void write_numbers();
  struct NumberLook {
    TextStyle style;
    ColorRole ground;
    bool within;  // its area's borders
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
  std::vector<bool> highlighted_;  // places of the selection
  size_t left_out_ = 0, unplaced_ = 0;
};

}  // namespace trame
