// The language of the tests is what it claims to be: every sentence is 40 % longer than in French
// and lacks nothing that a translation must keep.
#include "support/pseudo_language.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <vector>

#include "support/message_keys.h"
#include "text/format.h"
#include "text/messages.h"

using namespace trame;
using test::lengthened;
using test::pseudo_language;
using test::PseudoLanguage;

namespace {

// Returns the number of characters, without those of placeholders.
int length_of(std::string_view words) {
  const auto starts = [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; };
  const auto placeholders = std::ranges::count(words, '{');
  return static_cast<int>(std::ranges::count_if(words, starts) - 3 * placeholders);
}

bool has_letter(std::string_view words) {
  return std::ranges::any_of(words, [](char c) { return c >= 'a' && c <= 'z'; });
}

std::vector<std::string> placeholders(std::string_view words) {
  std::vector<std::string> found;
  for (size_t at = words.find('{'); at != words.npos; at = words.find('{', at + 1)) {
    if (words.substr(at + 2).starts_with('}')) found.emplace_back(words.substr(at, 3));
  }
  return found;
}

// Arguments that put each placeholder into its own place.
const std::string themselves[] = {"{0}", "{1}", "{2}", "{3}", "{4}", "{5}", "{6}", "{7}"};

}  // namespace

TEST_CASE("letters are added to the ends of words; placeholders stay") {
  CHECK(lengthened("Actions") == "Actionsénà");
  CHECK(lengthened("{0} sur {1}") == "{0} surén {1}");
  CHECK(lengthened("{0} · {1}") == "{0} · {1}");
  CHECK(lengthened("") == "");
}

TEST_CASE("every sentence is 40 % longer and has the same placeholders") {
  PseudoLanguage third;
  for (size_t i = 0; i < static_cast<size_t>(Msg::count_); ++i) {
    const Msg id = static_cast<Msg>(i);
    CAPTURE(test::key_of(id));
    const std::string french = message(id, Language::fr, themselves);
    const std::string longer = message(id, pseudo_language, themselves);
    CHECK(placeholders(longer) == placeholders(french));
    if (!has_letter(french)) continue;
    CHECK(100 * length_of(longer) >= (100 + test::lengthened_by) * length_of(french));
  }
}

TEST_CASE("a count selects the singular or the plural in a third language too") {
  PseudoLanguage third;
  CHECK(message_count(Msg::chart_action_count, pseudo_language, 1) == "1 actionénà");
  CHECK(message_count(Msg::chart_action_count, pseudo_language, 2) == "2 actionsénàê");
}

TEST_CASE("dates of a third language have its months") {
  PseudoLanguage third;
  CHECK(format_date(2020, 5, 1, pseudo_language) == "1er maién 2020");
}
