// Removal of overlaps between discs inside a rectangle: each overlapping pair is moved apart by
// exactly its overlap. It does not simulate forces.
#pragma once

#include <span>
#include <vector>

#include "layout/geometry.h"

namespace trame {

// A disc, in px. A fixed disc is not moved by others.
struct Disc {
  Vec2 centre;
  double radius = 0;
  bool is_fixed = false;
};

// Returns the point nearest to `centre` at which a disc of this radius lies inside the area. Where
// the area is narrower than the disc, the point is in the middle of that side.
Vec2 centre_within(Rect area, Vec2 centre, double radius);

// Pushes overlapping discs apart along the line of their centres and back into the area, until none
// overlap or `rounds` rounds are done. Returns whether no two discs overlap, up to rounding.
bool separate_discs(std::span<Disc> discs, Rect area, int rounds);

}  // namespace trame
