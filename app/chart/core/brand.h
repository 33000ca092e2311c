// Trame's logo: a square of woven strips, at any size.
#pragma once

#include <vector>

#include "chart/core/mark.h"

namespace trame {

std::vector<Mark> brand_marks(Rect square);

}  // namespace trame
