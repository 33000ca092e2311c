#include "state/options.h"

#include <algorithm>
#include <optional>
#include <string>

#include "state/percent.h"
#include "state/url_codes.h"
#include "state/view_names.h"

namespace trame {
namespace {

// Reads an option that is set by its name alone or by a usual word for "yes".
bool is_set(std::string_view value) {
  return value.empty() || value == "1" || value == "true";
}

// Reads digits; numbers out of the range are clamped to it.
std::optional<int> read_seconds(std::string_view text) {
  if (text.empty()) return std::nullopt;
  int seconds = 0;
  for (char c : text) {
    if (c < '0' || c > '9') return std::nullopt;
    seconds = std::min(seconds * 10 + (c - '0'), most_idle_seconds);
  }
  return std::max(seconds, least_idle_seconds);
}

std::vector<View> read_views(std::string_view list) {
  std::vector<View> views;
  while (!list.empty() && views.size() < most_loop_views) {
    auto view = find_in(view_names, &ViewName::view, take_until(list, ','));
    if (view) views.push_back(*view);
  }
  return views;
}

struct OptionReader {
  Options options;
  bool idle_is_read = false;

  void read(std::string_view name, std::string_view value) {
    if (name == "embed") options.embed |= is_set(value);
    if (name == "kiosk") options.kiosk |= is_set(value);
    if (name == "idle" && !idle_is_read) read_idle(value);
    if (name == "loop" && options.loop.empty()) options.loop = read_views(value);
  }
  void read_idle(std::string_view value) {
    auto seconds = read_seconds(value);
    if (seconds) options.idle_seconds = *seconds;
    idle_is_read = seconds.has_value();
  }
};

}  // namespace

Options from_query(std::string_view query) {
  OptionReader reader;
  if (query.starts_with('?')) query.remove_prefix(1);
  query = query.substr(0, max_query_bytes);
  while (!query.empty()) {
    std::string_view value = take_until(query, '&');
    std::string_view name = take_until(value, '=');
    if (auto decoded = percent_decoded(value)) reader.read(name, *decoded);
  }
  return reader.options;
}

}  // namespace trame
