// A polygon cut into triangles, once, so that drawing it again and again costs nothing. It knows no
// holes: what lies in one is drawn over it.
#pragma once

#include <cstdint>
#include <vector>

#include "layout/polygon.h"

namespace trame {

// Three places in the ring per triangle: of n points, n - 2 triangles but for those without area.
// Rings of more than 65 535 points give none. Of rings that cross themselves the triangles cover
// about what they enclose.
// Ear clipping after Meisters, "Polygons Have Ears", The American Mathematical Monthly 1975.
std::vector<uint16_t> triangulate(const Ring& ring);

}  // namespace trame
