#include "session/site_data.h"

#include <doctest/doctest.h>

#include "support/all_words.h"
#include "support/read_file.h"

using namespace trame;

namespace {

std::string bundled(const char* file) {
  return test::read_file(std::string("assets/programmes/") + file);
}

SiteData with_index() {
  SiteData data;
  REQUIRE_FALSE(data.read_index(bundled("index.json"), Language::en));
  return data;
}

}  // namespace

TEST_CASE("the index is requested until it is read") {
  Requests requests;
  SiteData data;
  data.request_index(requests);
  data.request_index(requests);
  CHECK(requests.take() == std::vector<std::string>{"index.json"});
  data.read_index(bundled("index.json"), Language::en);
  requests.forget_all();
  data.request_index(requests);
  CHECK(requests.take().empty());
}

TEST_CASE("an index that cannot be read changes nothing, and its notice says why") {
  SiteData data = with_index();
  const size_t before = data.index().size();
  std::optional<Notice> wrong = data.read_index("{", Language::en);
  REQUIRE(wrong);
  CHECK(wrong->id == index_notice);
  CHECK(wrong->error);
  CHECK_FALSE(wrong->details.empty());
  CHECK(data.index().size() == before);
}

TEST_CASE("entries are found by programme and by file") {
  SiteData data = with_index();
  const ProgrammeEntry* entry = data.entry_of("grand-est");
  REQUIRE(entry);
  CHECK(data.entry_of_file(entry->file) == entry);
  CHECK_FALSE(data.entry_of("nowhere"));
  CHECK_FALSE(data.entry_of_file("nowhere.json"));
}

TEST_CASE("a programme is requested until it is loaded") {
  SiteData data = with_index();
  Requests requests;
  const ProgrammeEntry& entry = *data.entry_of("grand-est");
  data.request(entry, requests);
  CHECK(requests.take() == std::vector<std::string>{entry.file});
  REQUIRE_FALSE(data.read_programme("grand-est", bundled("grand-est.json"), Language::en));
  REQUIRE(data.find("grand-est"));
  CHECK(data.find("grand-est")->slug == "grand-est");
  requests.forget_all();
  data.request(entry, requests);
  CHECK(requests.take().empty());
}

TEST_CASE("a broken programme is named in its notice, and the one before stays") {
  SiteData data = with_index();
  data.read_programme("grand-est", bundled("grand-est.json"), Language::en);
  const Programme* before = data.find("grand-est");
  std::optional<Notice> wrong = data.read_programme("grand-est", R"({"id":7})", Language::en);
  REQUIRE(wrong);
  CHECK(wrong->id == programme_notice("grand-est"));
  CHECK(wrong->text.find(data.entry_of("grand-est")->title.in(Language::en)) != std::string::npos);
  CHECK_FALSE(wrong->details.empty());
  CHECK(data.find("grand-est") == before);
}

TEST_CASE(
    "only the first problems of a long list are in the notice, with the number of the others") {
  SiteData data = with_index();
  std::string rows;
  for (int i = 0; i < 30; ++i) rows += (i ? "," : "") + std::string("7");
  std::optional<Notice> wrong =
      data.read_programme("grand-est", R"({"actions":[)" + rows + "]}", Language::en);
  REQUIRE(wrong);
  CHECK(wrong->details.size() == 9);
}

TEST_CASE("a map that could not be loaded is requested again after a retry") {
  SiteData data;
  Requests requests;
  data.request_map(requests);
  CHECK(requests.take() == std::vector<std::string>{"map"});
  data.miss_map();
  data.request_map(requests);
  CHECK(data.map_failed());
  CHECK(requests.take().empty());
  requests.forget_all();
  data.request_map(requests);
  CHECK_FALSE(data.map_failed());
  data.read_map("{");
  CHECK(data.map_failed());
  CHECK_FALSE(data.map());
  data.read_map(test::read_map_bytes());
  CHECK_FALSE(data.map_failed());
  CHECK(data.map());
}

TEST_CASE("a kept programme takes the place of the one with its slug, until it is forgotten") {
  SiteData data;
  Programme programme;
  programme.slug = "file";
  programme.version = "1";
  data.keep(programme);
  programme.version = "2";
  data.keep(programme);
  REQUIRE(data.find("file"));
  CHECK(data.find("file")->version == "2");
  data.forget("file");
  CHECK_FALSE(data.find("file"));
  data.forget("file");
}
