// The controls of the interface, each drawn, registered and mirrored in one call: buttons, chips,
// segmented controls, search fields, notices. They return whether they were used.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "ui/frame/ui.h"
#include "ui/widgets/flow.h"

namespace trame {

enum class ButtonKind { primary, outlined, quiet };

struct Button {
  std::string id;
  std::string label;
  const char* glyph = nullptr;  // icon before the label
  ButtonKind kind = ButtonKind::outlined;
};
// Draws a button, at least 44 px high. Returns whether it was used.
bool button(Ui& ui, const Button& given, Rect rect);
// Draws a button as wide as its label; `width` of the result tells where the next thing can be.
struct ButtonResult {
  bool clicked = false;
  double width = 0;
};
ButtonResult button_at(Ui& ui, const Button& given, Vec2 at, double max_width);

// Draws a button that requests again what could not be loaded. id: unique on the screen. Returns
// whether it was used.
bool retry_button(Column& column, std::string id = "retry", ButtonKind kind = ButtonKind::outlined);

// A button with an icon only; `name` is its accessible name.
struct IconButton {
  std::string id;
  const char* glyph = nullptr;
  std::string name;
};
// Draws an icon button of 44 × 44 px with its top left at `at`.
bool icon_button(Ui& ui, const IconButton& given, Vec2 at);

struct Chip {
  std::string id;
  std::string label;
  std::string name;             // accessible name; empty: the label is used
  const char* glyph = nullptr;  // icon after the label
  std::optional<bool> pressed;  // set for toggle buttons
  ColorRole dot = ColorRole::count_;
};
// Returns the width of all chips in one row.
double chips_width(const Ui& ui, std::span<const Chip> items);
// Draws chips in as many rows as needed and advances the column. Returns the index of the chip that
// was used in this frame, or -1.
int chips(Column& column, std::span<const Chip> items);

struct Segment {
  std::string id;
  std::string label;
  const char* glyph = nullptr;
  bool selected = false;
};
// Returns the width that the labels need, at most `most`.
double segmented_width(const Ui& ui, std::span<const Segment> segments, double most);
// Draws a choice of one of a few and advances the column. Returns the index of the one used, or -1.
int segmented(Column& column, const std::string& id, const std::string& name,
              std::span<const Segment> segments);

// A text that is a button, with an icon before it.
struct TextButton {
  std::string id;
  std::string label;
  const char* glyph = nullptr;
  std::optional<bool> expanded = {};  // set when it shows and hides what follows
};
bool text_button(Column& column, const TextButton& given);
double text_button_width(const Ui& ui, const std::string& label);
// Draws a line that shows or hides what follows, and returns whether it is shown. Only one
// disclosure at a time differs from its initial state.
bool disclosure(Column& column, const std::string& id, const std::string& label,
                bool open_at_first);

struct SearchField {
  std::string id;
  std::string label;
  std::string text;
};
// Reserves the rectangle of a text field that the page lays over the canvas. Its text is received
// as an input event. `rect` is at least 44 px high.
void search_field(Ui& ui, const SearchField& field, Rect rect);

// A small rounded label: "3 sources", "17 ≠ 18".
struct Badge {
  std::string words;
  ColorRole ink{};
  ColorRole ground{};
  const char* glyph = nullptr;  // icon before the text
};
// Draws a badge and returns its width.
double badge(Ui& ui, Vec2 at, const Badge& given);

// A row of a list that can be opened: title, second line, optional coloured dot, value at the
// right. The caller composes its accessible name.
struct ListRow {
  std::string id;
  std::string name;
  std::string title;
  std::string detail;
  std::string value;
  ColorRole dot = ColorRole::count_;
  bool selected = false;
  const char* glyph = nullptr;   // icon instead of the dot
  std::string lang = {};         // language of the name, when it is not the page's language
  std::string short_value = {};  // takes the place of a value wider than half of the row
};
bool list_row(Column& column, const ListRow& row);
// Draws a row as an item of a list.
bool listed_row(Column& column, const ListRow& row);

// Draws a thin line across a card.
void draw_divider(Column& rows);

// Draws a card of rows and advances the column; `rows(Column&)` draws the rows.
template <class Rows>
void list_card(Column& column, const std::string& title, Rows&& rows) {
  CardStyle style;
  style.padding = space::xs;
  Rect rect{column.x, column.y, column.width, 0};
  double height = card(column.ui, rect, style, [&](Column& inner) {
                    column.ui.open(Role::list, "", title);
                    rows(inner);
                    column.ui.close();
                  }).height;
  column.space(height);
}

// Draws a card with one row per item, thin lines between them, and advances the column;
// `draw_row(Column&, item)` draws a row. Below it, says how many items there was no room for.
template <class Items, class DrawRow>
void item_card(Column& column, const std::string& title, const Items& items, DrawRow&& draw_row) {
  const size_t shown = column.ui.take_rows(items.size());
  list_card(column, title, [&](Column& rows) {
    for (size_t i = 0; i < shown; ++i) {
      if (i > 0) draw_divider(rows);
      draw_row(rows, items[i]);
    }
  });
  draw_left_out(column, items.size() - shown);
}

// Draws why there is nothing to show, and what to do.
void draw_empty(Column& column, const std::string& why);

// Draws a link to another site, which the platform opens.
void external_link(Column& column, const std::string& id, const std::string& label,
                   const std::string& url);

// A link to an item of the programme: a line with a caret.
struct ItemLink {
  std::string id;
  std::string title;
  std::string detail = {};
  ColorRole dot = ColorRole::count_;
};
bool item_link(Column& column, const ItemLink& link);

}  // namespace trame
