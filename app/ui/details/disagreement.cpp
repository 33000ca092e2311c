#include "state/labels.h"
#include "ui/details/details.h"
#include "ui/widgets/widgets.h"

namespace trame {
namespace {

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

void draw_disagreement(const Page& page, Column& column, const Disagreement& disagreement,
                       const std::string& id) {
  Ui& ui = page.ui;
  CardStyle style;
  style.stripe = ColorRole::warning;
  ui.open(Role::region, id, page.words(disagreement.topic));
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

}  // namespace trame
