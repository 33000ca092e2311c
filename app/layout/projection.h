// Converts longitude and latitude to positions on a drawn map: a map projection, followed by the
// affine transform that fits known points of the drawing best, with the error of that fit. It does
// not load maps and does not draw them.
#pragma once

#include <cstdint>
#include <optional>
#include <span>

#include "layout/geometry.h"

namespace trame {

// A geographic position in degrees; east and north are positive.
struct GeoPoint {
  double lon = 0;
  double lat = 0;
  friend bool operator==(const GeoPoint&, const GeoPoint&) = default;
};

enum class ProjectionKind : uint8_t { equirectangular, conic_conformal };

// Parameters of a map projection, in degrees. `lon_0`, `lat_0`: the origin, where x and y are 0.
// `lat_1`, `lat_2`: the standard parallels of the conic projection, both in one hemisphere; the
// equirectangular projection does not use them and is true to scale at its origin.
struct Projection {
  ProjectionKind kind = ProjectionKind::equirectangular;
  double lon_0 = 0, lat_0 = 0;
  double lat_1 = 0, lat_2 = 0;
  friend bool operator==(const Projection&, const Projection&) = default;
};

// The official projection of metropolitan France (RGF93 / Lambert-93, EPSG:2154), without its false
// easting of 700 000 m and its false northing of 6 600 000 m.
inline constexpr Projection lambert_93{ProjectionKind::conic_conformal, 3, 46.5, 44, 49};

// Returns the position in metres east (x) and north (y, upwards) of the origin; nothing for numbers
// that are not finite and for latitudes of ±90° and beyond.
// After Snyder, "Map Projections: A Working Manual", USGS 1987, pages 90 and 107; ellipsoid GRS 80.
std::optional<Vec2> project(const Projection& projection, GeoPoint place);

// Affine transform: x' = xx·x + xy·y + x0, y' = yx·x + yy·y + y0.
struct Affine {
  double xx = 1, xy = 0, x0 = 0;
  double yx = 0, yy = 1, y0 = 0;
  Vec2 apply(Vec2 p) const { return {xx * p.x + xy * p.y + x0, yx * p.x + yy * p.y + y0}; }
  friend bool operator==(const Affine&, const Affine&) = default;
};

// A place and its known position in the drawing, in the units of the drawing.
struct ControlPoint {
  GeoPoint place;
  Vec2 point;
};

// The result of a fit. A residual is the distance between a control point in the drawing and its
// position computed by the fit, in the units of the drawing.
struct MapFit {
  Projection projection;
  Affine affine;
  double max_residual = 0;
  double rms_residual = 0;  // root of the mean of the squared residuals
};

// Returns the fit with the least sum of squared residuals. Ignores control points that cannot be
// projected, and those whose `point` is not finite or beyond ±longest_length (layout/clean.h).
// Nothing when fewer than three remain or all lie on one line.
std::optional<MapFit> fit_map(const Projection& projection, std::span<const ControlPoint> points);

// Returns the position of a place in the drawing; nothing when it cannot be projected.
std::optional<Vec2> point_on_map(const MapFit& fit, GeoPoint place);

}  // namespace trame
