// A drawn chart: marks, what they mean, and its numbers as a table, all made in one call from a
// ChartInput.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "chart/core/chart_key.h"
#include "chart/core/mark.h"
#include "chart/core/semantics.h"
#include "model/computed_sum.h"
#include "model/programme.h"
#include "state/command.h"
#include "style/measure_text.h"

namespace trame {

struct ChartInput : ChartKey {
  const MeasureText& measure_text;
};

// Something in the chart that can be pointed at, focused or activated.
struct ChartTarget {
  Rect rect;                        // where it is drawn
  std::string id;                   // stable, unique in the chart
  std::string label;                // accessible name: what, how much, in which unit, how sure
  std::optional<ItemKey> item;      // empty for the unexplained remainder
  std::optional<Command> activate;  // drill or select
  std::vector<Vec2> outline = {};   // what of the rect it covers; empty: all
  bool is_ground = false;           // an area under other things: gives way to what is near
  std::vector<ItemKey> items = {};  // all it stands for, when that is more than `item`
  bool movable = false;             // may be dragged to another place
  double corner = 8;                // radius of the line around it when pointed at
};

// What a symbol stands for. Its marks lie in a box of legend_box.
inline constexpr Vec2 legend_box{32, 16};
struct LegendEntry {
  std::vector<Mark> marks;
  std::string label;
};

struct Crumb {
  std::string label;
  Command activate;
};

struct ChartView {
  Vec2 size;                // what it really takes
  Vec2 scroll_end;          // the furthest scroll offset, of a chart that scrolls in its frame
  Vec2 reveal;              // the nearest offset at which what is selected is in view
  std::vector<Mark> marks;  // in painting order
  std::vector<ChartTarget> targets;
  std::vector<Mark> header;  // over the top of the chart, in view while any of the chart is
  double header_height = 0;
  double closest = 8;       // how many times it may be magnified
  std::string title;        // of the chart (h2)
  std::string takeaway;     // one sentence computed from the data
  bool has_shares = false;  // may be drawn as shares of a published total instead of amounts
  std::string coverage;  // "22,7 M€ sur 200 M€ détaillés (11 %)"; empty when it has no meaning
  std::optional<ComputedSum> sum;  // what the words above were worked out from, if anything
  std::vector<std::string> notes;  // what must be known to read it right, below it
  std::vector<LegendEntry> legend;
  std::vector<Crumb> crumbs;  // path of the drill-down, outermost first, without the current place
  std::string current_crumb;
  std::string empty_reason;  // set instead of marks when there is nothing to draw
  DataTable table;
};

}  // namespace trame
