// Loads a programme file: converts its bytes to a Programme, or to the list of all its problems.
// The bytes are untrusted. assets/schema/programme.schema.json states the same rules.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "model/problem.h"
#include "model/programme.h"

namespace trame {

struct LoadResult {
  std::optional<Programme> programme;  // nothing when a problem is an error
  std::vector<Problem> problems;       // errors and warnings, in document order
};

// Whether letters that the fonts do not have are warnings. An importer has told them with their
// place in the visitor's file, which the programme that it made does not know.
enum class MissingLetters { warned_of, told_before };

// Reads strict UTF-8 JSON (no duplicate names, no NUL, no BOM, at most 64 levels and 64 MB) and
// reports all problems. Never throws. A sum of parts above its total is only a warning.
LoadResult load_programme(std::string_view json_bytes,
                          MissingLetters letters = MissingLetters::warned_of);

struct ProgrammeEntry {
  std::string slug;
  std::string file;  // relative to the index
  Text title;
  Text short_title;
  Text summary;
};
struct IndexResult {
  std::vector<ProgrammeEntry> programmes;
  std::vector<Problem> problems;
};

// Reads assets/programmes/index.json.
IndexResult load_index(std::string_view json_bytes);

}  // namespace trame
