#include "session/page_description.h"
#include "support/texts.h"

#include <doctest/doctest.h>

#include "model/provenance.h"
#include "support/all_words.h"

using namespace trame;

namespace {

Programme titled(const char* title) {
  Programme programme;
  programme.title = test::text_in(title, title);
  return programme;
}

}  // namespace

TEST_CASE("the title names the view, the programme and the app") {
  Programme programme = titled("Steel");
  ViewState state;
  state.view = View::budget;
  CHECK(page_title({state, &programme, PageContent::programme, Language::en}) ==
        "Budget · Steel · Trame");
  CHECK(page_title({state, nullptr, PageContent::loading, Language::en}) == "Trame");
}

TEST_CASE("the title of an own file says that its figures are not verified") {
  Programme programme = titled("Steel");
  programme.is_unverified = true;
  ViewState state;
  std::string title = page_title({state, &programme, PageContent::programme, Language::en});
  CHECK(title.find(provenance_mark(programme, Language::en)) != std::string::npos);
}

TEST_CASE("the description is a JSON object with codes") {
  Programme programme = titled("\"Steel\"");
  ViewState state;
  state.view = View::map;
  std::string json = page_json(
      {state, &programme, PageContent::programme, Language::en, ThemeKind::contrast, "visit"});
  CHECK(json == R"({"lang":"en","title":"Map · \"Steel\" · Trame","theme":"contrast",)"
                R"("view":"map","state":"ready","attendance":"visit"})");
}

TEST_CASE("the description says whether there is a file of the visitor's, and which one is open") {
  ViewState state;
  PageDescription page{state, nullptr, PageContent::loading, Language::en, ThemeKind::light};
  CHECK(page_json(page).find("file") == std::string::npos);
  page.has_file = true;
  CHECK(page_json(page).find(R"("file":"")") != std::string::npos);
  page.file = "a.json";
  page.file_number = 2;
  CHECK(page_json(page).find(R"("file":"a.json","file_number":"2")") != std::string::npos);
}

TEST_CASE("a page that waits for a file is ready, one without its data is an error") {
  ViewState state;
  state.programme = own_file_slug;
  auto json = [&](PageContent content) {
    return page_json({state, nullptr, content, Language::en, ThemeKind::light});
  };
  CHECK(json(PageContent::file_question).find(R"("state":"ready")") != std::string::npos);
  CHECK(json(PageContent::error).find(R"("state":"error")") != std::string::npos);
  CHECK(json(PageContent::loading).find(R"("state":"loading")") != std::string::npos);
  CHECK(json(PageContent::loading).find("attendance") == std::string::npos);
}
