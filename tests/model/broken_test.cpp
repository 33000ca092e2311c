// Every rule for programme files is broken once. tests/data/broken.json contains the change, the
// position of the problem and its message. tests/web/schema.test.mjs checks the same table with a
// JSON Schema validator.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "model/load_programme.h"
#include "model/strict_json.h"
#include "support/message_keys.h"
#include "support/read_file.h"

using namespace trame;

namespace {

std::string text_of(const JsonValue& row, std::string_view name) {
  const auto value = row.member(name);
  return value ? std::string(value->text()) : std::string();
}

std::string bytes_from_hex(const std::string& hex) {
  std::string bytes;
  for (size_t i = 0; i + 1 < hex.size(); i += 2) {
    bytes += static_cast<char>(std::stoi(hex.substr(i, 2), nullptr, 16));
  }
  return bytes;
}

std::string broken_file(const JsonValue& row, const std::string& complete) {
  if (row.member("text")) return text_of(row, "text");
  if (row.member("hex")) return bytes_from_hex(text_of(row, "hex"));
  const std::string before = text_of(row, "replace");
  const size_t at = complete.find(before);
  REQUIRE(at != std::string::npos);
  REQUIRE(complete.find(before, at + 1) == std::string::npos);
  return complete.substr(0, at) + text_of(row, "by") + complete.substr(at + before.size());
}

std::vector<std::string> texts_in(const JsonValue& list) {
  std::vector<std::string> texts;
  list.each_item([&](JsonValue item) { texts.emplace_back(item.text()); });
  return texts;
}

}  // namespace

TEST_CASE("each broken rule gives exactly one problem, with its position and message") {
  const std::string complete = test::read_file("tests/data/valid/complete.json");
  const std::string table = test::read_file("tests/data/broken.json");
  Findings findings;
  const JsonDocument document = parse_strict_json(table, findings);
  REQUIRE_FALSE(findings.has_errors());
  JsonValue(document, 0).each_item([&](JsonValue row) {
    const std::string rule = text_of(row, "rule");
    CAPTURE(rule);
    const LoadResult result = load_programme(broken_file(row, complete));
    CHECK_FALSE(result.programme.has_value());
    REQUIRE(result.problems.size() == 1);
    const Problem& problem = result.problems.front();
    CHECK(test::key_of(problem.message) == text_of(row, "message"));
    CHECK(problem.json_pointer == text_of(row, "pointer"));
    CHECK(problem.severity == Severity::error);
    const auto args = row.member("args");
    if (args) CHECK(problem.args == texts_in(*args));
  });
}

TEST_CASE("every message about a file is caused by a broken sample or listed here") {
  // Messages not used by the programme loader, or tested in load_programme_test.cpp and
  // format_version_test.cpp.
  const std::string elsewhere =
      " problem_bad_file_name problem_cannot_read problem_field_left_out problem_file_too_large "
      "problem_json_too_many_values problem_more"
      " problem_nested_too_deep problem_newer_format problem_not_in_font problem_parts_above_total "
      "problem_parts_too_large problem_too_fine problem_unknown_currency problem_warning ";
  const std::string table = test::read_file("tests/data/broken.json");
  for (size_t i = 0; i < static_cast<size_t>(Msg::count_); ++i) {
    const std::string& key = test::key_of(static_cast<Msg>(i));
    if (!key.starts_with("problem_") || elsewhere.find(' ' + key + ' ') != std::string::npos) {
      continue;
    }
    CAPTURE(key);
    CHECK(table.find("\"message\": \"" + key + '"') != std::string::npos);
  }
}
