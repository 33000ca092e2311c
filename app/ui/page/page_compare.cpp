// The page that compares two programmes, or the comparable scope of one.
#include "chart/money/comparison.h"
#include "ui/chart/chart_view.h"
#include "ui/page/pages.h"
#include "ui/page/table_view.h"
#include "ui/page/view_header.h"
#include "ui/widgets/widgets.h"

namespace trame {
namespace {

// Draws the choice of what to compare with: other programmes, and the programme itself where it has
// a comparable scope.
void draw_partners_of_comparison(const Page& page, Column& column) {
  Ui& ui = page.ui;
  std::string with = compared_with(page.programme, page.state, page.index);
  std::vector<Chip> items;
  std::vector<std::string> slugs;
  auto add = [&](const std::string& slug, const std::string& label) {
    items.push_back({"with/" + slug, label, "", nullptr, with == slug});
    slugs.push_back(slug);
  };
  if (comparable_scope(page.programme)) add("", ui.say(Msg::ui_compare_within));
  for (const ProgrammeEntry& entry : page.index) {
    if (entry.slug != page.programme.slug) add(entry.slug, page.words(entry.short_title));
  }
  std::string title = ui.say(Msg::ui_compare_with);
  column.text(title, TextStyle::small, ColorRole::text_muted);
  ui.open(Role::group, "with", title);
  int used = chips(column, items);
  ui.close();
  if (used >= 0) ui.emit(CompareWith{slugs[static_cast<size_t>(used)]});
  column.space(space::m);
}

}  // namespace

void draw_compare(const Page& page, Column& column) {
  draw_view_header(page, column);
  draw_partners_of_comparison(page, column);
  draw_table_or_chart(page, column);
}

}  // namespace trame
