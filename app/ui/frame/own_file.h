// The visitor's own file as the interface knows it: the one that is open, and what became of the
// last one that could not be. It lives in memory until the page is left, and is never sent or kept.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/problem.h"

namespace trame {

// Steps of a file on its way from the visitor, as the platform tells them. In the order of
// platform::FileStep.
enum class FileStep {
  coming,     // it has a name; its bytes are being read or converted
  read,       // its bytes, as they are
  converted,  // by the importer: a programme; `words` say what it did, a sentence per line
  refused     // `words` is why: a code of the page's, or "import:" and the importer's sentence
};

struct RefusedFile {
  std::string name;
  std::optional<Msg> advice;  // what it is instead, and what to do
  std::string sentence;       // of the importer, in the language it was asked in
  std::vector<Problem> problems;
};

struct OwnFile {
  std::string name;                // of the one that is open; empty: none
  std::vector<Problem> warnings;   // it is open all the same
  std::vector<std::string> notes;  // of the importer, when it was converted
  std::string coming;              // the name of one being read
  std::optional<RefusedFile> refused;
};

}  // namespace trame
