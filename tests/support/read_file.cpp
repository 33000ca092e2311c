#include "support/read_file.h"

#include <cstdio>
#include <cstdlib>

#include "model/load_programme.h"

namespace trame::test {
namespace {

[[noreturn]] void give_up(std::string_view path, const std::string& reason) {
  std::fprintf(stderr, "%.*s: %s\n", static_cast<int>(path.size()), path.data(), reason.c_str());
  std::exit(2);
}

std::string words(const Problem& problem) {
  return problem.json_pointer + ": " + message(problem.message, Language::en, problem.args);
}

std::string read_bytes(const std::string& path) {
  std::FILE* file = std::fopen(path.c_str(), "rb");
  if (!file) give_up(path, "cannot be read");
  std::string bytes;
  char chunk[4096];
  while (const size_t got = std::fread(chunk, 1, sizeof chunk, file)) bytes.append(chunk, got);
  std::fclose(file);
  return bytes;
}

}  // namespace

std::string read_file(std::string_view path_from_root) {
  return read_bytes(path_of(path_from_root));
}

std::string path_of(std::string_view path_from_root) {
  return std::string(TRAME_SOURCE_DIR "/") + std::string(path_from_root);
}

std::string read_font(std::string_view name) {
  return read_bytes(std::string(TRAME_FONT_DIR "/") + std::string(name) + ".ttf");
}

std::string read_map_bytes() {
  return read_bytes(TRAME_FONT_DIR "/map.json");
}

AreaMap load_map() {
  AreaMapResult result = load_area_map(read_map_bytes());
  if (!result.map) give_up("map.json", words(result.problems.front()));
  return std::move(*result.map);
}

Programme load_file(std::string_view path_from_root) {
  LoadResult result = load_programme(read_file(path_from_root));
  if (!result.programme) give_up(path_from_root, words(result.problems.front()));
  return std::move(*result.programme);
}

std::vector<std::string> bundled_files() {
  std::vector<std::string> files;
  for (const ProgrammeEntry& entry :
       load_index(read_file("assets/programmes/index.json")).programmes) {
    files.push_back("assets/programmes/" + entry.file);
  }
  return files;
}

}  // namespace trame::test
