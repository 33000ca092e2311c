// Places are converted to their positions on a drawn map, and the fit reports its error.
#include "layout/projection.h"

#include <doctest/doctest.h>

#include <cmath>
#include <vector>

#include "layout/random_numbers.h"

using namespace trame;

namespace {

using Points = std::vector<ControlPoint>;

constexpr Projection flat{ProjectionKind::equirectangular, 3, 46.5, 0, 0};

// Distance in metres between two projected places that are 0.0001° apart.
double step(GeoPoint from, GeoPoint to) {
  Vec2 a = *project(lambert_93, from), b = *project(lambert_93, to);
  return std::hypot(a.x - b.x, a.y - b.y);
}

}  // namespace

TEST_CASE("Lambert 93 gives the same coordinates as PROJ") {
  Vec2 origin = *project(lambert_93, {3, 46.5});
  CHECK(std::abs(origin.x) < 1e-6);
  CHECK(std::abs(origin.y) < 1e-6);
  Vec2 ain = *project(lambert_93, {5.355651287573366, 45.96240165432614});
  CHECK(ain.x + 700'000 == doctest::Approx(882'408.3).epsilon(1e-8));
  CHECK(ain.y + 6'600'000 == doctest::Approx(6'543'019.6).epsilon(1e-8));
}

TEST_CASE("Lambert 93 is true to scale on its two parallels, and conformal everywhere") {
  // Length of 0.0001° on the parallels 44 and 49 of GRS 80, in metres.
  CHECK(step({3, 44}, {3.0001, 44}) == doctest::Approx(8.02).epsilon(0.001));
  double radians = 3.14159265358979 / 180, e2 = 0.00669438002290;
  for (double lat : {42.0, 44.0, 46.5, 49.0, 51.0}) {
    double s = std::sin(lat * radians), w = std::sqrt(1 - e2 * s * s);
    double east = 6378137 / w * std::cos(lat * radians) * radians * 1e-4;
    double north = 6378137 * (1 - e2) / (w * w * w) * radians * 1e-4;
    double scale_east = step({7, lat}, {7.0001, lat}) / east;
    double scale_north = step({7, lat - 5e-5}, {7, lat + 5e-5}) / north;
    CHECK(scale_east == doctest::Approx(scale_north).epsilon(1e-6));
    if (lat == 44 || lat == 49) CHECK(scale_east == doctest::Approx(1).epsilon(1e-6));
    if (lat == 46.5) CHECK(scale_east < 1);
  }
}

