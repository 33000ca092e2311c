// From the bytes of a programme file to a Programme, or to the complete list of what is wrong with
// them. The bytes are untrusted; the rules are those of assets/schema/programme.schema.json.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "model/problem.h"
#include "model/programme.h"

namespace trame {

struct LoadResult {
  std::optional<Programme> programme;  // empty when any problem is an error
  std::vector<Problem> problems;       // errors and warnings, in document order
};

// Reads strict UTF-8 JSON (no duplicate keys, no NUL, no BOM, depth <= 64, <= 64 MB) and collects
// every problem at once. Never throws, never aborts. A sum of parts above its total is a warning.
LoadResult load_programme(std::string_view json_bytes);

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
