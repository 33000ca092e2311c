#include "model/format_version.h"

#include <algorithm>
#include <charconv>
#include <limits>

namespace trame {
namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

std::optional<int> read_number(std::string_view digits) {
  const bool has_leading_zero = digits.size() > 1 && digits.front() == '0';
  if (digits.empty() || has_leading_zero || !std::ranges::all_of(digits, is_digit)) {
    return std::nullopt;
  }
  int number = 0;
  const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  return read.ec == std::errc() ? number : std::numeric_limits<int>::max();
}

}  // namespace

std::optional<FormatVersion> read_format_version(std::string_view text) {
  const size_t point = text.find('.');
  if (point == std::string_view::npos) return std::nullopt;
  const auto major = read_number(text.substr(0, point));
  const auto minor = read_number(text.substr(point + 1));
  if (!major || !minor) return std::nullopt;
  return FormatVersion{*major, *minor};
}

std::string name_of(FormatVersion version) {
  return std::to_string(version.major) + '.' + std::to_string(version.minor);
}

}  // namespace trame
