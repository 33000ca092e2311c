// The rule of versions: 1.0 and 1.1 are read for ever, a later 1.y is read as far as it is known,
// and everything else is refused with words. Fields of 1.1 in files of 1.0: read_rows.cpp names
// them.
#include "model/format_version.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "model/load_programme.h"
#include "support/message_keys.h"

using namespace trame;

namespace {

// Returns a valid programme file of this version, with further fields.
std::string file_of(const std::string& format, const std::string& fields = "") {
  return R"({"format": ")" + format + R"(", "id": "p", "title": "P", "sources": [)" +
         R"({"id": "s", "title": "S", "kind": "report", "publisher": "P"}])" +
         (fields.empty() ? "" : ", " + fields) + "}";
}

std::string told(const LoadResult& result) {
  std::string text;
  for (const Problem& problem : result.problems) {
    text += problem.severity == Severity::error ? "error " : "warning ";
    text += problem.json_pointer + ' ' + test::key_of(problem.message) + '\n';
  }
  return text;
}

}  // namespace

TEST_CASE("a version is two numbers without leading zeros and a point between them") {
  CHECK(read_format_version("1.0") == FormatVersion{1, 0});
  CHECK(read_format_version("1.10") == FormatVersion{1, 10});
  CHECK(read_format_version("20.3") == FormatVersion{20, 3});
  for (const char* text : {"", "1", "1.", ".1", "1.1.0", "01.0", "1.00", "1.01", " 1.0", "1.0 ",
                           "-1.0", "+1.0", "1,0", "1.x", "1.1e0", "v1.0", "\xD9\xA1.\xD9\xA0"}) {
    CAPTURE(text);
    CHECK_FALSE(read_format_version(text).has_value());
  }
}

TEST_CASE("a number too large to be counted is still a later version") {
  const auto version = read_format_version("1.99999999999999999999");
  REQUIRE(version.has_value());
  CHECK(*version > latest_format);
}

TEST_CASE("versions are ordered by their numbers, not by their letters") {
  CHECK(FormatVersion{1, 10} > FormatVersion{1, 9});
  CHECK(FormatVersion{2, 0} > FormatVersion{1, 10});
}

TEST_CASE("files of 1.0 and 1.1 load, and an unknown field is an error in both") {
  for (const char* format : {"1.0", "1.1"}) {
    CAPTURE(format);
    CHECK(told(load_programme(file_of(format))).empty());
    CHECK(told(load_programme(file_of(format, R"("colour": 1)"))) ==
          "error /colour problem_unknown_field\n");
  }
}

TEST_CASE("a later 1.y loads: one sentence says so, and unknown fields are warnings wherever") {
  const LoadResult result = load_programme(file_of("1.2", R"("colour": 1,
      "actions": [{"id": "a", "title": {"fr": "A", "en": "A", "de": "A"}, "mood": {"x": [1]},
                   "claims": [{"source": "s", "weight": 2}]}])"));
  REQUIRE(result.programme.has_value());
  CHECK(result.programme->actions.size() == 1);
  CHECK(told(result) ==
        "warning /format problem_newer_format\n"
        "warning /colour problem_field_left_out\n"
        "warning /actions/0/title/de problem_field_left_out\n"
        "warning /actions/0/mood problem_field_left_out\n"
        "warning /actions/0/claims/0/weight problem_field_left_out\n");
  CHECK(result.problems[0].args == std::vector<std::string>{"1.2"});
  CHECK(result.problems[1].args == std::vector<std::string>{"colour"});
}

TEST_CASE("what is known of a later 1.y keeps its rules") {
  const LoadResult result = load_programme(file_of("1.10", R"("updated": "soon", "gaps": 1)"));
  CHECK_FALSE(result.programme.has_value());
  CHECK(told(result) ==
        "warning /format problem_newer_format\n"
        "error /updated problem_bad_date\n"
        "error /gaps problem_expected_list\n");
}

TEST_CASE("where the version stands in the file does not matter") {
  const LoadResult result = load_programme(
      R"({"colour": 1, "id": "p", "title": "P", "sources": [{"id": "s", "title": "S",
          "kind": "report", "publisher": "P", "colour": 2}], "format": "1.2"})");
  CHECK(result.programme.has_value());
  CHECK(told(result) ==
        "warning /colour problem_field_left_out\n"
        "warning /sources/0/colour problem_field_left_out\n"
        "warning /format problem_newer_format\n");
}

TEST_CASE("a file of another major version is refused with one sentence and judged no further") {
  for (const char* format : {"2.0", "0.9", "10.1"}) {
    CAPTURE(format);
    const LoadResult result = load_programme(file_of(format, R"("colour": 1, "gaps": 1)"));
    CHECK_FALSE(result.programme.has_value());
    CHECK(told(result) == "error /format problem_other_format\n");
    CHECK(result.problems[0].args == std::vector<std::string>{format});
  }
}

TEST_CASE("a text that is not a version is refused, with everything else that is wrong") {
  const LoadResult result = load_programme(file_of("1", R"("colour": 1)"));
  CHECK_FALSE(result.programme.has_value());
  CHECK(told(result) ==
        "error /format problem_unknown_format\n"
        "error /colour problem_unknown_field\n");
}

TEST_CASE("more unknown fields than are listed leave out no row, and hide no error") {
  constexpr int count = 6000;
  std::string gaps;
  for (int i = 0; i < count; ++i) gaps += R"({"fr": "g", "en": "g", "de": "g"}, )";
  const LoadResult lenient = load_programme(file_of("1.2", R"("gaps": [)" + gaps + R"("g"])"));
  REQUIRE(lenient.programme.has_value());
  CHECK(lenient.programme->gaps.size() == count + 1);
  CHECK(lenient.problems.back().message == Msg::problem_more);
  CHECK(lenient.problems.back().severity == Severity::warning);
  CHECK(lenient.problems.back().args == std::vector<std::string>{"1001"});

  const LoadResult broken = load_programme(file_of("1.2", R"("gaps": [)" + gaps + "1]"));
  CHECK_FALSE(broken.programme.has_value());
  CHECK(told(broken).find("error /gaps/6000 problem_expected_words") != std::string::npos);
}
