#include "layout/projection.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <vector>

#include "layout/clean.h"

namespace trame {
namespace {

constexpr double equatorial_radius = 6'378'137;      // of the ellipsoid GRS 80, in metres
constexpr double eccentricity = 0.0818191910428158;  // of GRS 80
constexpr double mean_radius = 6'371'008.8;          // of the Earth, in metres
constexpr double thinnest = 1e-6;  // ratio of the spreads below which points count as collinear

double radians(double degrees) {
  return degrees * std::numbers::pi / 180;
}

// Returns the longitude relative to the origin, from -180 to 180 degrees.
double degrees_east(const Projection& projection, double lon) {
  return std::remainder(lon - projection.lon_0, 360);
}

// Snyder's m: radius of a parallel divided by the radius of the equator.
double parallel_radius(double lat) {
  double s = eccentricity * std::sin(lat);
  return std::cos(lat) / std::sqrt(1 - s * s);
}

// Snyder's t: e to the power of minus the isometric latitude.
double isometric_factor(double lat) {
  double s = eccentricity * std::sin(lat);
  return std::tan(std::numbers::pi / 4 - lat / 2) / std::pow((1 - s) / (1 + s), eccentricity / 2);
}

Vec2 project_conic(const Projection& projection, GeoPoint place) {
  double lat_1 = radians(projection.lat_1), lat_2 = radians(projection.lat_2);
  double m_1 = parallel_radius(lat_1), t_1 = isometric_factor(lat_1);
  double n = projection.lat_1 == projection.lat_2
                 ? std::sin(lat_1)
                 : std::log(m_1 / parallel_radius(lat_2)) / std::log(t_1 / isometric_factor(lat_2));
  double at_pole = equatorial_radius * m_1 / (n * std::pow(t_1, n));
  double origin = at_pole * std::pow(isometric_factor(radians(projection.lat_0)), n);
  double radius = at_pole * std::pow(isometric_factor(radians(place.lat)), n);
  double angle = n * radians(degrees_east(projection, place.lon));
  return {radius * std::sin(angle), origin - radius * std::cos(angle)};
}

Vec2 project_equirectangular(const Projection& projection, GeoPoint place) {
  double east = radians(degrees_east(projection, place.lon));
  return {mean_radius * std::cos(radians(projection.lat_0)) * east,
          mean_radius * radians(place.lat - projection.lat_0)};
}

// A control point: `from` in the projected plane, `to` in the drawing.
struct Pair {
  Vec2 from, to;
};

std::vector<Pair> projected(const Projection& projection, std::span<const ControlPoint> points) {
  std::vector<Pair> pairs;
  for (const ControlPoint& point : points) {
    auto from = project(projection, point.place);
    bool is_near =
        std::abs(point.point.x) <= longest_length && std::abs(point.point.y) <= longest_length;
    if (from && is_near) pairs.push_back({*from, point.point});
  }
  return pairs;
}

Vec2 mean_of(const std::vector<Pair>& pairs, Vec2 Pair::*member) {
  Vec2 sum;
  for (const Pair& pair : pairs) sum = {sum.x + (pair.*member).x, sum.y + (pair.*member).y};
  auto count = static_cast<double>(pairs.size());
  return {sum.x / count, sum.y / count};
}

// Solves the normal equations relative to the means, which leaves two unknowns per coordinate.
// Nothing when the points are collinear.
std::optional<Affine> least_squares(const std::vector<Pair>& pairs) {
  Vec2 from_mean = mean_of(pairs, &Pair::from), to_mean = mean_of(pairs, &Pair::to);
  double uu = 0, uv = 0, vv = 0;
  Vec2 xs, ys;  // sums of (u·x, v·x) and of (u·y, v·y)
  for (const Pair& pair : pairs) {
    double u = pair.from.x - from_mean.x, v = pair.from.y - from_mean.y;
    double x = pair.to.x - to_mean.x, y = pair.to.y - to_mean.y;
    uu += u * u;
    uv += u * v;
    vv += v * v;
    xs = {xs.x + u * x, xs.y + v * x};
    ys = {ys.x + u * y, ys.y + v * y};
  }
  double determinant = uu * vv - uv * uv, spread = uu + vv;
  if (!(determinant > thinnest * thinnest * spread * spread)) return std::nullopt;
  auto solve = [&](Vec2 sums) {
    return Vec2{(vv * sums.x - uv * sums.y) / determinant,
                (uu * sums.y - uv * sums.x) / determinant};
  };
  Vec2 x = solve(xs), y = solve(ys);
  return Affine{x.x, x.y, to_mean.x - x.x * from_mean.x - x.y * from_mean.y,
                y.x, y.y, to_mean.y - y.x * from_mean.x - y.y * from_mean.y};
}

}  // namespace

std::optional<Vec2> project(const Projection& projection, GeoPoint place) {
  if (!std::isfinite(place.lon) || !(std::abs(place.lat) < 90)) return std::nullopt;
  Vec2 point = projection.kind == ProjectionKind::conic_conformal
                   ? project_conic(projection, place)
                   : project_equirectangular(projection, place);
  if (!is_finite(point)) return std::nullopt;
  return point;
}

std::optional<MapFit> fit_map(const Projection& projection, std::span<const ControlPoint> points) {
  std::vector<Pair> pairs = projected(projection, points);
  if (pairs.size() < 3) return std::nullopt;
  auto affine = least_squares(pairs);
  if (!affine) return std::nullopt;
  MapFit fit{projection, *affine, 0, 0};
  double squares = 0;
  for (const Pair& pair : pairs) {
    Vec2 found = affine->apply(pair.from);
    double residual = std::hypot(found.x - pair.to.x, found.y - pair.to.y);
    fit.max_residual = std::max(fit.max_residual, residual);
    squares += residual * residual;
  }
  fit.rms_residual = std::sqrt(squares / static_cast<double>(pairs.size()));
  return fit;
}

std::optional<Vec2> point_on_map(const MapFit& fit, GeoPoint place) {
  auto point = project(fit.projection, place);
  if (!point) return std::nullopt;
  return fit.affine.apply(*point);
}

}  // namespace trame
