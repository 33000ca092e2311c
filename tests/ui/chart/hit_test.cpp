// A point hits the item under it, or the nearest one within reach.
#include <doctest/doctest.h>

#include "ui/frame/input.h"

using namespace trame;

namespace {

constexpr double reach = 22;

// Returns the id of the item that a point hits, among a chart's ground and these targets on it.
std::string found(std::vector<HitItem> targets, Vec2 point) {
  UiMemory memory;
  memory.hits = {{"ground", {0, 0, 400, 400}, Hold::scroll, {}, 0, true}};
  for (HitItem& target : targets) memory.hits.push_back(std::move(target));
  const HitItem* item = item_at(memory, point);
  return item ? item->id : "";
}

HitItem target(std::string id, Rect rect) {
  return {std::move(id), rect, Hold::scroll, {}, reach, false};
}

}  // namespace

TEST_CASE("the topmost of what contains the point is found") {
  std::vector<HitItem> both{target("large", {0, 0, 100, 100}), target("small", {20, 20, 10, 10})};
  CHECK(found(both, {5, 5}) == "large");
  CHECK(found(both, {25, 25}) == "small");
}

TEST_CASE("a point on the ground hits the nearest item within reach, otherwise the ground") {
  std::vector<HitItem> two{target("left", {0, 0, 10, 10}), target("right", {40, 0, 10, 10})};
  CHECK(found(two, {14, 5}) == "left");
  CHECK(found(two, {36, 5}) == "right");
  CHECK(found(two, {45, 31}) == "right");
  CHECK(found(two, {45, 40}) == "ground");
  CHECK(found({target("dot", {10, 10, 0.5, 0.5})}, {12, 12}) == "dot");
}

TEST_CASE("an item with an outline is not hit outside of it") {
  HitItem triangle{"triangle", {0, 0, 100, 100}, Hold::scroll, {{0, 0}, {100, 0}, {0, 100}}, reach,
                   false};
  CHECK(found({triangle}, {20, 20}) == "triangle");
  CHECK(found({triangle}, {80, 80}) == "ground");
}
