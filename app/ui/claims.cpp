// Who says a figure, side by side, and what stands in the details column before anything is chosen.
#include "style/icon_glyphs.h"
#include "ui/details_parts.h"
#include "ui/widgets.h"

namespace trame {
namespace {

void draw_claim(const Page& page, Column& cell, const Claim& claim, Unit unit, bool chosen) {
  Ui& ui = page.ui;
  if (claim.value) {
    cell.text(format_claim_value(claim, unit, page.language()), TextStyle::heading);
  }
  cell.text(source_line(page, claim), TextStyle::label, ColorRole::text_muted);
  if (chosen) cell.text(ui.say(Msg::ui_preferred), TextStyle::caption, ColorRole::accent);
  if (!claim.quote.empty()) {
    cell.space(space::s);
    cell.quote(claim.quote);
  }
  if (!claim.note.empty()) {
    cell.space(space::xs);
    cell.text(page.words(claim.note), TextStyle::caption, ColorRole::text_muted);
  }
}

}  // namespace

void draw_claims(const Page& page, Column& column, std::span<const Claim> claims, Unit unit) {
  Ui& ui = page.ui;
  ui.open(Role::list, "claims", ui.say(Msg::ui_who_says_so));
  for (size_t i = 0; i < claims.size(); ++i) {
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
      draw_claim(page, cell, claim, unit, chosen);
      const std::string& title = page.words(page.programme.sources[claim.source].title);
      Column link{ui, cell.x - space::m, cell.y, cell.width + 2 * space::m};
      if (item_link(link, id + "/source", title, "")) page.select(key(claim.source));
      cell.y = link.y - space::s;
    });
    ui.close();
    column.space(result.height + space::s);
  }
  ui.close();
}

void draw_guide(const Page& page, Column& column) {
  Ui& ui = page.ui;
  column.heading(2, ui.say(Msg::ui_guide_title), TextStyle::heading);
  column.space(space::xs);
  column.text(ui.say(Msg::ui_guide_text), TextStyle::body, ColorRole::text_muted);
  column.space(space::l);
  draw_details_fact(page, column, ui.say(Msg::ui_documents), std::to_string(page.programme.sources.size()));
  draw_details_fact(page, column, ui.say(Msg::ui_disagreements),
            std::to_string(page.programme.disagreements.size()));
  column.space(space::s);
  ButtonResult result = button_at(ui, "guide/sources", {column.x, column.y},
                                  ui.say(Msg::ui_see_disagreements), icon_scales,
                                  ButtonKind::outlined, column.width);
  if (result.clicked) ui.emit(ShowView{View::sources});
  column.space(touch_target + space::l);
}

}  // namespace trame
