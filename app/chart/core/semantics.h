// The meaning of a view, independent of its appearance: a tree of roles, names and values that the
// page mirrors as HTML. The calls that make marks and widgets also make this tree, so both always
// agree.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "layout/geometry.h"
#include "model/programme.h"

namespace trame {

enum class Role {
  banner,
  navigation,
  main,
  complementary,
  region,
  dialog,
  group,
  heading,  // level 1-3
  paragraph,
  blockquote,
  list,
  list_item,
  link,
  button,
  searchbox,
  table,
  row,
  column_header,
  row_header,
  cell,
  figure,
  alert,
  status
};

struct SemanticNode {
  std::string id;  // unique in the tree; stays the same from frame to frame for the same item
  Role role{};
  std::string label;  // accessible name, or the text itself
  std::string value;  // searchbox: its text; link: its address
  int level = 0;
  std::optional<bool> pressed;  // toggle buttons
  std::optional<bool> expanded;
  bool current = false;  // navigation: the page shown
  std::string sort;      // column header: "ascending", "descending"
  // Language, when it differs from the page's; "" when it is not known.
  std::optional<std::string> lang;
  std::optional<Rect> rect;         // CSS px, relative to the nearest ancestor that scrolls
  std::optional<Vec2> scroll_size;  // set when this node scrolls its children: size of the content
  Vec2 scroll_offset;
  bool inert = false;  // behind a dialog: neither focusable nor read aloud by a screen reader
  std::vector<SemanticNode> children;
};

// A table as plain data: exactly the numbers that the chart draws. Cells hold formatted text.
struct DataTable {
  struct Column {
    std::string id;
    std::string label;
    bool numeric = false;
  };
  struct Row {
    std::vector<std::string> cells;         // one per column
    std::optional<ItemKey> item;            // item that the row is about
    std::vector<double> sort_values;        // one per numeric column, NaN when not published
    std::optional<Currency> currency = {};  // currency of its money, if it has any
    // Exact value of its first number when that is a computed sum, which a double may not hold.
    std::optional<Money> sum = {};
  };
  std::string caption;
  std::vector<Column> columns;
  std::vector<Row> rows;
};

}  // namespace trame
