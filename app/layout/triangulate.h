// Triangulation of a polygon, done once, so that drawing it in each frame is fast. It does not
// support holes: the caller draws the content of a hole on top.
#pragma once

#include <cstdint>
#include <vector>

#include "layout/polygon.h"

namespace trame {

// Returns three indices into the ring per triangle. A ring of n points gives n − 2 triangles, fewer
// when some would have no area; none above 65 535 points. When a ring crosses itself, the triangles
// cover the enclosed area only approximately.
// Ear clipping after Meisters, "Polygons Have Ears", The American Mathematical Monthly 1975.
std::vector<uint16_t> triangulate(const Ring& ring);

}  // namespace trame
