// The page of sources: the documents, and the figures on which they disagree.
#include "model/query.h"
#include "style/icon_glyphs.h"
#include "text/format.h"
#include "ui/details/details.h"
#include "ui/page/pages.h"
#include "ui/page/table_view.h"
#include "ui/page/view_header.h"
#include "ui/widgets/item_words.h"
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
    draw_rows(rows, sources.size(), [&](size_t i) {
      auto id = static_cast<SourceId>(i);
      if (i > 0) draw_divider(rows);
      if (listed_row(rows, document_row(page, id))) page.select(key(id));
    });
  });
  column.space(space::xl);
}

bool matches(const Page& page, const Disagreement& disagreement) {
  if (page.state.query.empty()) return true;
  std::string words;
  for (const Text* text : {&disagreement.topic, &disagreement.explanation}) {
    for (const std::string& part : text->all()) words += part + " ";
  }
  return fold(words).find(fold(page.state.query)) != std::string::npos;
}

}  // namespace

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
    std::vector<const Disagreement*> found;
    for (const Disagreement& disagreement : disagreements) {
      if (matches(page, disagreement)) found.push_back(&disagreement);
    }
    draw_rows(column, found.size(), [&](size_t i) {
      draw_disagreement(page, column, *found[i], "disagreement/" + found[i]->slug);
      column.space(space::m);
    });
    column.space(space::l);
  }
  draw_documents(page, column);
  draw_about(ui, column);
}

}  // namespace trame
