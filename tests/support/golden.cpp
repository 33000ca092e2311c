#include "support/golden.h"

#include <doctest/doctest.h>

#include <cstdio>
#include <cstdlib>
#include <fstream>

#include "support/read_file.h"

namespace trame::test {
namespace {

void write(const std::string& path, const std::string& text) {
  std::FILE* file = std::fopen(path.c_str(), "wb");
  REQUIRE(file);
  std::fwrite(text.data(), 1, text.size(), file);
  std::fclose(file);
}

}  // namespace

void check_golden(std::string_view path_from_root, const std::string& given) {
  const std::string path(path_from_root);
  CAPTURE(path);
  if (std::getenv("TRAME_UPDATE_GOLDENS")) write(path_of(path), given);
  const bool exists = std::ifstream(path_of(path)).good();
  CHECK_MESSAGE(exists, path, " does not exist: run the test once with TRAME_UPDATE_GOLDENS=1");
  if (exists) CHECK(given == read_file(path));
}

}  // namespace trame::test
