#include <algorithm>

#include "model/codes.h"
#include "state/percent.h"
#include "state/rules.h"
#include "state/url.h"
#include "state/url_codes.h"
#include "state/view_names.h"
#include "text/utf8.h"

namespace trame {
namespace {

// Reads -?digits[.digits] with at most nine digits before the point; decimals after the sixth are
// ignored.
std::optional<double> read_number(std::string_view text) {
  bool negative = text.starts_with('-');
  if (negative) text.remove_prefix(1);
  size_t point = std::min(text.find('.'), text.size());
  if (point == 0 || point > 9) return std::nullopt;
  long long whole = 0, millionths = 0;
  for (size_t i = 0; i < text.size(); ++i) {
    if (i == point) continue;
    if (text[i] < '0' || text[i] > '9') return std::nullopt;
    if (i < point) whole = whole * 10 + (text[i] - '0');
  }
  for (size_t i = 1; i <= 6; ++i) {
    millionths = millionths * 10 + (point + i < text.size() ? text[point + i] - '0' : 0);
  }
  double value = static_cast<double>(whole * 1'000'000 + millionths) / 1e6;
  return negative ? -value : value;
}

std::optional<Selection> read_selection(std::string_view text) {
  size_t colon = text.find(':');
  if (colon == std::string_view::npos) return std::nullopt;
  auto kind = find_code<ItemKind>(text.substr(0, colon));
  std::string_view slug = text.substr(colon + 1);
  if (!kind || !is_id(slug)) return std::nullopt;
  return Selection{*kind, std::string(slug)};
}

// Sets `slot` unless it is set: a second value for the same key is an error. Returns whether it was
// set.
template <class Slot, class Value>
bool set_once(Slot& slot, std::optional<Value> value) {
  if (slot || !value) return false;
  slot = std::move(value);
  return true;
}
bool set_once(bool& slot, bool valid) {
  if (slot || !valid) return false;
  return slot = true;
}
bool set_once(std::string& slot, std::string_view value, bool valid) {
  if (!slot.empty() || !valid) return false;
  slot = value;
  return true;
}

struct Reader {
  ViewState state;
  std::optional<double> x, y, k;
  std::string data_version;
  bool view_is_read = false;

  bool read_filter(FilterKind kind, const std::string& value) {
    Filter filter{kind, value};
    if (!is_valid_filter(filter) || std::ranges::count(state.filters, filter) > 0) return false;
    state.filters.push_back(std::move(filter));
    return true;
  }

  // Returns false when the key or the value is not valid.
  bool read_pair(std::string_view key, const std::string& value) {
    if (auto kind = find_in<FilterKind>(filter_codes, key)) return read_filter(*kind, value);
    if (key == "lang") return set_once(state.language, language_of(value));
    if (key == "theme") return set_once(state.theme, find_in<ThemeKind>(theme_codes, value));
    if (key == "q") return set_once(state.query, clean_query(value), true);
    if (key == "sel") return set_once(state.selection, read_selection(value));
    if (key == "scope") return set_once(state.scope, value, is_id(value));
    if (key == "currency") return set_once(state.currency, currency_of(value));
    if (key == "root") return set_once(state.root, value, is_id(value));
    if (key == "sort") return set_once(state.sort, value, is_sort(value));
    if (key == "unit") return set_once(state.shares, value == share_code);
    if (key == "with") return set_once(state.with, value, is_id(value));
    if (key == version_key) return set_once(data_version, value, is_id(value));
    if (key == "x") return set_once(x, read_number(value));
    if (key == "y") return set_once(y, read_number(value));
    if (key == "k") return set_once(k, read_number(value));
    return false;
  }

  bool read_segment(size_t position, const std::string& segment) {
    if (position == 0) return set_once(state.programme, segment, is_id(segment));
    if (position == 1) return read_view(segment);
    return position == 2 && view_is_read && read_chart(segment);
  }

  bool read_view(std::string_view segment) {
    auto view = find_in(view_names, &ViewName::view, segment);
    if (!view) return false;
    view_is_read = true;
    state.view = *view;
    state.chart = charts_of(*view).front();
    return true;
  }

  bool read_chart(std::string_view segment) {
    auto chart = find_in(chart_names, &ChartName::chart, segment);
    if (!chart || !is_available(state.view, *chart)) return false;
    state.chart = *chart;
    return true;
  }
};

struct Ignored {
  std::vector<std::string>* list;
  // Adds a part as valid UTF-8, because it will be displayed and the address may contain any bytes.
  void add(std::string_view piece) const {
    if (!list) return;
    std::string shown;
    for (size_t at = 0; at < piece.size() && shown.size() < 80;) {
      append_code_point(shown, next_code_point(piece, at));
    }
    list->push_back(std::move(shown));
  }
};

void read_path(std::string_view path, Reader& reader, Ignored& ignored) {
  if (path.starts_with('/')) path.remove_prefix(1);
  for (size_t position = 0; !path.empty(); ++position) {
    std::string_view segment = take_until(path, '/');
    if (segment.empty()) continue;
    auto decoded = percent_decoded(segment);
    if (!decoded || !reader.read_segment(position, *decoded)) ignored.add(segment);
  }
}

void read_parameters(std::string_view parameters, Reader& reader, Ignored& ignored) {
  while (!parameters.empty()) {
    std::string_view pair = take_until(parameters, '&');
    if (pair.empty()) continue;
    std::string_view value = pair, key = take_until(value, '=');
    auto decoded = percent_decoded(value);
    if (!decoded || !reader.read_pair(key, *decoded)) ignored.add(pair);
  }
}

// Cuts a fragment that is too long after its last complete part within the limit.
std::string_view within_limit(std::string_view fragment, Ignored& ignored) {
  if (fragment.size() <= max_fragment_bytes) return fragment;
  size_t end = fragment.substr(0, max_fragment_bytes).find_last_of("&?/");
  end = end == std::string_view::npos ? 0 : end;
  ignored.add(fragment.substr(end));
  return fragment.substr(0, end);
}

// Drops filters until the address of the state fits: percent-encoding may make it longer than the
// fragment that was read.
void drop_filters_beyond_limit(ViewState& state, Ignored& ignored) {
  while (!state.filters.empty() && to_url(state).size() > max_fragment_bytes) {
    ignored.add(state.filters.back().value);
    state.filters.pop_back();
  }
}

}  // namespace

ViewState from_url(std::string_view fragment, std::vector<std::string>* ignored_list,
                   std::string* data_version) {
  Ignored ignored{ignored_list};
  Reader reader;
  if (fragment.starts_with('#')) fragment.remove_prefix(1);
  std::string_view parameters = within_limit(fragment, ignored), path = take_until(parameters, '?');
  read_path(path, reader, ignored);
  read_parameters(parameters, reader, ignored);
  if (reader.x || reader.y || reader.k) {
    reader.state.viewport =
        clean_viewport({reader.x.value_or(0), reader.y.value_or(0), reader.k.value_or(1)});
  }
  drop_filters_beyond_limit(reader.state, ignored);
  if (data_version) *data_version = std::move(reader.data_version);
  return reader.state;
}

}  // namespace trame
