// Details of the selected item: name and value, the facts of its kind, then what all kinds have.
#include "ui/details/details.h"
#include "model/item_rows.h"
#include "model/query.h"
#include "text/format.h"
#include "ui/details/details_parts.h"
#include "ui/widgets/item_words.h"
#include "ui/widgets/widgets.h"

namespace trame {
namespace {

// Returns the note of an item of any kind except a source, whose note is among its facts.
const Text* note_of(const Programme& programme, ItemKey item) {
  if (item.kind == ItemKind::source) return nullptr;
  return with_row(programme, item, [](const auto& row) -> const Text* {
    if constexpr (requires { row.note; }) return &row.note;
    return nullptr;
  });
}

void draw_value(const Page& page, Column& column, ItemKey item, const std::vector<Claim>& claims) {
  if (item.kind != ItemKind::amount && item.kind != ItemKind::figure) return;
  std::string prefix =
      claims.empty() ? "" : qualifier_words(claims.front().qualifier, page.language());
  if (!prefix.empty()) column.text(prefix, TextStyle::small, ColorRole::text_muted);
  bool has_value = !claims.empty() && claims.front().value;
  column.text(value_of(page, item), has_value ? TextStyle::hero : TextStyle::heading,
              ColorRole::accent);
  if (item.kind == ItemKind::amount) {
    if (auto money = page.programme.amounts[static_cast<AmountId>(item.index)].value) {
      column.text(format_money_full(money->minor, money->currency, page.language()),
                  TextStyle::small, ColorRole::text_muted);
    }
  }
  column.space(space::s);
}

}  // namespace

void draw_details(const Page& page, Column& column, ItemKey item) {
  Ui& ui = page.ui;
  column.text(label_of(item.kind, page.language()), TextStyle::label, ColorRole::accent);
  column.heading(2, title_of(page.programme, item, page.language()), TextStyle::heading);
  column.space(space::s);
  std::vector<Claim> claims = claims_of(page.programme, item);
  draw_value(page, column, item, claims);
  draw_own_details(page, column, item);
  const Text* note = note_of(page.programme, item);
  if (note && !note->empty()) {
    column.space(space::s);
    column.text(page.words(*note), TextStyle::small, ColorRole::text_muted);
  }
  if (!claims.empty()) {
    draw_details_section(page, column, Msg::ui_who_says_so);
    if (claims_differ(claims)) {
      column.text(ui.say(Msg::ui_claims_differ), TextStyle::label, ColorRole::warning);
      column.space(space::s);
    }
    draw_claims(page, column, claims, unit_of(page.programme, item));
  }
  std::vector<size_t> disagreements = disagreements_about(page.programme, item);
  if (!disagreements.empty()) draw_details_section(page, column, Msg::ui_disagreements);
  for (size_t i : disagreements) {
    const Disagreement& disagreement = page.programme.disagreements[i];
    draw_disagreement(page, column, disagreement, "details/disagreement/" + disagreement.slug);
    column.space(space::m);
  }
}

}  // namespace trame
