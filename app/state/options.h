// How the app is shown, as the part of its address after '?' says: as one chart within another
// page, or unattended at a fair. It is read once at start and no command changes it; what is shown
// is ViewState's.
#pragma once

#include <string_view>
#include <vector>

#include "state/view_state.h"

namespace trame {

inline constexpr size_t max_query_bytes = 4096;
inline constexpr int least_idle_seconds = 10;
inline constexpr int most_idle_seconds = 3600;
inline constexpr size_t most_loop_views = 32;

struct Options {
  bool embed = false;      // one chart, without navigation
  bool kiosk = false;      // unattended
  int idle_seconds = 60;   // kiosk: without a visitor, before it starts again
  std::vector<View> loop;  // kiosk: what is shown in turn while nobody is there; may be empty
  friend bool operator==(const Options&, const Options&) = default;
};

// From "?embed", "?kiosk&idle=90&loop=budget,map", with or without the '?'. Any bytes give valid
// options: unknown names and values are ignored, of a repeated name the first valid value counts,
// numbers are brought into their range, what lies beyond max_query_bytes is not read.
Options from_query(std::string_view query);

}  // namespace trame
