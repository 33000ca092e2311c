// What every page of the content needs: the frame, the facts and the choices.
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
  const Programme* other;  // what is compared with, once it is here
  ChartMemory& charts;
  Rect viewport;          // the content area on screen
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

}  // namespace trame
