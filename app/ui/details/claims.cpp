// The claims of a figure beside each other, and the text of the details column while nothing is
// selected.
#include <algorithm>
#include <set>

#include "style/icon_glyphs.h"
#include "ui/details/details.h"
#include "ui/details/details_parts.h"
#include "ui/widgets/widgets.h"

namespace trame {
namespace {

void draw_statement(const Page& page, Column& cell, const Claim& claim, ValueUnit unit) {
  const std::string value = stated_value(claim, unit, page.language());
  if (!value.empty()) cell.text(value, TextStyle::heading);
  cell.text(source_line(page.programme, claim, page.language()), TextStyle::small,
            ColorRole::text_muted);
}

// Draws the quotation of a claim and the notes on it.
void draw_wording(const Page& page, Column& cell, const Claim& claim) {
  if (!claim.quote.empty()) {
    cell.space(space::s);
    cell.quote(claim.quote, claim.quote_lang);
  }
  if (!claim.note.empty()) {
    cell.space(space::xs);
    cell.text(page.words(claim.note), TextStyle::caption, ColorRole::text_muted);
  }
}

}  // namespace

void draw_claims(const Page& page, Column& column, std::span<const Claim> claims, ValueUnit unit) {
  Ui& ui = page.ui;
  ui.open(Role::list, "claims", ui.say(Msg::ui_who_says_so));
  draw_rows(column, claims.size(), [&](size_t i) {
    const Claim& claim = claims[i];
    bool chosen = claim.preferred && claims.size() > 1;
    std::string id = "claim/" + std::to_string(i);
    CardStyle style;
    style.ground = ColorRole::surface_sunken;
    style.padding = space::m;
    style.raised = false;
    if (chosen) style.stripe = ColorRole::accent;
    ui.open(Role::list_item, id, "");
    CardResult result = card(ui, {column.x, column.y, column.width, 0}, style, [&](Column& cell) {
      draw_statement(page, cell, claim, unit);
      if (chosen) cell.text(ui.say(Msg::ui_preferred), TextStyle::caption, ColorRole::accent);
      draw_wording(page, cell, claim);
      const std::string& title = page.words(page.programme.sources[claim.source].title);
      Column link{ui, cell.x - space::m, cell.y, cell.width + 2 * space::m};
      if (item_link(link, {id + "/source", title})) page.select(key(claim.source));
      cell.y = link.y - space::s;
    });
    ui.close();
    column.space(result.height + space::s);
  });
  ui.close();
}

namespace {

// Returns the values that the sources give, each once: "17 · 18 · une quinzaine".
std::string positions_of(const Page& page, const Disagreement& disagreement) {
  std::set<std::string> known;
  std::string words;
  for (const Position& position : disagreement.positions) {
    const std::string& label = page.words(position.label);
    if (known.insert(label).second) words += (words.empty() ? "" : " · ") + label;
  }
  return words;
}

}  // namespace

void draw_guide(const Page& page, Column& column) {
  constexpr size_t most_teasers = 5;
  Ui& ui = page.ui;
  column.heading(2, ui.say(Msg::ui_guide_title), TextStyle::heading);
  column.space(space::xs);
  column.text(ui.say(Msg::ui_guide_text), TextStyle::body, ColorRole::text_muted);
  const auto& disagreements = page.programme.disagreements;
  if (disagreements.empty()) return;
  column.space(space::xl);
  column.heading(2, ui.say(Msg::ui_disagreements), TextStyle::body_strong);
  column.space(space::s);
  for (size_t i = 0; i < std::min(most_teasers, disagreements.size()); ++i) {
    column.text(page.words(disagreements[i].topic), TextStyle::label);
    column.text(positions_of(page, disagreements[i]), TextStyle::small, ColorRole::text_muted, 2);
    column.space(space::m);
  }
  ButtonResult all =
      button_at(ui,
                {"guide/sources",
                 ui.count(Msg::ui_see_disagreements, static_cast<long long>(disagreements.size())),
                 icon_scales, ButtonKind::outlined},
                {column.x, column.y}, column.width);
  if (all.clicked) ui.emit(ShowView{View::sources});
  column.space(ui.control() + space::l);
}

}  // namespace trame
