// The labels of a Sankey's nodes. When money flows right they are beside the nodes. When it flows
// down they are on the nodes; nodes that are too narrow have a letter, explained in a list below.
// Each label stays in the room of its own node, so labels never overlap.
#pragma once

#include <span>

#include "chart/core/mark_list.h"
#include "chart/money/money_flows.h"

namespace trame {

// A node, its rectangle and the index of its target.
struct PlacedNode {
  const MoneyNode* node = nullptr;
  Rect rect;
  int target = -1;
};

// Returns the least distance between the centres of nodes with labels beside them.
double beside_pitch(const MarkList& marks);

// Returns the width of the labels of a stage, on one line each.
double beside_width(const MarkList& marks, const MoneyFlows& money, MoneyStage stage);

// Draws a label left or right of a node, `width` wide, at most half a `padding` above and below it.
// Returns the box of its text; empty when there is no room.
struct LabelRoom {
  double x = 0;  // left or right end of the text
  double width = 0;
  Align align = Align::start;
  double padding = 0;
};
Rect add_label_beside(MarkList& marks, const PlacedNode& placed, const LabelRoom& room);
// Draws a label above a node, in the padding: on one line, or two if that is too wide.
Rect add_label_above(MarkList& marks, const PlacedNode& placed, double width);

// Returns the height of a node with its text on it.
double chip_height(const MarkList& marks);
// Draws labels on the nodes, and below `y` a row with its letter for each node too narrow for its
// text. Returns the y below the last row.
double add_chip_labels(MarkList& marks, std::span<const PlacedNode> placed, double width, double y);

}  // namespace trame
