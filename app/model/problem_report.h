// Formats the problems of a file as a text report, for the person who corrects the file: one line
// per problem, with totals. It finds no problems itself.
#pragma once

#include <span>
#include <string>

#include "model/problem.h"

namespace trame {

struct ProblemCount {
  size_t errors = 0;
  size_t warnings = 0;
};
// Counts problems, including those that the loader only counted.
ProblemCount count_problems(std::span<const Problem> problems);

// Returns e.g. "3 erreurs, 1 avertissement"; a count of 0 is left out.
std::string count_words(ProblemCount count, Language language);

// Returns the problem as one line: its JSON pointer, unless it is of the whole file, and its
// sentence.
std::string problem_line(const Problem& problem, Language language);

// Returns the sentence of a problem, marked as a warning if it is one.
std::string problem_sentence(const Problem& problem, Language language);

// A file that was read or refused, as its report tells it.
struct ReportedFile {
  std::string name;
  std::span<const std::string> notes;  // the importer's messages
  std::span<const Problem> problems;
};

// Returns the whole report: title, counts if there are problems, messages, then every problem with
// its position.
std::string problem_report(const ReportedFile& file, Language language);

}  // namespace trame
