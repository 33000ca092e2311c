#include "model/problem_report.h"

#include <cstdlib>

namespace trame {

ProblemCount count_problems(std::span<const Problem> problems) {
  ProblemCount count;
  for (const Problem& problem : problems) {
    const bool stands_for_more = problem.message == Msg::problem_more && !problem.args.empty();
    const size_t n = stands_for_more ? std::strtoul(problem.args[0].c_str(), nullptr, 10) : 1;
    (problem.severity == Severity::error ? count.errors : count.warnings) += n;
  }
  return count;
}

std::string count_words(ProblemCount count, Language language) {
  std::string words;
  auto add = [&](Msg message, size_t n) {
    if (n == 0) return;
    if (!words.empty()) words += ", ";
    words += message_count(message, language, static_cast<long long>(n));
  };
  add(Msg::file_errors, count.errors);
  add(Msg::file_warnings, count.warnings);
  return words;
}

std::string position_of(const Problem& problem) {
  return problem.json_pointer.empty() ? "/" : problem.json_pointer;
}

std::string problem_report(const std::string& name, std::span<const Problem> problems,
                           Language language) {
  std::string text = message(Msg::file_report_title, language, {name}) + "\n" +
                     count_words(count_problems(problems), language) + "\n\n";
  for (const Problem& problem : problems) {
    std::string sentence = message(problem.message, language, problem.args);
    if (problem.severity == Severity::warning) {
      sentence = message(Msg::problem_warning, language, {sentence});
    }
    text += position_of(problem) + message(Msg::ui_colon, language) + sentence + "\n";
  }
  return text;
}

}  // namespace trame
