#include "layout/treemap.h"
#include "layout/stable_order.h"

#include <algorithm>
#include <cmath>

namespace trame {
namespace {

struct Tile {
  size_t index;  // index of its weight
  double area;
};

bool is_drawable(double weight) {
  return std::isfinite(weight) && weight > 0;
}

// Returns tiles by decreasing area; their areas add up to `whole`.
std::vector<Tile> sorted_tiles(std::span<const double> weights, double whole) {
  std::vector<Tile> tiles;
  double largest = 0, sum = 0;
  for (double weight : weights) {
    if (is_drawable(weight)) largest = std::max(largest, weight);
  }
  for (size_t i = 0; i < weights.size(); ++i) {
    if (!is_drawable(weights[i])) continue;
    tiles.push_back({i, weights[i] / largest});  // the division keeps the sum finite
    sum += tiles.back().area;
  }
  for (Tile& tile : tiles) tile.area *= whole / sum;
  sort_stably(tiles, [](const Tile& a, const Tile& b) { return a.area > b.area; });
  return tiles;
}

// Returns the worst aspect ratio of a row of tiles along a side of length `side`; 1 is a square.
// This is worst() of the paper.
double worst_ratio(double smallest, double largest, double sum, double side) {
  double side2 = side * side, sum2 = sum * sum;
  return std::max(side2 * largest / sum2, sum2 / (side2 * smallest));
}

struct Row {
  std::span<const Tile> tiles;
  double area;   // sum of the areas of its tiles
  bool is_last;  // the last row takes all the remaining space, despite rounding
};

// Returns the next row: tiles are added as long as that does not worsen the worst aspect ratio.
Row next_row(std::span<const Tile> tiles, double side) {
  double area = tiles[0].area;
  double worst = worst_ratio(area, area, area, side);
  size_t count = 1;
  for (; count < tiles.size(); ++count) {
    double sum = area + tiles[count].area;
    double next = worst_ratio(tiles[count].area, tiles[0].area, sum, side);
    if (next > worst) break;
    worst = next;
    area = sum;
  }
  return {tiles.first(count), area, count == tiles.size()};
}

// Places a row as a column on the left when the space is wide, or else as a row at the top. Returns
// the remaining space.
Rect place_row(const Row& row, Rect space, std::vector<Rect>& placed) {
  bool column = space.width >= space.height;
  double side = column ? space.height : space.width;
  double room = column ? space.width : space.height;
  double thickness = row.is_last ? room : std::min(row.area / side, room);
  double offset = 0;
  for (const Tile& tile : row.tiles) {
    double length = tile.area / row.area * side;
    bool ends_row = &tile == &row.tiles.back();
    length = ends_row ? side - offset : std::min(length, side - offset);
    placed[tile.index] = column ? Rect{space.x, space.y + offset, thickness, length}
                                : Rect{space.x + offset, space.y, length, thickness};
    offset += length;
  }
  if (column) return {space.x + thickness, space.y, space.width - thickness, space.height};
  return {space.x, space.y + thickness, space.width, space.height - thickness};
}

}  // namespace

std::vector<Rect> layout_treemap(std::span<const double> weights, Rect area,
                                 const TreemapOptions& options) {
  std::vector<Rect> placed(weights.size(), Rect{area.x, area.y, 0, 0});
  if (!(area.width > 0) || !(area.height > 0)) return placed;
  // The layout is computed in a space compressed horizontally by `aspect`: squares in it become
  // tiles of that aspect ratio when it is expanded again.
  Rect space{0, 0, area.width / options.aspect, area.height};
  std::vector<Tile> tiles = sorted_tiles(weights, space.width * space.height);
  for (std::span<const Tile> left = tiles; !left.empty();) {
    double side = std::min(space.width, space.height);
    if (!(side > 0)) break;  // the remaining space rounds to zero
    Row row = next_row(left, side);
    space = place_row(row, space, placed);
    left = left.subspan(row.tiles.size());
  }
  for (const Tile& tile : tiles) {
    Rect& rect = placed[tile.index];
    rect = {area.x + rect.x * options.aspect, area.y + rect.y, rect.width * options.aspect,
            rect.height};
  }
  return placed;
}

}  // namespace trame
