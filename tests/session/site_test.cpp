#include "session/site.h"

#include <doctest/doctest.h>

#include <vector>

using namespace trame;

namespace {

std::vector<ProgrammeEntry> index_of_two() {
  std::vector<ProgrammeEntry> index(2);
  index[0].slug = "first";
  index[1].slug = "second";
  return index;
}

std::string address(const char* url, const char* slug, Language language = Language::fr) {
  return page_address({url, false}, slug, language, index_of_two());
}

}  // namespace

TEST_CASE("a site without pages for previews has one address") {
  CHECK(address("https://example.org/t/", "second") == "https://example.org/t/");
}

TEST_CASE("each programme has a page per language, the first one in French that of the site") {
  CHECK(address("https://example.org/*", "first") == "https://example.org/");
  CHECK(address("https://example.org/*", "first", Language::en) ==
        "https://example.org/first.en.html");
  CHECK(address("https://example.org/*", "second") == "https://example.org/second.html");
  CHECK(address("https://example.org/*", "second", Language::en) ==
        "https://example.org/second.en.html");
}

TEST_CASE("a programme that the site does not have leads to the site") {
  CHECK(address("https://example.org/*", "file") == "https://example.org/");
  CHECK(address("https://example.org/*", "") == "https://example.org/");
}
