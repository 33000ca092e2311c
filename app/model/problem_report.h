// All that is wrong with a file as text: one line per problem, and how many there are. For whoever
// corrects the file; it judges nothing.
#pragma once

#include <span>
#include <string>

#include "model/problem.h"

namespace trame {

struct ProblemCount {
  size_t errors = 0;
  size_t warnings = 0;
};
// Those that the loader did not keep one by one are counted too.
ProblemCount count_problems(std::span<const Problem> problems);

// "3 erreurs, 1 avertissement"; "0 erreurs" is left out.
std::string count_words(ProblemCount count, Language language);

// The place, or "/" for the whole file.
std::string place_of(const Problem& problem);

// A file of its own: title, counts, then every problem with its place.
std::string problem_report(const std::string& name, std::span<const Problem> problems,
                           Language language);

}  // namespace trame
