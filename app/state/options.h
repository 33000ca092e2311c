// Options in the query of the address (after '?'): whether the app is embedded in another page as
// one chart, or runs unattended as a kiosk. They are read once at start, and no command changes
// them. They do not contain what is shown: that is ViewState.
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
  bool embed = false;      // shows one chart without navigation
  bool kiosk = false;      // runs unattended
  int idle_seconds = 60;   // kiosk: time without input before the visitor is asked
  std::vector<View> loop;  // kiosk: views of the slide show while nobody is present; may be empty
  friend bool operator==(const Options&, const Options&) = default;
};

// Reads options such as "?embed" or "?kiosk&idle=90&loop=budget,map", with or without the '?'. Any
// bytes give valid options: unknown names and values are ignored, the first valid value of a
// repeated name counts, numbers are clamped to their range, and bytes after max_query_bytes are
// ignored.
Options from_query(std::string_view query);

}  // namespace trame
