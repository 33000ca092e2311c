#include "layout/many_body.h"

#include <algorithm>
#include <cstddef>
#include <numeric>

namespace trame {
namespace {

// Largest side/distance of a far cell. Less than 1/√2, so that a point's own cell is never far.
constexpr double far_ratio = 0.7;
constexpr int max_depth = 24;  // points that are not separated at this depth share a leaf

// Adds the repulsion that `mass` points located at `other` exert on `point`.
void add_push(Vec2& sum, Vec2 point, Vec2 other, double mass) {
  double dx = point.x - other.x, dy = point.y - other.y, squared = dx * dx + dy * dy;
  if (!(squared > 1e-12)) return;
  sum.x += mass * dx / squared;
  sum.y += mass * dy / squared;
}

struct Square {
  Vec2 corner;
  double side = 0;
};

// A node of the quadtree. Cells are stored in preorder: the first child follows its parent, `next`
// is the index of the first cell after the subtree.
struct Cell {
  Vec2 centre_of_mass;
  double mass = 0;
  double squared_side = 0;
  size_t first = 0, end = 0;  // its range in Quadtree::bodies
  size_t next = 0;
  bool is_leaf = false;
};

struct Quadtree {
  std::span<const Vec2> points;
  std::vector<size_t> bodies;  // indices of points; the points of one cell are contiguous
  std::vector<Cell> cells;
};

// Half-open range [first, end) in Quadtree::bodies.
struct BodyRange {
  size_t first, end;
};

Square bounding_square(std::span<const Vec2> points) {
  Vec2 low = points[0], high = points[0];
  for (Vec2 p : points) {
    low = {std::min(low.x, p.x), std::min(low.y, p.y)};
    high = {std::max(high.x, p.x), std::max(high.y, p.y)};
  }
  return {low, std::max(high.x - low.x, high.y - low.y)};
}

Vec2 mean_of(const Quadtree& tree, BodyRange range) {
  Vec2 sum;
  for (size_t i = range.first; i < range.end; ++i) {
    sum.x += tree.points[tree.bodies[i]].x;
    sum.y += tree.points[tree.bodies[i]].y;
  }
  auto count = static_cast<double>(range.end - range.first);
  return {sum.x / count, sum.y / count};
}

// Moves the bodies for which `is_before` holds to the front of the range; returns their end.
template <class IsBefore>
size_t split(Quadtree& tree, BodyRange range, IsBefore is_before) {
  auto begin = tree.bodies.begin();
  auto middle = std::partition(begin + ptrdiff_t(range.first), begin + ptrdiff_t(range.end),
                               [&](size_t body) { return is_before(tree.points[body]); });
  return size_t(middle - begin);
}

void add_cells(Quadtree& tree, BodyRange range, Square square, int depth) {
  const auto [first, end] = range;
  if (first == end) return;
  size_t index = tree.cells.size();
  bool is_leaf = end - first == 1 || depth == max_depth;
  tree.cells.push_back({mean_of(tree, range), double(end - first), square.side * square.side, first,
                        end, 0, is_leaf});
  if (!is_leaf) {
    double half = square.side / 2;
    Vec2 middle{square.corner.x + half, square.corner.y + half};
    auto is_left = [&](Vec2 p) { return p.x < middle.x; };
    auto is_above = [&](Vec2 p) { return p.y < middle.y; };
    size_t right = split(tree, range, is_left);
    size_t lower_left = split(tree, {first, right}, is_above);
    size_t lower_right = split(tree, {right, end}, is_above);
    add_cells(tree, {first, lower_left}, {square.corner, half}, depth + 1);
    add_cells(tree, {lower_left, right}, {{square.corner.x, middle.y}, half}, depth + 1);
    add_cells(tree, {right, lower_right}, {{middle.x, square.corner.y}, half}, depth + 1);
    add_cells(tree, {lower_right, end}, {middle, half}, depth + 1);
  }
  tree.cells[index].next = tree.cells.size();
}

Quadtree quadtree_of(std::span<const Vec2> points) {
  Quadtree tree;
  tree.points = points;
  tree.bodies.resize(points.size());
  std::iota(tree.bodies.begin(), tree.bodies.end(), size_t{0});
  tree.cells.reserve(2 * points.size());
  if (!points.empty()) add_cells(tree, {0, points.size()}, bounding_square(points), 0);
  return tree;
}

bool is_far(const Cell& cell, Vec2 point) {
  double dx = point.x - cell.centre_of_mass.x, dy = point.y - cell.centre_of_mass.y;
  return cell.squared_side < far_ratio * far_ratio * (dx * dx + dy * dy);
}

}  // namespace

std::vector<Vec2> repulsion_exact(std::span<const Vec2> points) {
  std::vector<Vec2> sums(points.size());
  for (size_t i = 0; i < points.size(); ++i) {
    for (Vec2 other : points) add_push(sums[i], points[i], other, 1);
  }
  return sums;
}

std::vector<Vec2> repulsion_barnes_hut(std::span<const Vec2> points) {
  Quadtree tree = quadtree_of(points);
  std::vector<Vec2> sums(points.size());
  for (size_t i = 0; i < points.size(); ++i) {
    for (size_t c = 0; c < tree.cells.size();) {
      const Cell& cell = tree.cells[c];
      bool far = is_far(cell, points[i]);
      if (far) add_push(sums[i], points[i], cell.centre_of_mass, cell.mass);
      if (!far && cell.is_leaf) {
        for (size_t b = cell.first; b < cell.end; ++b) {
          add_push(sums[i], points[i], points[tree.bodies[b]], 1);
        }
      }
      c = far || cell.is_leaf ? cell.next : c + 1;
    }
  }
  return sums;
}

}  // namespace trame
