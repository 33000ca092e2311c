// A built chart: marks, targets and its numbers as a table, all made in one call from a ChartInput.
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

// A part of the chart that can be pointed at, focused or activated.
struct ChartTarget {
  Rect rect;                        // where it is drawn
  std::string id;                   // stable, unique in the chart
  std::string label;                // accessible name: what, how much, in which unit, how sure
  std::optional<ItemKey> item;      // empty for the unexplained remainder
  std::optional<Command> activate;  // drill or select
  std::vector<Vec2> outline = {};   // area within `rect`; empty: the whole rectangle
  bool is_ground = false;  // an area below other targets: a smaller target nearby is preferred
  std::vector<ItemKey> items = {};  // all items that the target stands for, when there are several
  bool movable = false;             // the visitor can drag it
  double corner = 8;                // corner radius of the outline drawn when it is pointed at
};

// A symbol and what it stands for. Its marks lie in a box of size legend_box.
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
  Vec2 size;                // size of the built chart
  Vec2 scroll_end;          // greatest scroll offset, of a chart that scrolls in its frame
  Vec2 reveal;              // nearest scroll offset at which the selection is visible
  std::vector<Mark> marks;  // in painting order
  std::vector<ChartTarget> targets;
  // Drawn over the top of the chart, and kept visible while part of the chart is.
  std::vector<Mark> header;
  double header_height = 0;
  double max_magnification = 8;  // greatest magnification
  std::string title;             // title of the chart (h2)
  std::string takeaway;          // one sentence computed from the data
  bool has_shares = false;       // the visitor can switch the bars to shares of a total
  std::string coverage;  // "22,7 M€ sur 200 M€ détaillés (11 %)"; empty when it has no meaning
  std::optional<ComputedSum> sum;  // the sum that takeaway or coverage states, if there is one
  std::vector<std::string> notes;  // notes below the chart, needed to read it correctly
  std::vector<LegendEntry> legend;
  // Path of the drill-down, outermost first; the current level is not in it.
  std::vector<Crumb> crumbs;
  std::string current_crumb;
  std::string empty_reason;  // set instead of marks when there is nothing to draw
  DataTable table;
};

}  // namespace trame
