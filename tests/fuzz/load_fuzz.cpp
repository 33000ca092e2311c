// Any bytes as a programme, as the index, as the map and as a file of the visitor's: each gives
// what it should hold or says what is wrong with it, at a place that exists.
#include <algorithm>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "chart/map/map_shapes.h"
#include "fuzz/expect.h"
#include "model/load_programme.h"
#include "model/problem_report.h"
#include "model/sniff_file.h"
#include "model/strict_json.h"
#include "support/all_words.h"
#include "text/utf8.h"

using namespace trame;
using fuzz::expect;

namespace {

bool is_number(std::string_view text) {
  return !text.empty() && text.size() < 10 &&
         std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

// The messages of the JSON parser begin with line and column.
void check_position(const Problem& problem, std::string_view bytes) {
  const bool has_position =
      problem.args.size() == 3 && is_number(problem.args[0]) && is_number(problem.args[1]);
  if (!problem.json_pointer.empty() || !has_position) return;
  const auto lines = static_cast<size_t>(std::ranges::count(bytes, '\n')) + 1;
  const size_t line = std::stoul(problem.args[0]), column = std::stoul(problem.args[1]);
  expect(line >= 1 && line <= lines, "a problem is in a line of the file", problem.args[0]);
  for (size_t before = 1; before < line; ++before) bytes.remove_prefix(bytes.find('\n') + 1);
  const size_t length = bytes.substr(0, bytes.find('\n')).size();
  expect(column >= 1 && column <= length + 1, "a problem is in a column of its line",
         problem.args[1]);
}

bool has_errors(const std::vector<Problem>& problems) {
  return std::ranges::count(problems, Severity::error, &Problem::severity) > 0;
}

void check_problems(const std::vector<Problem>& problems, std::string_view bytes) {
  constexpr size_t longest_line = max_json_depth * 330 + 4000;
  expect(problems.size() <= 2 * Findings::max_kept + 2, "a list of problems has an end");
  for (const Problem& problem : problems) {
    expect(problem.json_pointer.empty() || problem.json_pointer[0] == '/',
           "the place of a problem is a JSON pointer", problem.json_pointer);
    check_position(problem, bytes);
  }
  for (const LanguageRow& row : language_table()) {
    const std::string report = problem_report({"file.json", {}, problems}, row.language);
    expect(is_valid_utf8(report), "a report is valid UTF-8", report);
    expect(report.size() <= (problems.size() + 1) * longest_line, "a report has an end");
    const auto lines = static_cast<size_t>(std::ranges::count(report, '\n'));
    const size_t above = problems.empty() ? 2 : 3;  // the title, the counts if any, an empty line
    expect(lines == problems.size() + above, "a report has a line per problem", report);
  }
}

bool are_same(const Problem& a, const Problem& b) {
  return a.json_pointer == b.json_pointer && a.message == b.message && a.args == b.args &&
         a.severity == b.severity;
}

void check_programme(std::string_view bytes) {
  const LoadResult result = load_programme(bytes);
  expect(result.programme.has_value() != has_errors(result.problems),
         "a file gives a programme, or at least one error");
  check_problems(result.problems, bytes);
  expect(std::ranges::equal(load_programme(bytes).problems, result.problems, are_same),
         "a file has the same problems each time");
  if (!result.programme) return;
  expect(nlohmann::json::accept(bytes) && is_valid_utf8(bytes), "only strict JSON is read");
  const FileKind kind = sniff_file("file.json", bytes);
  expect(kind == FileKind::programme || kind == FileKind::projects,
         "a programme is recognised as one");
}

void check_index(std::string_view bytes) {
  const IndexResult index = load_index(bytes);
  expect(index.programmes.empty() == has_errors(index.problems),
         "an index gives programmes, or at least one error");
  check_problems(index.problems, bytes);
}

void check_map(std::string_view bytes) {
  const AreaMapResult result = load_area_map(bytes);
  expect(result.map.has_value() == result.problems.empty(),
         "a map file gives a map, or at least one problem");
  check_problems(result.problems, bytes);
  const auto shapes = result.map ? prepare_map(*result.map) : std::nullopt;
  expect(!shapes || std::isfinite(shapes->error_km()), "a prepared map has a finite error");
}

void check_kind(std::string_view bytes) {
  for (const char* name : {"file", "file.json", "file.csv"}) {
    const FileKind kind = sniff_file(name, bytes);
    const bool is_usable = kind == FileKind::programme || is_importable(kind);
    expect(is_usable != advice_on(kind).has_value(), "there is advice on a file of no use");
  }
}

}  // namespace

int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  [[maybe_unused]] static const bool have_words = (test::use_all_words(), true);
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  check_kind(bytes);
  check_programme(bytes);
  check_index(bytes);
  check_map(bytes);
  return 0;
}
