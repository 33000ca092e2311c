// The text on a tile: title, value as large as fits, a note. What does not fit is omitted: the
// table and the accessible name have it.
#pragma once

#include "chart/core/mark_list.h"

namespace trame {

struct TileText {
  std::string title;
  std::string value;  // the value on one line: "22,7 M€ (potentiel)"
  // Lines used where `value` is too wide: "22,7 M€", "potentiel".
  std::vector<std::string> value_lines;
  std::string note;  // share of the total
};

struct Tile {
  Rect rect;
  ColorRole ground{};  // colour role of the tile
  int target = -1;
};
// Adds the text to the tile and returns the rectangle left below it.
Rect add_tile_text(MarkList& marks, const Tile& tile, const TileText& text);

}  // namespace trame
