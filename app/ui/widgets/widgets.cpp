#include "ui/widgets/widgets.h"

#include "style/icon_glyphs.h"

namespace trame {
namespace {

constexpr double glyph_size = 20;

struct ButtonLook {
  ColorRole ink;
  ColorRole ground;
  bool filled;
  bool bordered;
};

ButtonLook look_of(ButtonKind kind) {
  switch (kind) {
    case ButtonKind::primary:
      return {ColorRole::text_on_accent, ColorRole::accent, true, false};
    case ButtonKind::outlined:
      return {ColorRole::accent, ColorRole::surface, true, true};
    case ButtonKind::quiet:
      break;
  }
  return {ColorRole::accent, ColorRole::accent_soft, false, false};
}

double button_width(const Ui& ui, const std::string& label, const char* glyph) {
  return ui.text_width(label, TextStyle::body_strong) + 2 * space::l +
         (glyph ? glyph_size + space::s : 0);
}

void draw_button(Ui& ui, Rect rect, const Button& given, Touched touched) {
  constexpr double least_margin = 4;
  const auto& [id, label, glyph, kind] = given;
  ButtonLook look = look_of(kind);
  bool filled = look.filled || touched.hovered || touched.pressed;
  if (filled) ui.fill(rect, look.ground, radius_s);
  if (look.bordered) ui.outline(rect, ColorRole::outline_strong, radius_s);
  double content = button_width(ui, label, glyph) - 2 * space::l;
  double x = rect.x + std::max(least_margin, (rect.width - content) / 2);
  if (glyph) {
    ui.icon(glyph, {x + glyph_size / 2, rect.y + rect.height / 2}, glyph_size, look.ink);
    x += glyph_size + space::s;
  }
  double line = ui.line_height(TextStyle::body_strong);
  ui.text_fit({x, rect.y + (rect.height - line) / 2}, rect.right() - least_margin - x + 1, label,
              {TextStyle::body_strong, look.ink});
}

double chip_width(const Ui& ui, const Chip& chip) {
  return ui.text_width(chip.label, TextStyle::label) + 2 * space::m + (chip.glyph ? 20 : 0) +
         (chip.dot != ColorRole::count_ ? 16 : 0);
}

void draw_chip(Ui& ui, Rect rect, const Chip& chip, Touched touched) {
  bool on = chip.pressed.value_or(false);
  Rect pill{rect.x, rect.y + 4, rect.width, rect.height - 8};
  ui.fill(pill, on ? ColorRole::accent_soft : ColorRole::surface, pill.height / 2);
  ui.outline(pill, on || touched.hovered ? ColorRole::accent : ColorRole::outline_strong,
             pill.height / 2, on ? 1.5 : 1);
  ColorRole ink = on ? ColorRole::accent : ColorRole::text;
  double x = pill.x + space::m;
  if (chip.dot != ColorRole::count_) {
    ui.dot({x + 5, pill.y + pill.height / 2}, 5, chip.dot);
    x += 16;
  }
  double line = ui.line_height(TextStyle::label);
  double room = pill.right() - space::m - x - (chip.glyph ? 20 : 0);
  double drawn = ui.text_fit({x, pill.y + (pill.height - line) / 2}, room + 1, chip.label,
                             {TextStyle::label, ink});
  if (chip.glyph) ui.icon(chip.glyph, {x + drawn + 14, pill.y + pill.height / 2}, 16, ink);
}

}  // namespace

bool button(Ui& ui, const Button& given, Rect rect) {
  Touched touched = ui.touch(given.id, rect);
  draw_button(ui, rect, given, touched);
  ui.node(Role::button, given.id, given.label, rect);
  ui.focus_ring(given.id, rect, radius_s);
  return touched.clicked;
}

ButtonResult button_at(Ui& ui, const Button& given, Vec2 at, double max_width) {
  double width = std::min(max_width, button_width(ui, given.label, given.glyph));
  return {button(ui, given, {at.x, at.y, width, ui.control()}), width};
}

bool retry_button(Column& column, std::string id, ButtonKind kind) {
  Ui& ui = column.ui;
  const Button given{std::move(id), ui.say(Msg::ui_retry), icon_reset, kind};
  const bool used = button_at(ui, given, {column.x, column.y}, column.width).clicked;
  if (used) ui.memory().retry = true;
  column.space(ui.control());
  return used;
}

bool icon_button(Ui& ui, const IconButton& given, Vec2 at) {
  Rect rect{at.x, at.y, ui.control(), ui.control()};
  Touched touched = ui.touch(given.id, rect);
  bool lit = touched.hovered || touched.pressed;
  if (lit) ui.fill(rect.inset(2), ColorRole::accent_soft, radius_s);
  ui.icon(given.glyph, {rect.x + rect.width / 2, rect.y + rect.height / 2}, 22,
          lit ? ColorRole::accent : ColorRole::text);
  ui.node(Role::button, given.id, given.name, rect);
  ui.focus_ring(given.id, rect, radius_s);
  return touched.clicked;
}

double chips_width(const Ui& ui, std::span<const Chip> items) {
  double width = 0;
  for (const Chip& chip : items) width += chip_width(ui, chip) + space::s;
  return width - space::s;
}

int chips(Column& column, std::span<const Chip> items) {
  Ui& ui = column.ui;
  int used = -1;
  double x = column.x;
  for (size_t i = 0; i < items.size(); ++i) {
    const Chip& chip = items[i];
    double width = std::min(chip_width(ui, chip), column.width);
    if (x > column.x && x + width > column.x + column.width) {
      x = column.x;
      column.y += ui.control();
    }
    Rect rect{x, column.y, width, ui.control()};
    Touched touched = ui.touch(chip.id, rect);
    draw_chip(ui, rect, chip, touched);
    ui.node(Role::button, chip.id, chip.name.empty() ? chip.label : chip.name, rect).pressed =
        chip.pressed;
    ui.focus_ring(chip.id, rect.inset(2), 20);
    if (touched.clicked) used = static_cast<int>(i);
    x += width + space::s;
  }
  if (!items.empty()) column.y += ui.control();
  return used;
}

namespace {

// Appearance of segments; the first that fits is used: with an icon, text only, smaller text, icon
// only.
struct SegmentLook {
  double width = 0;  // width of one segment
  bool glyph = true;
  std::optional<TextStyle> words = TextStyle::body_strong;
};

double segment_width(const Ui& ui, const Segment& segment, const SegmentLook& look) {
  constexpr double margin = space::m;
  double glyph = look.glyph ? glyph_size : 0;
  if (!look.words) return glyph + 2 * margin;
  return ui.text_width(segment.label, *look.words) + 2 * margin +
         (glyph > 0 ? glyph + space::s : 0);
}

SegmentLook look_for(const Ui& ui, std::span<const Segment> segments, double most) {
  constexpr double least_target = 44;
  SegmentLook looks[] = {{0, true, TextStyle::body_strong},
                         {0, false, TextStyle::body_strong},
                         {0, false, TextStyle::label},
                         {0, true, std::nullopt}};
  double share = most / static_cast<double>(segments.size());
  for (SegmentLook& look : looks) {
    look.width = least_target;
    for (const Segment& segment : segments) {
      look.width = std::max(look.width, segment_width(ui, segment, look));
    }
    if (look.width <= share) return look;
  }
  looks[3].width = share;
  return looks[3];
}

void draw_segment(Ui& ui, Rect rect, const Segment& segment, const SegmentLook& look) {
  ColorRole ink = segment.selected ? ColorRole::accent : ColorRole::text_muted;
  double words = look.words ? ui.text_width(segment.label, *look.words) : 0;
  double glyph = look.glyph ? glyph_size + (look.words ? space::s : 0) : 0;
  double x = rect.x + (rect.width - words - glyph) / 2;
  if (look.glyph)
    ui.icon(segment.glyph, {x + glyph_size / 2, rect.y + rect.height / 2}, glyph_size, ink);
  if (!look.words) return;
  double line = ui.line_height(*look.words);
  ui.text({x + glyph, rect.y + (rect.height - line) / 2}, segment.label, *look.words, ink);
}

}  // namespace

double segmented_width(const Ui& ui, std::span<const Segment> segments, double most) {
  return look_for(ui, segments, most).width * static_cast<double>(segments.size());
}

int segmented(Column& column, const std::string& id, const std::string& name,
              std::span<const Segment> segments) {
  Ui& ui = column.ui;
  SegmentLook look = look_for(ui, segments, column.width);
  double width = look.width, n = static_cast<double>(segments.size());
  ui.fill({column.x, column.y, width * n, ui.control()}, ColorRole::surface_sunken, radius_s);
  ui.open(Role::group, id, name);
  int used = -1;
  auto selected = std::find_if(segments.begin(), segments.end(),
                               [](const Segment& segment) { return segment.selected; });
  double offset = width * static_cast<double>(selected - segments.begin());
  Rect thumb{column.x + ui.animate(id + "/thumb", offset), column.y, width, ui.control()};
  if (selected != segments.end()) {
    ui.shadow(thumb.inset(3), radius_s - 2, elevation::resting);
    ui.fill(thumb.inset(3), ColorRole::surface_raised, radius_s - 2);
    ui.outline(thumb.inset(3), ColorRole::outline, radius_s - 2);
  }
  for (size_t i = 0; i < segments.size(); ++i) {
    const Segment& segment = segments[i];
    Rect rect{column.x + width * static_cast<double>(i), column.y, width, ui.control()};
    Touched touched = ui.touch(segment.id, rect);
    draw_segment(ui, rect, segment, look);
    ui.node(Role::button, segment.id, segment.label, rect).pressed = segment.selected;
    ui.focus_ring(segment.id, rect, radius_s);
    if (touched.clicked) used = static_cast<int>(i);
  }
  ui.close();
  column.y += ui.control();
  return used;
}

void search_field(Ui& ui, const SearchField& field, Rect rect) {
  ui.fill(rect, ColorRole::surface, rect.height / 2);
  ui.outline(rect, ColorRole::outline_strong, rect.height / 2);
  ui.icon(icon_search, {rect.x + 22, rect.y + rect.height / 2}, 20, ColorRole::text_muted);
  Rect inner{rect.x + 40, rect.y, rect.width - 52, rect.height};
  ui.node(Role::searchbox, field.id, field.label, inner).value = field.text;
  ui.focus_ring(field.id, rect, rect.height / 2);
}

double badge(Ui& ui, Vec2 at, const Badge& given) {
  const auto& [words, ink, ground, glyph] = given;
  double line = ui.line_height(TextStyle::caption);
  double width = ui.text_width(words, TextStyle::caption) + 2 * space::s + (glyph ? 18 : 0);
  Rect rect{at.x, at.y, width, line + 4};
  ui.fill(rect, ground, rect.height / 2);
  double x = rect.x + space::s;
  if (glyph) {
    ui.icon(glyph, {x + 7, rect.y + rect.height / 2}, 15, ink);
    x += 18;
  }
  ui.text({x, rect.y + 2}, words, TextStyle::caption, ink);
  return width;
}

namespace {

constexpr double caret_room = 28;

double row_inset(const ListRow& row) {
  return row.glyph ? 44 : row.dot != ColorRole::count_ ? 26 : space::m;
}

const std::string& row_value(const Ui& ui, double width, const ListRow& row) {
  if (row.short_value.empty()) return row.value;
  const bool is_wide = ui.text_width(row.value, TextStyle::body_strong) > width / 2;
  return is_wide ? row.short_value : row.value;
}

double row_value_width(const Ui& ui, double width, const ListRow& row) {
  const std::string& value = row_value(ui, width, row);
  return value.empty() ? 0 : ui.text_width(value, TextStyle::body_strong) + space::m;
}

double draw_row_words(Ui& ui, Rect at, const ListRow& row) {
  double x = at.x + row_inset(row), y = at.y + space::m;
  double room = at.width - row_inset(row) - row_value_width(ui, at.width, row) - caret_room;
  y += ui.text_block({x, y}, {room, 2}, row.title, {TextStyle::body_strong, ColorRole::text});
  if (!row.detail.empty()) {
    y += 2;
    y += ui.text_block({x, y}, {room, 2}, row.detail, {TextStyle::small, ColorRole::text_muted});
  }
  return y + space::m - at.y;
}

void draw_row_ends(Ui& ui, Rect rect, const ListRow& row) {
  double line = ui.line_height(TextStyle::body_strong);
  if (row.dot != ColorRole::count_) {
    ui.dot({rect.x + 13, rect.y + space::m + line / 2}, 5, row.dot);
  }
  if (row.glyph) {
    ui.icon(row.glyph, {rect.x + 24, rect.y + rect.height / 2}, 22,
            row.selected ? ColorRole::accent : ColorRole::text_muted);
  }
  const std::string& value = row_value(ui, rect.width, row);
  double x = rect.right() - caret_room - row_value_width(ui, rect.width, row) + space::m;
  ui.text({x, rect.y + (rect.height - line) / 2}, value, TextStyle::body_strong, ColorRole::text);
  ui.icon(icon_caret_right, {rect.right() - 14, rect.y + rect.height / 2}, 16,
          ColorRole::text_muted);
}

}  // namespace

bool list_row(Column& column, const ListRow& row) {
  Ui& ui = column.ui;
  Rect rect{column.x, column.y, column.width, 0};
  double words = ui.measure([&] { return draw_row_words(ui, rect, row); });
  rect.height = std::max(ui.control(), words);
  Touched touched = ui.touch(row.id, rect);
  bool marked = row.selected || touched.pressed;
  if (marked || touched.hovered) {
    ui.fill(rect, marked ? ColorRole::accent_soft : ColorRole::surface_sunken, radius_s);
  }
  draw_row_words(ui, rect, row);
  draw_row_ends(ui, rect, row);
  SemanticNode& node = ui.node(Role::button, row.id, row.name, rect);
  node.pressed = row.selected ? std::optional(true) : std::nullopt;
  if (!row.lang.empty()) node.lang = row.lang;
  ui.focus_ring(row.id, rect.inset(3), radius_s);
  column.y += rect.height;
  return touched.clicked;
}

bool listed_row(Column& column, const ListRow& row) {
  column.ui.open(Role::list_item, row.id + "/item", "");
  bool used = list_row(column, row);
  column.ui.close();
  return used;
}

void draw_divider(Column& rows) {
  rows.ui.line({rows.x + space::m, rows.y}, {rows.x + rows.width - space::m, rows.y},
               ColorRole::outline);
}

void draw_empty(Column& column, const std::string& why) {
  column.space(space::xl);
  column.ui.icon(icon_question, {column.x + 20, column.y + 20}, 40, ColorRole::text_muted);
  column.space(48);
  column.text(why, TextStyle::body_strong);
  column.space(space::xl);
}

void external_link(Column& column, const std::string& id, const std::string& label,
                   const std::string& url) {
  Ui& ui = column.ui;
  double width = std::min(column.width, ui.text_width(label, TextStyle::label) + 26);
  Rect rect{column.x, column.y, width, ui.control()};
  Touched touched = ui.touch(id, rect);
  double line = ui.line_height(TextStyle::label);
  double drawn = ui.text_fit({rect.x, rect.y + (rect.height - line) / 2}, width - 24, label,
                             {TextStyle::label, ColorRole::accent});
  double baseline = rect.y + (rect.height + line) / 2 - 1;
  ui.line({rect.x, baseline}, {rect.x + drawn, baseline}, ColorRole::accent,
          touched.hovered ? 2 : 1);
  ui.icon(icon_external, {rect.x + drawn + 14, rect.y + rect.height / 2}, 15, ColorRole::accent);
  ui.node(Role::link, id, label, rect).value = url;
  ui.focus_ring(id, rect, 4);
  if (touched.clicked) ui.emit(OpenLink{url});
  column.y += ui.control();
}

bool item_link(Column& column, const ItemLink& link) {
  ListRow row;
  row.id = link.id;
  row.name = link.detail.empty() ? link.title : link.title + ", " + link.detail;
  row.title = link.title;
  row.detail = link.detail;
  row.dot = link.dot;
  return list_row(column, row);
}

}  // namespace trame
