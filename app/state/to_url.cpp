#include <cmath>

#include "model/codes.h"
#include "state/url.h"
#include "state/url_codes.h"
#include "state/view_names.h"

namespace trame {
namespace {

bool is_plain(char c) {
  bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  return letter || std::string_view("-._~:").find(c) != std::string_view::npos;
}

std::string percent_encoded(std::string_view text) {
  constexpr std::string_view hex = "0123456789ABCDEF";
  std::string encoded;
  for (char c : text) {
    auto byte = static_cast<unsigned char>(c);
    if (is_plain(c)) {
      encoded += c;
    } else {
      encoded += {'%', hex[byte >> 4], hex[byte & 15]};
    }
  }
  return encoded;
}

struct Parameters {
  std::string text;
  void add(std::string_view key, std::string_view value) {
    if (value.empty()) return;
    text += text.empty() ? '?' : '&';
    text += std::string(key) + "=" + percent_encoded(value);
  }
};

// Writes a number with at most five decimals, the precision of clean_viewport(), so that reading it
// gives the same number.
std::string decimal(double value) {
  constexpr long long whole = 100'000;
  long long steps = std::llround(value * whole);
  long long magnitude = steps < 0 ? -steps : steps;
  std::string text = (steps < 0 ? "-" : "") + std::to_string(magnitude / whole);
  if (magnitude % whole == 0) return text;
  std::string digits = std::to_string(whole + magnitude % whole).substr(1);
  return text + "." + digits.substr(0, digits.find_last_not_of('0') + 1);
}

void add_viewport(Parameters& parameters, const Viewport& viewport) {
  if (viewport.x != 0) parameters.add("x", decimal(viewport.x));
  if (viewport.y != 0) parameters.add("y", decimal(viewport.y));
  if (viewport.k != 1) parameters.add("k", decimal(viewport.k));
}

std::string path_of(const ViewState& state) {
  bool first_chart = charts_of(state.view).front() == state.chart;
  std::string path = "/" + percent_encoded(state.programme);
  if (state.view == View::overview && first_chart) return path;
  path += "/" + std::string(code_of(state.view));
  if (!first_chart) path += "/" + std::string(code_of(state.chart));
  return path;
}

}  // namespace

std::string_view code_of(View view) {
  return row_of(view_names, view).code;
}
std::string_view code_of(Chart chart) {
  return row_of(chart_names, chart).code;
}
std::string_view code_of(FilterKind kind) {
  return filter_codes[static_cast<size_t>(kind)];
}
std::string_view code_of(ItemKind kind) {
  return code_name(kind);
}
std::string_view code_of(ActionStatus status) {
  return code_name(status);
}
std::string_view code_of(AmountKind kind) {
  return code_name(kind);
}

std::string to_url(const ViewState& state) {
  Parameters parameters;
  if (state.language) parameters.add("lang", code_of(*state.language));
  if (state.theme) parameters.add("theme", theme_codes[static_cast<size_t>(*state.theme)]);
  parameters.add("q", state.query);
  for (const Filter& filter : state.filters) parameters.add(code_of(filter.kind), filter.value);
  if (state.selection) {
    parameters.add("sel",
                   std::string(code_of(state.selection->kind)) + ":" + state.selection->slug);
  }
  parameters.add("scope", state.scope);
  if (state.currency) parameters.add("currency", state.currency->code());
  parameters.add("root", state.root);
  parameters.add("sort", state.sort);
  if (state.shares) parameters.add("unit", share_code);
  parameters.add("with", state.with);
  if (state.viewport) add_viewport(parameters, *state.viewport);
  return path_of(state) + parameters.text;
}

std::string to_link(const ViewState& state, std::string_view data_version) {
  std::string url = to_url(state);
  if (data_version.empty()) return url;
  url += url.find('?') == std::string::npos ? "?" : "&";
  return url + version_key + "=" + std::string(data_version);
}

}  // namespace trame
