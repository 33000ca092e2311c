#include "session/visitor_file.h"

#include <doctest/doctest.h>

#include "model/provenance.h"
#include "support/all_words.h"
#include "support/read_file.h"

using namespace trame;

namespace {

FileResult take(VisitorFile& file, FileStep step, std::string_view bytes,
                std::string_view words = {}) {
  const std::string name = "budget.json";
  return file.take({step, name, bytes, words});
}

}  // namespace

TEST_CASE("a file that is being read has a name and nothing else") {
  VisitorFile file;
  FileResult result = take(file, FileStep::coming, {});
  CHECK_FALSE(result.programme);
  CHECK_FALSE(result.was_refused);
  CHECK(file.facts().coming == "budget.json");
  CHECK(file.facts().name.empty());
}

TEST_CASE("a programme is opened under the slug of own files, and marked as unverified") {
  VisitorFile file;
  FileResult result = take(file, FileStep::read, test::read_file("assets/schema/minimal.json"));
  REQUIRE(result.programme);
  CHECK(result.programme->slug == own_file_slug);
  CHECK(result.programme->is_unverified);
  CHECK(file.facts().name == "budget.json");
  CHECK(file.facts().coming.empty());
}

TEST_CASE("a file that is no programme is refused, and the one that is open stays") {
  VisitorFile file;
  take(file, FileStep::read, test::read_file("assets/schema/minimal.json"));
  FileResult result = take(file, FileStep::read, R"({"format":"1.0"})");
  CHECK(result.was_refused);
  CHECK_FALSE(result.programme);
  REQUIRE(file.facts().refused);
  CHECK_FALSE(file.facts().refused->problems.empty());
  CHECK(file.facts().name == "budget.json");
}

TEST_CASE("a table waits for the importer, which is asked once") {
  VisitorFile file;
  const std::string name = "budget.csv";
  FileResult result = file.take({FileStep::read, name, "a,b\n1,2\n", {}});
  CHECK_FALSE(result.was_refused);
  CHECK_FALSE(result.programme);
  CHECK(file.facts().coming == name);
  CHECK(file.take_import());
  CHECK_FALSE(file.take_import());
}

TEST_CASE("of two files that are read one after the other, the importer gets none but the last") {
  VisitorFile file;
  const std::string first = "a.csv", second = "b.csv";
  file.take({FileStep::read, first, "a,b\n1,2\n", {}});
  file.take({FileStep::read, second, "a,b\n3,4\n", {}});
  CHECK(file.facts().coming == second);
  CHECK(file.take_import());
  for (std::string_view next : {test::read_file("assets/schema/minimal.json"), std::string("{")}) {
    file.take({FileStep::read, first, "a,b\n1,2\n", {}});
    take(file, FileStep::read, next);
    CHECK_FALSE(file.take_import());
    CHECK_FALSE(file.facts().is_importing);
  }
}

TEST_CASE("an import is known until it ends, is cancelled or another file comes") {
  const std::pair<FileStep, std::string> ends[] = {
      {FileStep::coming, ""},
      {FileStep::refused, "import:No table."},
      {FileStep::converted, test::read_file("assets/schema/minimal.json")}};
  for (const auto& [step, given] : ends) {
    VisitorFile file;
    const std::string name = "budget.csv";
    file.take({FileStep::read, name, "a,b\n1,2\n", {}});
    CHECK(file.facts().is_importing);
    take(file, step, given, step == FileStep::refused ? given : "");
    CHECK_FALSE(file.facts().is_importing);
  }
}

TEST_CASE("an import that is cancelled does not forget that the address names a file") {
  VisitorFile file;
  const std::string address = "a.json", none;
  file.take({FileStep::coming, address, {}, "source"});
  file.take({FileStep::coming, none, {}, {}});
  take(file, FileStep::refused, {}, "source_missing");
  CHECK(file.facts().refused->can_retry);
}

TEST_CASE("a file whose reader did not come can be tried again; one that is too large cannot") {
  VisitorFile file;
  take(file, FileStep::refused, {}, "not_loaded");
  CHECK(file.facts().refused->can_retry);
  take(file, FileStep::refused, {}, "too_large");
  CHECK_FALSE(file.facts().refused->can_retry);
}

TEST_CASE("a converted file keeps the importer's sentences and shows the first of them") {
  VisitorFile file;
  FileResult result = take(file, FileStep::converted, test::read_file("assets/schema/minimal.json"),
                           "a\nb\n\nc\nd\ne\n");
  REQUIRE(result.programme);
  CHECK(file.facts().notes == std::vector<std::string>{"a", "b", "c", "d", "e"});
  std::optional<Notice> notice = file.opened_notice(Language::en);
  REQUIRE(notice);
  CHECK(notice->id == own_file_notice);
  CHECK_FALSE(notice->error);
  CHECK(notice->details.size() == 5);  // four notes, and a line that says where the others are
}

TEST_CASE(
    "letters that the fonts do not have are reported once: of a converted file by the importer") {
  std::string bytes = test::read_file("assets/schema/minimal.json");
  bytes.replace(bytes.find("\"title\""), 0, "\"summary\": \"Αθήνα\", ");
  VisitorFile own;
  take(own, FileStep::read, bytes);
  REQUIRE(own.facts().warnings.size() == 1);
  CHECK(own.facts().warnings[0].message == Msg::problem_not_in_font);
  VisitorFile converted;
  REQUIRE(take(converted, FileStep::converted, bytes, "Row 2: Αθήνα").programme);
  CHECK(converted.facts().warnings.empty());
}

TEST_CASE("a file without problems and notes needs no notice") {
  VisitorFile file;
  take(file, FileStep::read, test::read_file("assets/schema/minimal.json"));
  CHECK_FALSE(file.opened_notice(Language::en));
}

TEST_CASE("the page's codes and the importer's sentence both become a refusal") {
  VisitorFile file;
  CHECK(take(file, FileStep::refused, {}, "too_large").was_refused);
  CHECK(file.facts().refused->advice == Msg::file_too_large);
  CHECK(take(file, FileStep::refused, {}, "import:No table.").was_refused);
  CHECK(file.facts().refused->advice == Msg::file_import_failed);
  CHECK(file.facts().refused->sentence == "No table.");
}

TEST_CASE("the report is of the refused file, or of the open one that it did not replace") {
  VisitorFile file;
  take(file, FileStep::read, test::read_file("assets/schema/minimal.json"));
  Download open = file.report(Language::en, true);
  CHECK(open.name.starts_with("budget-"));
  CHECK(open.name.ends_with(".txt"));
  const std::string name = "a/b:c.json";
  file.take({FileStep::read, name, "{", {}});
  Download refused = file.report(Language::en, true);
  CHECK(refused.name.starts_with("abc-"));
  CHECK(refused.bytes != open.bytes);
  CHECK(file.report(Language::en, false).bytes == open.bytes);
}

TEST_CASE("the report of a converted file has the importer's messages") {
  VisitorFile file;
  take(file, FileStep::converted, test::read_file("assets/schema/minimal.json"), "One.\nTwo.");
  CHECK(file.report(Language::en, false).bytes.find("\nOne.\nTwo.\n") != std::string::npos);
}

TEST_CASE("nothing is left of a forgotten file") {
  VisitorFile file;
  take(file, FileStep::read, test::read_file("assets/schema/minimal.json"));
  file.forget();
  CHECK(file.facts().name.empty());
  CHECK_FALSE(file.facts().refused);
  CHECK_FALSE(file.take_import());
}
