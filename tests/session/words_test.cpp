// Loading of a language: it is fetched when it is chosen, and the app keeps its current language
// until then.
#include <doctest/doctest.h>

#include <algorithm>

#include "support/app.h"

using namespace trame;
using test::App;
using test::count;
using test::phone;

namespace {

// Removes the messages of these languages at the start and restores all at the end, as other tests
// expect.
struct Without {
  explicit Without(std::initializer_list<Language> languages) {
    for (Language language : languages) forget_words(language);
  }
  ~Without() { test::use_all_words(); }
};

long times_asked(const App& app, const char* name) {
  return std::ranges::count(app.asked, name);
}

bool speaks(const App& app, const char* language) {
  return app.page.find(std::string("\"lang\":\"") + language + '"') != std::string::npos;
}

constexpr const char* sentence_fr = "La version anglaise n’a pas pu être chargée";

}  // namespace

TEST_CASE("a visit in one language fetches no messages of the other") {
  Without words{Language::fr, Language::en};
  App app("#/lyon-saint-etienne/actions");
  CHECK(app.node(Role::link, "Partenaires"));
  CHECK(times_asked(app, "words:fr") == 1);
  CHECK(times_asked(app, "words:en") == 0);
}

TEST_CASE("an address in English fetches English messages only") {
  Without words{Language::fr, Language::en};
  App app("#/lyon-saint-etienne/actions?lang=en");
  CHECK(app.node(Role::link, "Partners"));
  CHECK(times_asked(app, "words:fr") == 0);
}

TEST_CASE("nothing is drawn or mirrored before a language is loaded") {
  Without words{Language::fr, Language::en};
  App app("#/lyon-saint-etienne", phone, {.missing = "words:fr"});
  CHECK(app.page.empty());
  CHECK(app.history.empty());
  CHECK(app.asked == std::vector<std::string>{"words:fr"});
}

TEST_CASE(
    "choosing the other language fetches its messages once, and then the whole app is in it") {
  Without words{Language::en};
  App app("#/lyon-saint-etienne");
  REQUIRE(app.use(Role::button, "English"));
  CHECK(speaks(app, "en"));
  CHECK(app.node(Role::link, "Partners"));
  CHECK(app.history.back().fragment == "/lyon-saint-etienne?lang=en");
  REQUIRE(app.use(Role::button, "Français"));
  REQUIRE(app.use(Role::button, "English"));
  CHECK(times_asked(app, "words:en") == 1);
}

TEST_CASE("while messages are loading the app works in its current language") {
  Without words{Language::en};
  App app("#/lyon-saint-etienne");
  app.session.activate(app.node(Role::button, "English")->id);
  FrameOutput out = app.session.frame(app.now += 16);
  CHECK(out.requests == std::vector<std::string>{"words:en"});
  CHECK_FALSE(out.history);
  app.session.activate(app.node(Role::link, "Partenaires")->id);
  out = app.session.frame(app.now += 16);
  CHECK(out.requests.empty());
  CHECK(app.session.state().view == View::partners);
  CHECK(app.node(Role::link, "Partenaires"));
  CHECK_FALSE(app.node(Role::link, "Partners"));
  app.session.data_arrived("words:en", test::words(Language::en));
  app.run();
  CHECK(app.node(Role::link, "Partners"));
  CHECK(app.history.back().fragment == "/lyon-saint-etienne/partners?lang=en");
}

TEST_CASE(
    "words that cannot be loaded: the language stays, a notice says so, and choosing again asks "
    "again") {
  Without words{Language::en};
  App app("#/lyon-saint-etienne/partners");
  size_t steps = app.history.size();
  app.files.missing = "words:en";
  REQUIRE(app.use(Role::button, "English"));
  CHECK(app.node(Role::paragraph, sentence_fr));
  CHECK(count(app.session.semantics(), Role::alert) == 1);
  CHECK(speaks(app, "fr"));
  CHECK(app.session.state().view == View::partners);
  CHECK_FALSE(app.session.state().language);
  CHECK(app.history.size() == steps);
  app.files.missing.clear();
  REQUIRE(app.use(Role::button, "English"));
  CHECK(speaks(app, "en"));
  CHECK(count(app.session.semantics(), Role::alert) == 0);
}

TEST_CASE("messages of another build count as not loaded") {
  Without words{Language::en};
  App app("#/lyon-saint-etienne");
  app.files.replaced["words:en"] = "<!doctype html>";
  REQUIRE(app.use(Role::button, "English"));
  CHECK(app.node(Role::paragraph, sentence_fr));
  CHECK(speaks(app, "fr"));
  CHECK(times_asked(app, "words:en") == 1);
}

TEST_CASE("an address in a language that cannot be loaded is replaced in the history") {
  Without words{Language::en};
  App app("#/lyon-saint-etienne");
  app.files.missing = "words:en";
  app.session.navigate("#/lyon-saint-etienne/budget?lang=en");
  app.run();
  CHECK(app.node(Role::paragraph, sentence_fr));
  CHECK(app.session.state().view == View::budget);
  CHECK(app.history.back().fragment == "/lyon-saint-etienne/budget");
  CHECK_FALSE(app.history.back().push);
}

TEST_CASE("a language that is no longer wanted causes no notice and no change") {
  Without words{Language::en};
  App app("#/lyon-saint-etienne");
  app.session.activate(app.node(Role::button, "English")->id);
  app.session.frame(app.now += 16);
  app.session.navigate("#/lyon-saint-etienne/budget?lang=fr");
  app.session.data_failed("words:en");
  app.run();
  CHECK(count(app.session.semantics(), Role::alert) == 0);
  CHECK(speaks(app, "fr"));
  REQUIRE(app.use(Role::button, "English"));
  CHECK(speaks(app, "en"));
}

TEST_CASE("a first language that cannot be loaded is replaced by the other") {
  Without words{Language::fr};
  App app("#/lyon-saint-etienne", phone, {.missing = "words:fr"});
  CHECK(speaks(app, "en"));
  CHECK(app.node(Role::paragraph, "The French version could not be loaded"));
  CHECK(app.node(Role::link, "Partners"));
}
