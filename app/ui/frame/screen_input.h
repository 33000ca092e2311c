// What the whole screen is drawn from: the facts, the choices, and what the world outside allows.
#pragma once

#include <optional>
#include <span>
#include <string>

#include "model/load_programme.h"
#include "model/programme.h"
#include "state/kiosk_clock.h"
#include "ui/frame/own_file.h"
#include "ui/frame/page.h"

namespace trame {

// What the share sheet needs to know of the world outside.
struct Sharing {
  std::string link;               // of what is shown, whole; empty while nothing is shared
  bool has_system_sheet = false;  // the system can share a link by itself
};

// What an unattended screen shows over everything else.
struct KioskScreen {
  Attendance attendance = Attendance::visit;
  int seconds_left = 0;      // to answer
  double scene_age_ms = 0;   // while nobody is there: since this view came
  bool holds_scene = false;  // the views do not follow one another for now
  bool can_share = false;    // a phone gets where the links lead
};

struct ScreenInput {
  const Programme* programme = nullptr;  // null while it is on its way, or could not be had
  std::span<const ProgrammeEntry> index;
  const ViewState& state;
  const Programme* other = nullptr;  // what is compared with, once it is here
  const OwnFile& own_file;
  Sharing sharing = {};
  std::optional<KioskScreen> kiosk = {};
  bool embed = false;  // as one chart of another site's page
  ChartMemory& charts;
};

// The page of `input.programme`, which must be there, in the `viewport` with its top at `top`.
inline Page page_in(Ui& ui, const ScreenInput& input, Rect viewport, double top) {
  return {ui, *input.programme, input.state, input.index, input.other, input.charts, viewport, top};
}

inline bool asks_whether_present(const ScreenInput& input) {
  return input.kiosk && input.kiosk->attendance == Attendance::asking;
}

// From this width on there is a rail instead of bottom navigation, and details stand beside.
inline constexpr double rail_from = 600;
inline constexpr double three_columns_from = 1000;

}  // namespace trame