TEST_CASE(
    "the equirectangular projection is true to scale at its origin, and crosses the date line") {
  Vec2 p = *project(flat, {4, 47.5});
  CHECK(p.x == doctest::Approx(76'541).epsilon(0.001));
  CHECK(p.y == doctest::Approx(111'195).epsilon(0.001));
  Projection pacific{ProjectionKind::equirectangular, 179, 0, 0, 0};
  CHECK(project(pacific, {-179, 0})->x == doctest::Approx(222'390).epsilon(0.001));
}

TEST_CASE("coordinates that are not a place have no projection") {
  for (double number : {std::nan(""), HUGE_VAL, -HUGE_VAL}) {
    CHECK_FALSE(project(lambert_93, {number, 45}));
    CHECK_FALSE(project(flat, {3, number}));
  }
  CHECK_FALSE(project(lambert_93, {3, 90}));
}

TEST_CASE("a fit finds the exact affine transform of a drawing that has one") {
  Affine drawn{0.0004, 0.0001, 250, 0.00005, -0.0005, 300};
  Points points;
  for (GeoPoint place : {GeoPoint{-4, 48}, {7, 48.5}, {2.3, 48.9}, {5.4, 43.3}, {-1, 43.5}}) {
    points.push_back({place, drawn.apply(*project(lambert_93, place))});
  }
  auto fit = fit_map(lambert_93, points);
  REQUIRE(fit);
  CHECK(fit->affine.xx == doctest::Approx(drawn.xx));
  CHECK(fit->affine.xy == doctest::Approx(drawn.xy));
  CHECK(fit->affine.yy == doctest::Approx(drawn.yy));
  CHECK(fit->max_residual < 1e-9);
  Vec2 lyon = *point_on_map(*fit, {4.835, 45.764}),
       exact = drawn.apply(*project(lambert_93, {4.835, 45.764}));
  CHECK(lyon.x == doctest::Approx(exact.x));
  CHECK(lyon.y == doctest::Approx(exact.y));
}

TEST_CASE("residuals are in the drawing's units: the largest, and the root of the mean square") {
  // A square of places of which one corner is drawn 4 units off: the fit leaves 1 unit at each.
  Points points = {{{2, 46}, {0, 10}}, {{4, 46}, {10, 10}}, {{4, 47}, {10, 0}}, {{2, 47}, {-4, 0}}};
  auto fit = fit_map(flat, points);
  REQUIRE(fit);
  CHECK(fit->max_residual == doctest::Approx(1));
  CHECK(fit->rms_residual == doctest::Approx(1));
}

TEST_CASE("too few points, collinear points and points that are not finite give no fit") {
  Points line = {{{2, 46}, {0, 0}}, {{3, 46}, {1, 0}}, {{4, 46}, {2, 0}}, {{5, 46}, {3, 9}}};
  CHECK_FALSE(fit_map(flat, line));
  CHECK_FALSE(fit_map(flat, Points{{{2, 46}, {0, 0}}, {{3, 47}, {1, 0}}}));
  CHECK_FALSE(fit_map(flat, {}));
  Points bad = {{{2, 46}, {0, 0}}, {{3, 47}, {1, 0}}, {{4, 46}, {1e300, 0}}, {{9, 99}, {2, 0}}};
  CHECK_FALSE(fit_map(flat, bad));
  bad.push_back({{4, 46}, {2, 0}});
  CHECK(fit_map(flat, bad));
}

TEST_CASE("no other affine transform is better: changing the fit increases the residuals") {
  for (uint32_t seed = 1; seed <= 100; ++seed) {
    CAPTURE(seed);
    Lcg lcg{seed};
    Points points(4 + lcg.below(20));
    for (ControlPoint& point : points) {
      point = {{lcg.between(-5, 9), lcg.between(42, 51)},
               {lcg.between(0, 500), lcg.between(0, 500)}};
    }
    auto fit = fit_map(lambert_93, points);
    REQUIRE(fit);
    auto squares = [&](const Affine& affine) {
      double sum = 0;
      for (const ControlPoint& point : points) {
        Vec2 found = affine.apply(*project(lambert_93, point.place));
        sum += std::pow(found.x - point.point.x, 2) + std::pow(found.y - point.point.y, 2);
      }
      return sum;
    };
    double best = squares(fit->affine);
    REQUIRE(std::sqrt(best / double(points.size())) == doctest::Approx(fit->rms_residual));
    REQUIRE(fit->rms_residual <= fit->max_residual + 1e-9);
    for (double Affine::*term :
         {&Affine::xx, &Affine::xy, &Affine::x0, &Affine::yx, &Affine::yy, &Affine::y0}) {
      for (double sign : {-1.0, 1.0}) {
        Affine other = fit->affine;
        other.*term += sign * (term == &Affine::x0 || term == &Affine::y0 ? 1 : 1e-5);
        REQUIRE(squares(other) > best);
      }
    }
  }
}

TEST_CASE("with extreme numbers a fit is finite or absent") {
  for (uint32_t seed = 1; seed <= 400; ++seed) {
    CAPTURE(seed);
    Lcg lcg{seed};
    Points points(lcg.below(9));
    for (ControlPoint& point : points) {
      Vec2 place = lcg.hostile_point();
      point = {{place.x, place.y}, lcg.hostile_point()};
    }
    for (const Projection& projection : {lambert_93, flat}) {
      auto fit = fit_map(projection, points);
      if (!fit) continue;
      REQUIRE(std::isfinite(fit->max_residual));
      REQUIRE(fit->rms_residual <= fit->max_residual * (1 + 1e-9));
      auto found = point_on_map(*fit, {5, 45});
      REQUIRE(is_finite_rect({found->x, found->y, 0, 0}));
    }
  }
}
