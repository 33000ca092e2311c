// What a view means, apart from how it looks: a tree of roles, names and values that the page
// mirrors as real HTML. It comes from the same calls that make the marks and widgets, so the two
// cannot drift.
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
  std::string id;  // stable while the thing stays the same thing; unique in the tree
  Role role{};
  std::string label;  // accessible name, or the text itself
  std::string value;  // searchbox: its text; link: its address
  int level = 0;
  std::optional<bool> pressed;  // toggle buttons
  std::optional<bool> expanded;
  bool current = false;             // navigation: the page shown
  std::string sort;                 // column header: "ascending", "descending"
  std::optional<std::string> lang;  // when it differs from the page's; "" when it is not known
  std::optional<Rect> rect;         // in CSS px, within the nearest ancestor that scrolls
  std::optional<Vec2> scroll_size;  // set: this node scrolls its children, over this content size
  Vec2 scroll_offset;
  bool inert = false;  // behind a dialog: neither focusable nor read
  std::vector<SemanticNode> children;
};

// A table in plain data: exactly the numbers a chart draws. Cells hold formatted text.
struct DataTable {
  struct Column {
    std::string id;
    std::string label;
    bool numeric = false;
  };
  struct Row {
    std::vector<std::string> cells;   // one per column
    std::optional<ItemKey> item;      // what the row is about
    std::vector<double> sort_values;  // one per numeric column, NaN when not published
  };
  std::string caption;
  std::vector<Column> columns;
  std::vector<Row> rows;
};

}  // namespace trame
