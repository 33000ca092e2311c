// Codes in addresses for what has neither a code in programme files nor a table of names: filters
// and themes. Only to_url.cpp and from_url.cpp use them.
#pragma once

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

namespace trame {

inline constexpr std::array<std::string_view, 5> filter_codes = {"axis", "place", "partner",
                                                                 "status", "kind"};
inline constexpr std::array<std::string_view, 3> theme_codes = {"light", "dark", "contrast"};

// Value of the key "unit" when bars show shares.
inline constexpr std::string_view share_code = "share";

// Key of the version of the data in a shared link.
inline constexpr const char* version_key = "v";

template <class Enum, size_t count>
std::optional<Enum> find_in(const std::array<std::string_view, count>& codes,
                            std::string_view code) {
  auto found = std::ranges::find(codes, code);
  if (found == codes.end()) return std::nullopt;
  return static_cast<Enum>(found - codes.begin());
}

// The enumerator whose row in a table of names has the code.
template <class Row, size_t count, class Enum>
std::optional<Enum> find_in(const Row (&rows)[count], Enum Row::*which, std::string_view code) {
  const auto* found = std::ranges::find(rows, code, &Row::code);
  if (found == std::end(rows)) return std::nullopt;
  return (*found).*which;
}

}  // namespace trame
