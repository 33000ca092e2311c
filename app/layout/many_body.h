// Many-body repulsion: every point repels every other point with a force of 1 / distance. There is
// an exact function for few points and an approximation by a quadtree for many. Both use only
// + − × ÷ and √, which IEEE 754 rounds in one way, so results are identical on every machine.
#pragma once

#include <span>
#include <vector>

#include "layout/geometry.h"

namespace trame {

// Returns for each point the sum over the other points of (point − other) / |point − other|².
// Points with equal coordinates do not repel each other. Takes O(n²) time.
std::vector<Vec2> repulsion_exact(std::span<const Vec2> points);

// Returns an approximation of the same in O(n log n) time: a far cell of the quadtree acts as one
// body in its centre of mass. A cell is far when its side is less than 0.7 of its distance. After
// Barnes and Hut, "A hierarchical O(N log N) force-calculation algorithm", Nature 324, 1986.
std::vector<Vec2> repulsion_barnes_hut(std::span<const Vec2> points);

}  // namespace trame
