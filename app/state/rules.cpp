#include "state/rules.h"

#include <algorithm>
#include <cmath>

#include "model/codes.h"
#include "model/text_rules.h"
#include "text/utf8.h"

namespace trame {
namespace {

constexpr double max_offset = 1e6, min_zoom = 0.01, max_zoom = 1000;
// Zoom up to which positions are rounded to a hundredth of a percent; above it, such a step would
// be visible.
constexpr double coarse_zoom = 8;

bool is_lower_or_digit(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

double rounded(double value, double steps, double low, double high) {
  if (!std::isfinite(value)) return low <= 0 ? 0 : 1;
  double step = std::round(std::clamp(value, low, high) * steps);
  return step == 0 ? 0 : step / steps;  // avoids -0
}

}  // namespace

bool is_id(std::string_view text) {
  return text.size() <= max_slug_length && is_slug(text);
}

bool is_sort(std::string_view text) {
  if (text.starts_with('-')) text.remove_prefix(1);
  if (text.empty() || text.size() > 39 || text[0] < 'a' || text[0] > 'z') return false;
  return std::ranges::all_of(text, [](char c) { return is_lower_or_digit(c) || c == '_'; });
}

bool is_valid_filter(const Filter& filter) {
  switch (filter.kind) {
    case FilterKind::status:
      return find_code<ActionStatus>(filter.value).has_value();
    case FilterKind::kind:
      return find_code<AmountKind>(filter.value).has_value();
    case FilterKind::axis:
    case FilterKind::place:
    case FilterKind::partner:
      break;
  }
  return is_id(filter.value);
}

bool is_available(View view, Chart chart) {
  return std::ranges::count(charts_of(view), chart) > 0;
}

std::string clean_query(std::string_view text) {
  std::string clean;
  size_t count = 0;
  for (size_t at = 0; at < text.size() && count < max_query_code_points;) {
    char32_t c = next_code_point(text, at);
    if (c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0xFFFD) continue;
    append_code_point(clean, c);
    ++count;
  }
  return clean;
}

std::optional<Viewport> clean_viewport(Viewport viewport) {
  double k = rounded(viewport.k, 100, min_zoom, max_zoom);
  double steps = k > coarse_zoom ? 100'000 : 100;
  Viewport clean{rounded(viewport.x, steps, -max_offset, max_offset),
                 rounded(viewport.y, steps, -max_offset, max_offset), k};
  if (clean == Viewport{}) return std::nullopt;
  return clean;
}

}  // namespace trame
