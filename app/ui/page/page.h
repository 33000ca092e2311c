// What every page of the content needs: the frame, the facts and the choices. Each page draws
// itself into a column, top to bottom, and emits commands.
#pragma once

#include <span>
#include <string>

#include "model/computed_sum.h"
#include "model/load_programme.h"
#include "model/programme.h"
#include "state/labels.h"
#include "state/view_state.h"
#include "ui/frame/ui.h"
#include "ui/widgets/flow.h"

namespace trame {

struct Page {
  Ui& ui;
  const Programme& programme;
  const ViewState& state;
  std::span<const ProgrammeEntry> index;
  const Programme* other = nullptr;  // what is compared with, once it is here
  Rect viewport;                     // the content area on screen
  double top = 0;         // where the content starts on screen, above the viewport once scrolled
  bool embedded = false;  // alone on another site's page: no title of its own, no switches

  // What is left of the viewport under `y` before anything was scrolled: what a chart may fill.
  double room_below(double y) const { return viewport.height - (y - top); }

  // A phone held sideways: every line counts.
  bool low() const { return viewport.height < 480; }

  Language language() const { return ui.language(); }
  const std::string& words(const Text& text) const { return text.in(ui.language()); }
  std::optional<ItemKey> selected() const {
    return state.selection ? find_item(programme, *state.selection) : std::nullopt;
  }
  bool is_selected(ItemKey item) const { return selected() == item; }
  void select(ItemKey item) const { ui.emit(Select{selection_of(programme, item)}); }
};

void draw_overview(const Page& page, Column& column);
void draw_actions(const Page& page, Column& column);
void draw_partners(const Page& page, Column& column);
void draw_compare(const Page& page, Column& column);
void draw_sources(const Page& page, Column& column);
void draw_map(const Page& page, Column& column);
void draw_search_results(const Page& page, Column& column);
// Which version of Trame this is, whose work is in it, and how to have it without a network.
void draw_about(Ui& ui, Column& column);
// Whichever of them the state names.
void draw_view(const Page& page, Column& column);

// Shared parts.
// Title, chart switch and, where the view can be narrowed, chips for it: on as few lines as fit.
void draw_view_header(const Page& page, Column& column);
// The charts of the view, as a segmented control; nothing when there is only one. `most` is the
// width there is for it.
void draw_chart_switch(const Page& page, Column& column);
double chart_switch_width(const Page& page, double most);
void draw_table(const Page& page, Column& column);
void draw_disagreement(const Page& page, Column& column, const Disagreement& disagreement);
void draw_claims(const Page& page, Column& column, std::span<const Claim> claims, Unit unit);

// How a sum was made, under a line that opens and closes it.
void draw_sum(const Page& page, Column& column, const ComputedSum& sum, bool open_at_first);
// The details of a total, with the sum of its parts open.
void show_sum(const Page& page, AmountId total);

// The selected thing in full: what it is, who says so, what it belongs to.
void draw_details(const Page& page, Column& column, ItemKey item);
// What stands in the details column while nothing is selected.
void draw_guide(const Page& page, Column& column);

ColorRole color_of_action(const Programme& programme, ActionId action);
std::string item_id(const Page& page, const char* prefix, ItemKey item);
// "près de", "plus de"; empty when the figure is exact.
std::string qualifier_words(Qualifier qualifier, Language language);
std::string value_of(const Page& page, ItemKey item);  // formatted, "Non publié" when null

}  // namespace trame
