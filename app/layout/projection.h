// From longitude and latitude to the plane of a drawn map: a map projection, then the affine
// transform that best brings known points to where the drawing has them. It reads no map and draws
// none; it says how well it fits.
#pragma once

#include <cstdint>
#include <optional>
#include <span>

#include "layout/geometry.h"

namespace trame {

// Degrees, east and north positive.
struct GeoPoint {
  double lon = 0;
  double lat = 0;
  friend bool operator==(const GeoPoint&, const GeoPoint&) = default;
};

enum class ProjectionKind : uint8_t { equirectangular, conic_conformal };

// `lon_0`, `lat_0`: the origin, where east and north are 0. `lat_1`, `lat_2`: the parallels at
// which a cone cuts the ellipsoid, on one side of the equator; not used by the equirectangular one,
// true to scale at its origin.
struct Projection {
  ProjectionKind kind = ProjectionKind::equirectangular;
  double lon_0 = 0, lat_0 = 0;
  double lat_1 = 0, lat_2 = 0;
  friend bool operator==(const Projection&, const Projection&) = default;
};

// The legal projection of metropolitan France (RGF93, EPSG:2154) without its false origin of
// 700 000 m east and 6 600 000 m north.
inline constexpr Projection lambert_93{ProjectionKind::conic_conformal, 3, 46.5, 44, 49};

// Metres east (x) and north (y, so up) of the origin. Nothing for what is not a place: numbers that
// are not finite, latitudes of 90° and more.
// Snyder, "Map Projections: A Working Manual", USGS 1987, pages 90 and 107; ellipsoid GRS 80.
std::optional<Vec2> project(const Projection& projection, GeoPoint place);

// x' = xx·x + xy·y + x0, y' = yx·x + yy·y + y0.
struct Affine {
  double xx = 1, xy = 0, x0 = 0;
  double yx = 0, yy = 1, y0 = 0;
  Vec2 apply(Vec2 p) const { return {xx * p.x + xy * p.y + x0, yx * p.x + yy * p.y + y0}; }
  friend bool operator==(const Affine&, const Affine&) = default;
};

// A place of which the drawing's point is known, in the drawing's units.
struct ControlPoint {
  GeoPoint place;
  Vec2 point;
};

// Residuals: distances between the control points and where the fit puts them, in the drawing's
// units.
struct MapFit {
  Projection projection;
  Affine affine;
  double max_residual = 0;
  double rms_residual = 0;
};

// The affine transform of least squared residuals. Control points that are no places, or whose
// point is not finite or further than longest_length (layout/clean.h) from the origin, are left
// out. Nothing when fewer than three are left, or when they lie on one line.
std::optional<MapFit> fit_map(const Projection& projection, std::span<const ControlPoint> points);

// Where the drawing has a place; nothing for what is not a place.
std::optional<Vec2> point_on_map(const MapFit& fit, GeoPoint place);

}  // namespace trame
