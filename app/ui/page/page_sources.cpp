// Who says all this: the documents, and where they do not say the same thing.
#include "model/query.h"
#include "style/icon_glyphs.h"
#include "text/format.h"
#include "ui/page/page.h"
#include "ui/widgets/widgets.h"

namespace trame {
namespace {

ListRow document_row(const Page& page, SourceId id) {
  const Source& source = page.programme.sources[id];
  ListRow row;
  row.id = item_id(page, "source/", key(id));
  row.title = page.words(source.title);
  row.detail = page.words(source.publisher);
  if (source.date) row.detail += " · " + format_span(*source.date, page.language());
  row.detail += " · " + label_of(source.kind, page.language());
  row.name = row.title + ", " + row.detail;
  row.selected = page.is_selected(key(id));
  return row;
}

void draw_documents(const Page& page, Column& column) {
  Ui& ui = page.ui;
  const auto& sources = page.programme.sources;
  column.heading(2, ui.count(Msg::ui_document_count, static_cast<long long>(sources.size())),
                 TextStyle::heading);
  column.space(space::s);
  list_card(column, ui.say(Msg::ui_documents), [&](Column& rows) {
    for (size_t i = 0; i < sources.size(); ++i) {
      SourceId id = static_cast<SourceId>(i);
      if (i > 0) draw_divider(rows);
      if (listed_row(rows, document_row(page, id))) page.select(key(id));
    }
  });
  column.space(space::xl);
}

bool matches(const Page& page, const Disagreement& disagreement) {
  if (page.state.query.empty()) return true;
  std::string words = disagreement.topic.fr + " " + disagreement.topic.en + " " +
                      disagreement.explanation.fr + " " + disagreement.explanation.en;
  return fold(words).find(fold(page.state.query)) != std::string::npos;
}

double draw_position(const Page& page, const Position& position, Rect at) {
  CardStyle style;
  style.ground = ColorRole::surface_sunken;
  style.padding = space::m;
  style.raised = false;
  CardResult result = card(page.ui, at, style, [&](Column& cell) {
    cell.text(page.words(position.label), TextStyle::body_strong);
    cell.text(source_line(page.programme, position.claim, page.language()), TextStyle::caption,
              ColorRole::text_muted);
    if (!position.claim.quote.empty()) {
      cell.space(space::s);
      cell.quote(position.claim.quote, position.claim.quote_lang);
    }
    if (position.claim.note.empty()) return;
    cell.space(space::xs);
    cell.text(page.words(position.claim.note), TextStyle::caption, ColorRole::text_muted);
  });
  return result.height;
}

}  // namespace

void draw_disagreement(const Page& page, Column& column, const Disagreement& disagreement) {
  Ui& ui = page.ui;
  CardStyle style;
  style.stripe = ColorRole::warning;
  ui.open(Role::region, "disagreement/" + disagreement.slug, page.words(disagreement.topic));
  CardResult result = card(ui, {column.x, column.y, column.width, 0}, style, [&](Column& inner) {
    inner.text(label_of(disagreement.nature, page.language()), TextStyle::caption,
               ColorRole::warning);
    inner.heading(3, page.words(disagreement.topic), TextStyle::body_strong);
    inner.space(space::s);
    grid(inner, {disagreement.positions.size(), 200, space::s},
         [&](size_t i, Rect at) { return draw_position(page, disagreement.positions[i], at); });
    if (disagreement.explanation.empty()) return;
    inner.space(space::m);
    inner.text(page.words(disagreement.explanation), TextStyle::small, ColorRole::text_muted);
  });
  ui.close();
  column.space(result.height);
}

void draw_sources(const Page& page, Column& column) {
  Ui& ui = page.ui;
  draw_view_header(page, column);
  if (page.state.chart == Chart::table) return draw_table(page, column);
  column.text(ui.say(Msg::ui_sources_explained), TextStyle::body, ColorRole::text_muted);
  column.space(space::l);
  const auto& disagreements = page.programme.disagreements;
  if (!disagreements.empty()) {
    column.heading(2, ui.say(Msg::ui_disagreements), TextStyle::heading);
    column.space(space::m);
    for (const Disagreement& disagreement : disagreements) {
      if (!matches(page, disagreement)) continue;
      draw_disagreement(page, column, disagreement);
      column.space(space::m);
    }
    column.space(space::l);
  }
  draw_documents(page, column);
  draw_about(ui, column);
}

}  // namespace trame
