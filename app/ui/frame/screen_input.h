// Input of the whole screen: programmes, state, and what the platform allows.
#pragma once

#include <optional>
#include <span>
#include <string>

#include "model/load_programme.h"
#include "model/programme.h"
#include "model/provenance.h"
#include "state/kiosk_clock.h"
#include "ui/frame/own_file.h"
#include "ui/frame/page.h"

namespace trame {

// Platform properties that the share sheet uses.
struct Sharing {
  std::string link;               // complete link to what is shown; empty when nothing is shared
  bool has_system_sheet = false;  // the operating system has a share sheet
};

// Content of the kiosk layer above the screen.
struct KioskScreen {
  Attendance attendance = Attendance::visit;
  int seconds_left = 0;      // seconds left to answer the question
  double scene_age_ms = 0;   // ms since this view was shown, while nobody is there
  bool holds_scene = false;  // the automatic change of views is paused
  bool can_share = false;    // links can be shown as a QR code
};

struct ScreenInput {
  const Programme* programme = nullptr;  // null while it is loading or after loading failed
  std::span<const ProgrammeEntry> index;
  const ViewState& state;
  const Programme* other = nullptr;  // second programme of a comparison, once it is loaded
  const OwnFile& own_file;
  Sharing sharing = {};
  std::optional<KioskScreen> kiosk = {};
  bool embed = false;  // as an embedded chart on another site's page
  ChartMemory& charts;
};

// Returns the page of `input.programme`, which must not be null, in `viewport`; the content starts
// at `top`.
inline Page page_in(Ui& ui, const ScreenInput& input, Rect viewport, double top) {
  return {ui, *input.programme, input.state, input.index, input.other, input.charts, viewport, top};
}

inline bool asks_whether_present(const ScreenInput& input) {
  return input.kiosk && input.kiosk->attendance == Attendance::asking;
}

// Returns whether the shown programme is the visitor's file, and none is open or being opened.
inline bool is_file_missing(const ScreenInput& input) {
  return !input.programme && input.state.programme == own_file_slug &&
         input.own_file.coming.empty();
}

// From this width (px) there is a rail instead of the bottom bar, and details are beside the
// content.
inline constexpr double rail_from = 600;
inline constexpr double three_columns_from = 1000;

}  // namespace trame
