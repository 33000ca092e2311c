// The words on a tile: title, value as large as fits, a note. What does not fit is left out: it is
// in the table and in the target's label.
#pragma once

#include "chart/mark_list.h"

namespace trame {

struct TileText {
  std::string title;
  std::string value;                     // on one line: "22,7 M€ (potentiel)"
  std::vector<std::string> value_lines;  // where that is too wide: "22,7 M€", "potentiel"
  std::string note;                      // share of the total
};

// Adds the words to a tile whose mark is of role `ground` and answers what is left of `rect` below
// them.
Rect add_tile_text(MarkList& marks, Rect rect, const TileText& text, ColorRole ground, int target);

}  // namespace trame
