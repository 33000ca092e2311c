// The controls of the interface, each drawn, pointed at and mirrored in one call: buttons, chips,
// segmented controls, search fields, notices. They answer whether they were used.
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
  const char* glyph = nullptr;  // before the label
  ButtonKind kind = ButtonKind::outlined;
};
// At least 44 px high. Answers whether it was used.
bool button(Ui& ui, const Button& given, Rect rect);
// As wide as its label needs; the answer's rect tells where the next thing may go.
struct ButtonResult {
  bool clicked = false;
  double width = 0;
};
ButtonResult button_at(Ui& ui, const Button& given, Vec2 at, double max_width);

// An icon alone; `name` is what assistive technology says.
struct IconButton {
  std::string id;
  const char* glyph = nullptr;
  std::string name;
};
// 44 × 44 px from `at`, its top left.
bool icon_button(Ui& ui, const IconButton& given, Vec2 at);

struct Chip {
  std::string id;
  std::string label;
  std::string name;             // accessible name; empty: the label
  const char* glyph = nullptr;  // after the label
  std::optional<bool> pressed;  // a toggle
  ColorRole dot = ColorRole::count_;
};
// Of all chips on one row.
double chips_width(const Ui& ui, std::span<const Chip> items);
// Chips in wrapping rows; answers the index of the one used, or -1. Advances the column.
int chips(Column& column, std::span<const Chip> items);

struct Segment {
  std::string id;
  std::string label;
  const char* glyph = nullptr;
  bool selected = false;
};
// As wide as the labels need, `most` at most.
double segmented_width(const Ui& ui, std::span<const Segment> segments, double most);
// One of a few; advances the column. -1 when none was used.
int segmented(Column& column, const std::string& id, const std::string& name,
              std::span<const Segment> segments);

// Words to be used, with an icon before them.
struct TextButton {
  std::string id;
  std::string label;
  const char* glyph = nullptr;
  std::optional<bool> expanded = {};  // where they show and hide what follows
};
bool text_button(Column& column, const TextButton& given);
double text_button_width(const Ui& ui, const std::string& label);
// What follows is shown or hidden by this line: answers whether it is shown. One stands otherwise
// than at first at a time.
bool disclosure(Column& column, const std::string& id, const std::string& label,
                bool open_at_first);

struct SearchField {
  std::string id;
  std::string label;
  std::string text;
};
// The place of a real text field that the page lays over the canvas. Its text comes back as an
// input event. `rect` is at least 44 px high.
void search_field(Ui& ui, const SearchField& field, Rect rect);

// A small rounded label: "3 sources", "17 ≠ 18".
struct Badge {
  std::string words;
  ColorRole ink{};
  ColorRole ground{};
  const char* glyph = nullptr;  // before the words
};
// Answers its width.
double badge(Ui& ui, Vec2 at, const Badge& given);

// A row of a list that can be opened: title, second line, an optional coloured dot and a value at
// the right. The name for assistive technology is composed by the caller.
struct ListRow {
  std::string id;
  std::string name;
  std::string title;
  std::string detail;
  std::string value;
  ColorRole dot = ColorRole::count_;
  bool selected = false;
  const char* glyph = nullptr;  // in place of the dot
  std::string lang = {};        // of the name, when it is not that of the page
};
bool list_row(Column& column, const ListRow& row);
// The same as an item of a list.
bool listed_row(Column& column, const ListRow& row);

// A hairline between two rows.
void draw_divider(Column& rows);

// A card of rows; `rows(Column&)` draws them. Advances the column by its height.
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

// Why there is nothing to see here, and so what to do.
void draw_empty(Column& column, const std::string& why);

// An address outside: opened by the platform.
void external_link(Column& column, const std::string& id, const std::string& label,
                   const std::string& url);

// A thing of the programme that can be opened: a line with a caret.
struct ItemLink {
  std::string id;
  std::string title;
  std::string detail = {};
  ColorRole dot = ColorRole::count_;
};
bool item_link(Column& column, const ItemLink& link);

}  // namespace trame
