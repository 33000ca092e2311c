// Many-body repulsion: every point pushes every other one away with a force of 1 / distance. Exact
// for few points, by a quadtree for many. Only + − × ÷ and √, so every machine gets the same bits.
#pragma once

#include <span>
#include <vector>

#include "layout/geometry.h"

namespace trame {

// For each point, the sum over the others of (point − other) / |point − other|². Points at the same
// place do not push each other. Quadratic.
std::vector<Vec2> repulsion_exact(std::span<const Vec2> points);

// The same, with far groups of points taken as one in their centre of mass: a group is far when its
// square's side is under 0.7 of its distance. n log n. Barnes and Hut, "A hierarchical O(N log N)
// force-calculation algorithm", Nature 324, 1986.
std::vector<Vec2> repulsion_barnes_hut(std::span<const Vec2> points);

}  // namespace trame
