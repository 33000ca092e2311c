// Discs that must not overlap within a rectangle: pushing them apart. It moves no disc further than
// it must and knows no forces.
#pragma once

#include <span>
#include <vector>

#include "layout/geometry.h"

namespace trame {

// One disc. A fixed one stays where it is; the others make way for it.
struct Disc {
  Vec2 centre;
  double radius = 0;
  bool is_fixed = false;
};

// The nearest place to `centre` where a disc of this radius is within the area; its middle, along
// the sides that are too short.
Vec2 centre_within(Rect area, Vec2 centre, double radius);

// Pushes overlapping discs apart along the line of their centres and back into the area, `rounds`
// times or until none overlap; answers whether none do, but for rounding.
bool separate_discs(std::span<Disc> discs, Rect area, int rounds);

}  // namespace trame
