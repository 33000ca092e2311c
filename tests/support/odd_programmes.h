// Programmes as they should not come but may: empty, half unknown, extreme, or larger than any
// screen. Each differs in one way from a small complete programme, so that a failing test names
// what a chart cannot bear. They are for every chart; what one chart alone fears is in its test.
#pragma once

#include <string>
#include <vector>

#include "model/programme.h"

namespace trame::test {

struct OddProgramme {
  std::string name;  // what is odd about it
  Programme programme;
};

// Two axes, four partners, actions and amounts, places of sample_area_map, a count per region,
// objectives and events: something to draw in every chart.
Programme complete_programme();

std::vector<OddProgramme> odd_programmes();

}  // namespace trame::test
