// Overlapping discs are moved apart and stay in their area.
#include "layout/discs.h"

#include <doctest/doctest.h>

#include <cmath>

#include "layout/random_numbers.h"

using namespace trame;

TEST_CASE("two discs move apart by their overlap, each by half") {
  std::vector<Disc> discs = {{{40, 50}, 10}, {{52, 50}, 10}};
  CHECK(separate_discs(discs, {0, 0, 100, 100}, 9));
  CHECK(discs[0].centre == Vec2{36, 50});
  CHECK(discs[1].centre == Vec2{56, 50});
}

TEST_CASE("a fixed disc stays, and the other moves by the whole overlap") {
  std::vector<Disc> discs = {{{40, 50}, 10, true}, {{52, 50}, 10}, {{41, 50}, 10, true}};
  discs.pop_back();
  CHECK(separate_discs(discs, {0, 0, 100, 100}, 9));
  CHECK(discs[0].centre == Vec2{40, 50});
  CHECK(discs[1].centre == Vec2{60, 50});
}

TEST_CASE("discs with equal centres are separated too") {
  std::vector<Disc> discs(5, {{50, 50}, 5});
  CHECK(separate_discs(discs, {0, 0, 100, 100}, 99));
}

TEST_CASE("a disc too large for the area is put in its middle") {
  CHECK(centre_within({10, 20, 30, 10}, {-99, 99}, 8) == Vec2{18, 25});
  std::vector<Disc> discs(3, {{0, 0}, 50});
  CHECK_FALSE(separate_discs(discs, {0, 0, 20, 20}, 9));
  for (const Disc& disc : discs) CHECK(disc.centre == Vec2{10, 10});
}

TEST_CASE("random discs that cover a third of the area: none overlap, all are inside") {
  for (uint32_t seed = 1; seed <= 100; ++seed) {
    CAPTURE(seed);
    Lcg lcg{seed};
    Rect area{0, 0, lcg.between(100, 900), lcg.between(100, 900)};
    std::vector<Disc> discs;
    for (double covered = 0; covered < area.width * area.height / 3;) {
      Disc disc{{lcg.next() * area.width, lcg.next() * area.height}, lcg.between(3, 25)};
      covered += 3.14 * disc.radius * disc.radius;
      discs.push_back(disc);
    }
    REQUIRE(separate_discs(discs, area, 500));
    for (size_t i = 0; i < discs.size(); ++i) {
      Vec2 a = discs[i].centre;
      REQUIRE(a == centre_within(area, a, discs[i].radius));
      for (size_t j = 0; j < i; ++j) {
        double distance = std::hypot(a.x - discs[j].centre.x, a.y - discs[j].centre.y);
        REQUIRE(distance >= discs[i].radius + discs[j].radius - 1e-6);
      }
    }
  }
}
