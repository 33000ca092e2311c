// The version of the programme format that a file says it is written in: "MAJOR.MINOR". A minor
// version adds optional fields and changes nothing else, so files of earlier ones stay valid and
// later ones can be read as far as they are known. The rule in words: assets/schema/README.md.
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace trame {

struct FormatVersion {
  int major = 1;
  int minor = 0;
  friend bool operator==(const FormatVersion&, const FormatVersion&) = default;
  friend auto operator<=>(const FormatVersion&, const FormatVersion&) = default;
};

inline constexpr FormatVersion format_1_0{1, 0};
inline constexpr FormatVersion format_1_1{1, 1};
// The latest version that the loader knows completely.
inline constexpr FormatVersion latest_format = format_1_1;

// Two numbers without leading zeros and a point between them; nothing for any other text. A number
// too large for an int is the largest int.
std::optional<FormatVersion> read_format_version(std::string_view text);

// Returns "1.1", as files write it.
std::string name_of(FormatVersion version);

}  // namespace trame
