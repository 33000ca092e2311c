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

std::string problem_sentence(const Problem& problem, Language language) {
  std::string sentence = message(problem.message, language, problem.args);
  if (problem.severity == Severity::error) return sentence;
  return message(Msg::problem_warning, language, {sentence});
}

std::string problem_line(const Problem& problem, Language language) {
  std::string sentence = problem_sentence(problem, language);
  if (problem.json_pointer.empty()) return sentence;
  return problem.json_pointer + message(Msg::ui_colon, language) + sentence;
}

std::string problem_report(const ReportedFile& file, Language language) {
  std::string text = message(Msg::file_report_title, language, {file.name}) + "\n";
  const std::string counts = count_words(count_problems(file.problems), language);
  if (!counts.empty()) text += counts + "\n";
  text += "\n";
  for (const std::string& note : file.notes) text += note + "\n";
  if (!file.notes.empty() && !file.problems.empty()) text += "\n";
  for (const Problem& problem : file.problems) text += problem_line(problem, language) + "\n";
  return text;
}

}  // namespace trame
