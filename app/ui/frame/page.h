// Input of every page: the frame, the programme and the state.
#pragma once

#include <span>
#include <string>

#include "model/load_programme.h"
#include "model/programme.h"
#include "model/query.h"
#include "state/labels.h"
#include "state/view_state.h"
#include "ui/frame/ui.h"

namespace trame {

struct ChartMemory;

struct Page {
  Ui& ui;
  const Programme& programme;
  const ViewState& state;
  std::span<const ProgrammeEntry> index;
  const Programme* other;  // second programme of a comparison, once it is loaded
  ChartMemory& charts;
  Rect viewport;          // visible content area, on screen
  double top = 0;         // screen y of the content's start, above the viewport when scrolled
  bool embedded = false;  // true on another site's page: no page title and no switches

  // Height left in the unscrolled viewport below `y`, which a chart may fill.
  double room_below(double y) const { return viewport.height - (y - top); }

  // True when the viewport is low, as on a phone in landscape orientation: headings then take less
  // height.
  bool low() const { return viewport.height < 480; }

  Language language() const { return ui.language(); }
  const std::string& words(const Text& text) const { return text.in(ui.language()); }
  std::optional<ItemKey> selected() const {
    return state.selection ? find_item(programme, *state.selection) : std::nullopt;
  }
  // Compares ids: to find the selected item would be a search through its list for each row.
  bool is_selected(ItemKey item) const {
    return state.selection && *state.selection == selection_of(programme, item);
  }
  void select(ItemKey item) const { ui.emit(Select{selection_of(programme, item)}); }
};

}  // namespace trame
