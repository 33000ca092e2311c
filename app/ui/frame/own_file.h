// The visitor's own file as the interface shows it: the open one, and the last one that was
// refused. It is in memory only until the page is left; it is never sent or stored.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/problem.h"

namespace trame {

// Steps of reading a file, as reported by the platform, in the order of platform::FileStep.
// `words` is the field of platform::FileEvent.
enum class FileStep {
  coming,     // its name is known; its bytes are being read or converted; no name: cancelled;
              // `words` are not empty for a file that the address names (`?src=`)
  read,       // its bytes, unchanged
  converted,  // a programme made by the importer; `words` describes the conversion, a sentence per
              // line
  refused     // `words` is the reason: a code of state/page_codes.h, or "import:" and a sentence
};

struct RefusedFile {
  std::string name;
  std::optional<Msg> advice;  // what kind of file it is, and what to do
  std::string sentence;       // the importer's message, in the language at the time of the import
  std::vector<Problem> problems;
  bool can_retry = false;  // the file, or the script that reads it, may come at another try
};

struct OwnFile {
  std::string name;                // name of the open file; empty: none
  std::vector<Problem> warnings;   // warnings about the open file
  std::vector<std::string> notes;  // the importer's messages, when the file was converted
  std::string coming;              // name of the file being read
  bool is_importing = false;       // it is being converted, and the page shows how far that is
  std::optional<RefusedFile> refused;
  int number = 0;  // how many files were opened so far: two of them may have one name
};

}  // namespace trame
