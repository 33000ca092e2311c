#include "ui/shell/file_sheets.h"

#include "model/problem_report.h"
#include "model/provenance.h"
#include "state/labels.h"
#include "style/icon_glyphs.h"
#include "ui/widgets/widgets.h"

namespace trame {
namespace {

constexpr size_t most_problems = 100;  // most problems drawn; the report has all of them
constexpr const char* csv_template = "schema/template.csv";

// Buttons beside each other, or one below the other where there is no room.
class ButtonRow {
 public:
  explicit ButtonRow(Column& column) : column_(column), x_(column.x) {}

  bool add(const Button& next) {
    Ui& ui = column_.ui;
    double wanted = ui.text_width(next.label, TextStyle::body_strong) + 2 * space::l + 28;
    double width = std::min(wanted, column_.width);
    if (x_ > column_.x && x_ + width > column_.x + column_.width) {
      x_ = column_.x;
      column_.y += ui.control() + space::s;
    }
    bool clicked = button(ui, next, {x_, column_.y, width, ui.control()});
    x_ += width + space::s;
    return clicked;
  }
  void end() { column_.space(column_.ui.control() + space::l); }

 private:
  Column& column_;
  double x_;
};

// `id_prefix` distinguishes the page from the sheet over it, which have the same buttons.
void add_choose(Ui& ui, ButtonRow& row, const std::string& id_prefix, Msg label) {
  if (row.add({id_prefix + "/choose", ui.say(label), icon_file_open, ButtonKind::primary})) {
    ui.emit(UseFile{FileRequest::choose});
  }
}

void add_report(Ui& ui, ButtonRow& row) {
  if (row.add({"file/report", ui.say(Msg::file_report), icon_download, ButtonKind::outlined})) {
    ui.emit(UseFile{FileRequest::save_report});
  }
}

// Draws an icon and a line of text.
void icon_line(Column& column, const char* glyph, const std::string& words, TextLook look) {
  constexpr double room = 30;
  double line = column.ui.line_height(look.style);
  column.ui.icon(glyph, {column.x + 10, column.y + line / 2}, 20, look.role);
  Column text{column.ui, column.x + room, column.y, column.width - room};
  text.text(words, look.style, look.role);
  column.y = text.y;
}

void dashed_outline(Ui& ui, Rect r) {
  const Vec2 corners[] = {{r.x, r.y}, {r.right(), r.y}, {r.right(), r.bottom()}, {r.x, r.bottom()}};
  for (size_t i = 0; i < 4; ++i) {
    LineMark side{corners[i], corners[(i + 1) % 4], 1.5, true, 7, 5};
    ui.dashes(side, ColorRole::outline_strong);
  }
}

// Tells that a file can be dropped here; in fact it can be dropped anywhere on the page.
void draw_drop_zone(Ui& ui, const std::string& id_prefix, Column& column) {
  CardStyle style;
  style.ground = ColorRole::surface_sunken;
  style.radius = 0;
  style.raised = false;
  Rect rect{column.x, column.y, column.width, 0};
  rect.height =
      card(ui, rect, style, [&](Column& inner) {
        ButtonRow row(inner);
        add_choose(ui, row, id_prefix, Msg::file_choose);
        inner.space(ui.control() + space::m);
        inner.text(ui.say(Msg::file_drop_or_paste), TextStyle::small, ColorRole::text_muted);
      }).height;
  dashed_outline(ui, rect);
  column.space(rect.height + space::l);
}

void draw_starting_points(Ui& ui, const std::string& id_prefix, Column& column) {
  constexpr std::pair<Msg, const char*> files[] = {
      {Msg::file_minimal, "schema/minimal.json"},
      {Msg::file_csv_template, csv_template},
      {Msg::file_format, "schema/README.txt"},
  };
  column.heading(3, ui.say(Msg::file_start_from), TextStyle::body_strong);
  column.text(ui.say(Msg::file_kinds), TextStyle::small, ColorRole::text_muted);
  for (const auto& [label, address] : files) {
    external_link(column, id_prefix + "/" + address, ui.say(label), address);
  }
}

void draw_problem(Column& column, const Problem& problem, size_t number) {
  Ui& ui = column.ui;
  double top = column.y;
  column.space(space::s);
  if (!problem.json_pointer.empty()) {
    column.y += ui.text_block({column.x, column.y}, {column.width}, problem.json_pointer,
                              {TextStyle::caption, ColorRole::text_muted});
  }
  column.y +=
      ui.text_block({column.x, column.y}, {column.width}, problem_sentence(problem, ui.language()),
                    {TextStyle::body, ColorRole::text});
  column.space(space::s);
  ui.node(Role::list_item, "problem/" + std::to_string(number),
          problem_line(problem, ui.language()), Rect{column.x, top, column.width, column.y - top});
  ui.line({column.x, column.y}, {column.x + column.width, column.y}, ColorRole::outline);
}

void draw_problems(Column& column, Msg title, const std::vector<Problem>& problems) {
  if (problems.empty()) return;
  Ui& ui = column.ui;
  column.heading(3, ui.say(title), TextStyle::body_strong);
  ui.open(Role::list, "problems", ui.say(title));
  size_t shown = std::min(problems.size(), most_problems);
  for (size_t i = 0; i < shown; ++i) draw_problem(column, problems[i], i);
  ui.close();
  ProblemCount all = count_problems(problems);
  size_t left = all.errors + all.warnings - shown;
  column.space(space::m);
  if (problems.size() == shown) return;
  column.text(ui.count(Msg::ui_more_problems, static_cast<long long>(left)), TextStyle::body_strong,
              ColorRole::text_muted);
}

// Draws why the file was refused, as an alert that screen readers announce at once.
void draw_alert(Ui& ui, const RefusedFile& refused, Column& column) {
  std::string counts = count_words(count_problems(refused.problems), ui.language());
  std::string what = ui.say(Msg::file_not_opened, {refused.name});
  ui.open(Role::alert, "file/alert", "");
  icon_line(column, icon_warning, counts.empty() ? what : what + ui.say(Msg::ui_colon) + counts,
            {TextStyle::body_strong, ColorRole::error});
  column.space(space::s);
  if (refused.advice) column.text(ui.say(*refused.advice), TextStyle::body);
  if (!refused.sentence.empty()) column.text(refused.sentence, TextStyle::body);
  ui.close();
}

// Draws the importer's messages.
void draw_notes(Ui& ui, const ScreenInput& input, Column& column) {
  if (input.own_file.notes.empty()) return;
  std::string title = ui.say(Msg::file_imported, {input.own_file.name});
  column.heading(3, title, TextStyle::body_strong);
  ui.open(Role::list, "notes", title);
  for (const std::string& note : input.own_file.notes) {
    ui.open(Role::list_item, "", "");
    column.space(space::s);
    column.text(note, TextStyle::body);
    ui.close();
  }
  ui.close();
  column.space(space::l);
}

void add_retry(Ui& ui, ButtonRow& row) {
  if (row.add({"file/retry", ui.say(Msg::ui_retry), icon_reset})) {
    ui.emit(UseFile{FileRequest::fetch_again});
  }
}

// Draws what to do after a refusal. An unattended screen offers no choice of another file and no
// report.
void draw_refused_choices(Ui& ui, const RefusedFile& refused, Column& column) {
  if (ui.in().unattended) return;
  ButtonRow row(column);
  if (refused.can_retry) add_retry(ui, row);
  add_choose(ui, row, "file", Msg::file_choose_other);
  if (!refused.problems.empty()) add_report(ui, row);
  row.end();
  if (refused.sentence.empty() && refused.advice != Msg::file_other_text) return;
  external_link(column, "file/template", ui.say(Msg::file_csv_template), csv_template);
  column.space(space::l);
}

std::string mark_of_name(Ui& ui, const ScreenInput& input) {
  return ui.say(Msg::file_mark_named, {ui.say(Msg::file_mark), input.own_file.name});
}

void draw_reading(const OwnFile& file, Column& column) {
  Ui& ui = column.ui;
  ui.open(Role::status, "file/coming", "");
  column.text(ui.say(Msg::file_reading, {file.coming}), TextStyle::body_strong);
  ui.close();
}

void draw_invitation(Ui& ui, const std::string& id_prefix, Column& column) {
  draw_drop_zone(ui, id_prefix, column);
  icon_line(column, icon_lock, ui.say(Msg::file_stays), {TextStyle::body, ColorRole::text});
  column.space(space::l);
  draw_starting_points(ui, id_prefix, column);
}

}  // namespace

void draw_file_choice(Ui& ui, const ScreenInput& input, Column& column) {
  if (!input.own_file.coming.empty()) {
    draw_reading(input.own_file, column);
    column.space(space::m);
  }
  draw_invitation(ui, "file", column);
}

void draw_file_coming(Ui& ui, const ScreenInput& input, Rect area) {
  const bool is_in_sheet = ui.memory().overlay == Overlay::file_choice;
  const OwnFile& file = input.own_file;
  if (file.coming.empty() || file.is_importing || is_in_sheet || ui.in().unattended) return;
  constexpr double margin = space::m;
  Rect rect{area.x + margin, area.y, area.width - 2 * margin, 0};
  auto content = [&](Column& column) { draw_reading(file, column); };
  // At the bottom, because the search field, an element of the page, lies over the canvas.
  rect.y = area.bottom() - margin - ui.measure([&] { return card(ui, rect, {}, content).height; });
  card(ui, rect, {}, content);
}

void draw_file_facts(Ui& ui, const ScreenInput& input, Column& column) {
  icon_line(column, icon_warning, mark_of_name(ui, input),
            {TextStyle::body_strong, ColorRole::warning});
  column.space(space::s);
  column.text(ui.say(Msg::file_facts), TextStyle::body);
  column.space(space::l);
  ButtonRow row(column);
  add_choose(ui, row, "file", Msg::file_choose_other);
  const bool has_report = !input.own_file.warnings.empty() || !input.own_file.notes.empty();
  if (has_report && !ui.in().unattended) add_report(ui, row);
  if (row.add({"file/close", ui.say(Msg::file_close), icon_close, ButtonKind::outlined})) {
    ui.emit(UseFile{FileRequest::close});
    ui.memory().overlay = Overlay::none;
  }
  row.end();
  draw_notes(ui, input, column);
  draw_problems(column, Msg::file_warnings_title, input.own_file.warnings);
}

void draw_file_refused(Ui& ui, const ScreenInput& input, Column& column) {
  if (!input.own_file.refused) return;
  const RefusedFile& refused = *input.own_file.refused;
  draw_alert(ui, refused, column);
  if (input.programme) {
    column.space(space::xs);
    column.text(ui.say(Msg::file_unchanged), TextStyle::small, ColorRole::text_muted);
  }
  column.space(space::l);
  draw_refused_choices(ui, refused, column);
  draw_problems(column, Msg::file_problems, refused.problems);
}

void draw_embed_refused(Ui& ui, const RefusedFile& refused, Column& column) {
  draw_alert(ui, refused, column);
  column.space(space::m);
  if (refused.can_retry) {
    ButtonRow row(column);
    add_retry(ui, row);
    row.end();
  }
  draw_problems(column, Msg::file_problems, refused.problems);
}

void draw_file_rows(Ui& ui, const ScreenInput& input, Column& column) {
  bool is_open = !input.own_file.name.empty();
  column.space(space::s);
  draw_divider(column);
  column.space(space::s);
  if (is_open) {
    ListRow own;
    own.id = "file/facts";
    own.name = mark_of_name(ui, input);
    own.title = input.own_file.name;
    own.detail = ui.say(Msg::file_mark);
    own.glyph = icon_file;
    own.selected = input.state.programme == own_file_slug;
    if (list_row(column, own)) {
      if (!own.selected) ui.emit(ShowProgramme{std::string(own_file_slug)});
      ui.memory().overlay = own.selected ? Overlay::file_facts : Overlay::none;
    }
  }
  ListRow other;
  other.id = "file/open";
  other.detail = ui.say(Msg::file_open_own_detail);
  other.name = other.title = ui.say(is_open ? Msg::file_open_other : Msg::file_open_own);
  other.glyph = icon_file_open;
  if (list_row(column, other)) ui.memory().overlay = Overlay::file_choice;
}

void draw_file_page(Ui& ui, const ScreenInput& input, Column& column) {
  constexpr double reading_width = 620;
  column.width = std::min(column.width, reading_width);
  column.heading(1, ui.say(Msg::file_ask_title), TextStyle::title);
  column.space(space::s);
  column.text(ui.say(Msg::file_ask, {label_of(input.state.view, ui.language())}), TextStyle::body,
              ColorRole::text_muted);
  column.space(space::l);
  draw_invitation(ui, "ask", column);
}

void say_provenance(Ui& ui, const ScreenInput& input) {
  if (!input.programme || !input.programme->is_unverified) return;
  ui.node(Role::paragraph, "provenance", mark_of_name(ui, input));
}

}  // namespace trame
