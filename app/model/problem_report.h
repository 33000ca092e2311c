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

// Returns the JSON pointer of a problem, or "/" for the whole file.
std::string position_of(const Problem& problem);

// Returns the whole report: title, counts, then every problem with its position.
std::string problem_report(const std::string& name, std::span<const Problem> problems,
                           Language language);

}  // namespace trame
