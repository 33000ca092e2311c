// The page of search results: items of any kind.
#include "model/query.h"
#include "ui/page/pages.h"
#include "ui/widgets/item_words.h"
#include "ui/widgets/widgets.h"

namespace trame {
namespace {

ListRow found_row(const Page& page, ItemKey item) {
  ListRow row;
  row.id = item_id(page, "found/", item);
  row.title = title_of(page.programme, item, page.language());
  row.detail = label_of(item.kind, page.language());
  row.name = row.title + ", " + row.detail;
  row.selected = page.is_selected(item);
  if (item.kind == ItemKind::action) {
    row.dot = color_of_action(page.programme, static_cast<ActionId>(item.index));
  }
  bool has_value = item.kind == ItemKind::amount || item.kind == ItemKind::figure;
  if (!has_value) return row;
  set_value(row, page, item);
  row.name += ", " + row.value;
  return row;
}

}  // namespace

void draw_search_results(const Page& page, Column& column) {
  Ui& ui = page.ui;
  constexpr size_t limit = 60;
  std::vector<ItemKey> found = search_items(page.programme, page.state.query, limit);
  std::string title = ui.say(Msg::ui_results_for, {page.state.query});
  column.heading(1, title, TextStyle::title);
  column.space(space::xs);
  column.text(found.empty() ? ui.say(Msg::ui_nothing_found)
                            : ui.count(Msg::ui_result_count, static_cast<long long>(found.size())),
              TextStyle::body, ColorRole::text_muted);
  column.space(space::m);
  if (found.empty()) return;
  item_card(column, title, found, [&](Column& rows, const ItemKey& item) {
    if (listed_row(rows, found_row(page, item))) page.select(item);
  });
  column.space(space::xl);
}

}  // namespace trame
