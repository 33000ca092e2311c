// The words of a Sankey's nodes: beside them where flows run rightwards; on them where they run
// downwards, with letters and a list below for those too narrow. Every label keeps to its node's
// own room, so none covers another.
#pragma once

#include <span>

#include "chart/core/mark_list.h"
#include "chart/money/money_flows.h"

namespace trame {

// A node where it is drawn, with the target that stands for it.
struct PlacedNode {
  const MoneyNode* node = nullptr;
  Rect rect;
  int target = -1;
};

// The least distance between the middles of nodes whose labels stand beside them.
double beside_pitch(const MarkList& marks);

// The width that the labels of a stage take beside their nodes on one line.
double beside_width(const MarkList& marks, const MoneyFlows& money, MoneyStage stage);

// Left or right of a node, `width` wide, within half a `padding` above and below it. Answers the
// box that the words take; empty when there is no room.
struct LabelRoom {
  double x = 0;  // where the words begin, or end
  double width = 0;
  Align align = Align::start;
  double padding = 0;
};
Rect add_label_beside(MarkList& marks, const PlacedNode& placed, const LabelRoom& room);
// Above a node, in the padding: on one line, on two where that is too wide.
Rect add_label_above(MarkList& marks, const PlacedNode& placed, double width);

// The height of a node that carries its own words.
double chip_height(const MarkList& marks);
// Words on the nodes; below `y`, a row for each that is too narrow for its words, with the letter
// it bears. Answers where the rows end.
double add_chip_labels(MarkList& marks, std::span<const PlacedNode> placed, double width, double y);

}  // namespace trame
