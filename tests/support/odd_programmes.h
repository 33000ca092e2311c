// Unusual programmes: empty, half unpublished, extreme, or larger than any screen. Each differs in
// one way from a small complete programme, so that a failing test names the cause. They are for all
// charts; cases of a single chart are in its test.
#pragma once

#include <string>
#include <vector>

#include "model/programme.h"

namespace trame::test {

struct OddProgramme {
  std::string name;  // how the programme differs from a usual one
  Programme programme;
};

// Returns a programme with two axes, four partners, actions, amounts, places of sample_area_map, a
// figure per region, objectives and events: every chart has something to draw.
Programme complete_programme();

std::vector<OddProgramme> odd_programmes();

}  // namespace trame::test
