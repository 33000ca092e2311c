// The text report of problems, for the person who corrects the file.
#include <doctest/doctest.h>

#include <algorithm>

#include "model/load_programme.h"
#include "model/problem_report.h"

using namespace trame;

TEST_CASE("the report contains the file name, the counts and one line per problem") {
  LoadResult result = load_programme(R"({"format":"1.0","id":7,"title":"T","sources":[]})");
  REQUIRE(result.problems.size() == 2);
  std::string text = problem_report({"mon.json", {}, result.problems}, Language::en);
  CHECK(text.starts_with("Trame, report on “mon.json”\n2 errors\n\n/id: "));
  CHECK(std::count(text.begin(), text.end(), '\n') == 5);
  CHECK(text.find("\n/sources: ") != std::string::npos);
}

TEST_CASE("problems that were not kept are counted") {
  std::vector<Problem> problems(5000);
  problems.push_back({"", Msg::problem_more, {"1200"}, Severity::error});
  problems.push_back({"/a", Msg::problem_empty_text, {}, Severity::warning});
  ProblemCount count = count_problems(problems);
  CHECK(count.errors == 6200);
  CHECK(count.warnings == 1);
  CHECK(count_words(count, Language::en) == "6,200 errors, 1 warning");
  CHECK(count_words({0, 2}, Language::fr) == "2 avertissements");
  CHECK(count_words({}, Language::fr).empty());
}

TEST_CASE("a warning is marked as a warning") {
  std::vector<Problem> problems{{"/a", Msg::problem_empty_text, {}, Severity::warning}};
  std::string text = problem_report({"x", {}, problems}, Language::fr);
  CHECK(text.find("/a : avertissement : ") == std::string::npos);  // typographic spaces
  CHECK(text.find("avertissement") != std::string::npos);
}

TEST_CASE("a problem of the whole file has a sentence alone") {
  CHECK(problem_line({"", Msg::problem_empty_text, {}, Severity::error}, Language::en) ==
        message(Msg::problem_empty_text, Language::en));
}

TEST_CASE("the report of a converted file has the importer's messages, with and without problems") {
  const std::vector<std::string> notes{"One row.", "One total."};
  CHECK(problem_report({"a.csv", notes, {}}, Language::en) ==
        "Trame, report on “a.csv”\n\nOne row.\nOne total.\n");
  const std::vector<Problem> problems{{"/a", Msg::problem_empty_text, {}, Severity::warning}};
  const std::string text = problem_report({"a.csv", notes, problems}, Language::en);
  CHECK(text.starts_with("Trame, report on “a.csv”\n1 warning\n\nOne row.\nOne total.\n\n/a: "));
}
