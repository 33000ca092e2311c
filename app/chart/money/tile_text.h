// The words on a tile: title, value as large as fits, a note. What does not fit is left out: it is
// in the table and in the target's label.
#pragma once

#include "chart/core/mark_list.h"

namespace trame {

struct TileText {
  std::string title;
  std::string value;                     // on one line: "22,7 M€ (potentiel)"
  std::vector<std::string> value_lines;  // where that is too wide: "22,7 M€", "potentiel"
  std::string note;                      // share of the total
};

struct Tile {
  Rect rect;
  ColorRole ground{};  // of its mark
  int target = -1;
};
// Adds the words to the tile and answers what is left of it below them.
Rect add_tile_text(MarkList& marks, const Tile& tile, const TileText& text);

}  // namespace trame
