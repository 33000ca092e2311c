// An unattended screen from one visitor to the next: the whole app, with a clock set by the test.
#include <doctest/doctest.h>

#include "state/page_codes.h"
#include "support/kiosk.h"
#include "ui/shell/kiosk.h"

using namespace trame;
using namespace trame::test;

TEST_CASE("a window without room for the invitation's hand is drawn without it") {
  Kiosk kiosk("?kiosk", {1, 1});
  CHECK(kiosk.attends("nobody"));
}

TEST_CASE("an unattended screen shows the invitation until the first input") {
  Kiosk kiosk;
  CHECK(kiosk.attends("nobody"));
  CHECK(kiosk.node(Role::button, "Touchez l’écran"));
  kiosk.come();
  CHECK(kiosk.attends("visit"));
  CHECK_FALSE(kiosk.node(Role::button, "Touchez l’écran"));
}

TEST_CASE("a page that is not a kiosk has no invitation and no question") {
  App app(start);
  CHECK(app.page.find("attendance") == app.page.npos);
  CHECK_FALSE(app.node(Role::button, "Touchez l’écran"));
}

TEST_CASE("the first touch begins the visit and touches nothing else") {
  Kiosk kiosk;
  ViewState before = kiosk.session.state();
  Vec2 middle{540, 900};
  kiosk.session.be_present();
  kiosk.session.pointer({PointerPhase::down, PointerKind::touch, 1, middle, kiosk.now});
  kiosk.rest();
  kiosk.session.pointer({PointerPhase::up, PointerKind::touch, 1, middle, kiosk.now});
  kiosk.rest();
  CHECK(kiosk.attends("visit"));
  CHECK(kiosk.session.state() == before);
}

TEST_CASE("the first key begins the visit and does nothing else") {
  for (const char* key : {"Escape", "?", "+", "Print", "ArrowRight"}) {
    CAPTURE(key);
    Kiosk kiosk("?kiosk&loop=budget", {1080, 1920},
                "/lyon-saint-etienne/budget?lang=fr&sel=amount:budget");
    const ViewState before = kiosk.session.state();
    REQUIRE(before.selection);
    kiosk.session.be_present();
    kiosk.session.key(key);
    kiosk.rest();
    CHECK(kiosk.attends("visit"));
    CHECK(kiosk.session.state() == before);
    CHECK(kiosk.session.memory().overlay == Overlay::none);
  }
}

TEST_CASE("a key during the question prolongs the visit and does nothing else") {
  Kiosk kiosk;
  kiosk.come();
  kiosk.session.navigate("/lyon-saint-etienne/budget?lang=fr&sel=amount:budget");
  kiosk.rest();
  kiosk.after(idle_ms);
  REQUIRE(kiosk.attends("asking"));
  kiosk.session.be_present();
  kiosk.session.key("Escape");
  kiosk.rest();
  CHECK(kiosk.attends("visit"));
  CHECK(kiosk.session.state().selection);
  kiosk.session.key("Escape");
  kiosk.rest();
  CHECK_FALSE(kiosk.session.state().selection);
}

TEST_CASE("text typed during the invitation or the question is not searched") {
  Kiosk kiosk("?kiosk&loop=actions");
  auto typed = [&](const char* words) {
    kiosk.session.be_present();
    kiosk.session.input("search", words);
    kiosk.rest();
    return kiosk.session.state().query;
  };
  CHECK(typed("a").empty());
  CHECK(typed("ab") == "ab");
  kiosk.after(idle_ms);
  CHECK(typed("abc") == "ab");
  CHECK(typed("abcd") == "abcd");
}

TEST_CASE("an address received during the invitation or the question is not opened") {
  constexpr const char* elsewhere = "/grand-est/actions?lang=en";
  Kiosk kiosk;
  kiosk.session.navigate(elsewhere);
  kiosk.rest();
  CHECK(kiosk.session.state().programme == "lyon-saint-etienne");
  kiosk.come();
  kiosk.after(idle_ms);
  kiosk.session.navigate(elsewhere);
  kiosk.rest();
  CHECK(kiosk.session.state().programme == "lyon-saint-etienne");
  kiosk.come();
  kiosk.session.navigate(elsewhere);
  kiosk.rest();
  CHECK(kiosk.session.state().programme == "grand-est");
}

TEST_CASE("views change while nobody is there, and stop changing when paused") {
  Kiosk kiosk("?kiosk&loop=budget,partners,map");
  CHECK(kiosk.session.state().view == View::budget);
  kiosk.after(12'000);
  CHECK(kiosk.session.state().view == View::partners);
  const SemanticNode* hold = kiosk.node(Role::button, "Arrêter le défilement");
  REQUIRE(hold);
  kiosk.session.activate(hold->id);
  kiosk.rest();
  CHECK(kiosk.attends("nobody"));
  CHECK(kiosk.wait_ms < 0);
  kiosk.after(100'000);
  CHECK(kiosk.session.state().view == View::partners);
  kiosk.session.activate(kiosk.node(Role::button, "Reprendre le défilement")->id);
  kiosk.rest();
  kiosk.after(12'000);
  CHECK(kiosk.session.state().view == View::map);
  kiosk.after(12'000);
  CHECK(kiosk.session.state().view == View::budget);
}

TEST_CASE("a slide show that is paused while the hand taps comes to rest") {
  Kiosk kiosk("?kiosk&loop=budget,partners");
  kiosk.session.frame(kiosk.now += 12'000);  // the next view has just come
  kiosk.session.activate("kiosk/hold");
  kiosk.rest();
  CHECK(kiosk.wait_ms < 0);
}

TEST_CASE("between two views nothing is drawn") {
  Kiosk kiosk;
  CHECK(kiosk.wait_ms > 5'000);
}

TEST_CASE(
    "the visitor is asked, sees the seconds go, and one touch prolongs the visit, ten times") {
  Kiosk kiosk;
  kiosk.come();
  for (int time = 0; time < 10; ++time) {
    kiosk.after(idle_ms);
    CHECK(kiosk.attends("asking"));
    REQUIRE(kiosk.node(Role::dialog, "Vous êtes toujours là"));
    kiosk.after(10'000);
    CHECK(kiosk.node(Role::paragraph, "dans 10 secondes"));
    kiosk.come();
    CHECK(kiosk.attends("visit"));
    CHECK_FALSE(kiosk.node(Role::dialog, "Vous êtes toujours là"));
  }
  kiosk.after(idle_ms);
  kiosk.after(asking_ms);
  CHECK(kiosk.attends("nobody"));
}

TEST_CASE("during the question the rest of the page is inert") {
  Kiosk kiosk;
  kiosk.come();
  kiosk.press(Role::button, "Partager");
  kiosk.after(idle_ms);
  for (const SemanticNode& child : kiosk.session.semantics().children) {
    INFO(child.id);
    CHECK((child.inert || child.id == "kiosk" || child.children.empty()));
  }
}

TEST_CASE("after a visit all its state is deleted") {
  Kiosk kiosk;
  ViewState first = kiosk.session.state();
  kiosk.come();
  kiosk.session.navigate(
      "/grand-est/actions?lang=en&theme=dark&q=hydrogen&axis=a&sel=action:x&x=1&y=2&k=3");
  kiosk.rest();
  kiosk.session.input("search", "secret");
  kiosk.press(Role::button, "Share");
  kiosk.after(idle_ms);
  kiosk.after(asking_ms);
  CHECK(kiosk.attends("nobody"));
  CHECK(kiosk.session.state() == first);
  CHECK(kiosk.session.memory().overlay == Overlay::none);
  CHECK(kiosk.session.memory().notices.empty());
  CHECK_FALSE(kiosk.node(Role::dialog, ""));
}

TEST_CASE("an external link becomes a QR code for the visitor's phone") {
  Kiosk kiosk;
  kiosk.come();
  kiosk.session.navigate("/lyon-saint-etienne/sources?lang=fr&sel=source:la-tribune-2019-10");
  kiosk.rest();
  const SemanticNode* out = nullptr;
  std::vector<const SemanticNode*> left{&kiosk.session.semantics()};
  while (!left.empty() && !out) {
    const SemanticNode* at = left.back();
    left.pop_back();
    if (at->role == Role::link && at->value.starts_with("https://")) out = at;
    for (const SemanticNode& child : at->children) left.push_back(&child);
  }
  REQUIRE(out);
  std::string address = out->value;
  kiosk.session.be_present();
  kiosk.session.activate(out->id);
  kiosk.rest();
  CHECK(kiosk.links.empty());
  CHECK(kiosk.node(Role::dialog, "Continuer sur votre téléphone"));
  CHECK(kiosk.asked_for_code == std::string(qr_request) + address);
  CHECK(kiosk.node(Role::figure, address));
}

TEST_CASE("sharing on an unattended screen is a QR code and nothing else") {
  Kiosk kiosk;
  kiosk.come();
  kiosk.press(Role::button, "Partager");
  CHECK(kiosk.node(Role::figure, "https://example.org/trame/"));
  for (const char* words : {"Copier", "Image", "CSV", "Imprimer", "Partager avec"}) {
    INFO(words);
    CHECK_FALSE(kiosk.node(Role::button, words));
  }
  kiosk.session.key("Print");
  kiosk.rest();
  CHECK(kiosk.handed == 0);
}

TEST_CASE("the code of an address is as large as a screen allows") {
  auto side_on = [](Vec2 size) {
    Kiosk kiosk("?kiosk", size);
    kiosk.press(Role::button, "Partager");
    const SemanticNode* code = kiosk.node(Role::figure, "https://example.org/trame/");
    REQUIRE(code);
    return code->rect->width;
  };
  CHECK(side_on({1080, 1920}) >= 500);
  CHECK(side_on({1920, 1080}) >= 500);
  CHECK(side_on({1280, 800}) >= 400);
  CHECK(side_on({844, 390}) >= 190);
}

TEST_CASE("text is larger on a kiosk's screen") {
  auto height_of = [](const App& app) { return app.node(Role::heading, "")->rect->height; };
  constexpr Vec2 tall{1080, 1920};
  double usual = height_of(App(start, tall));
  CHECK(height_of(Kiosk("?kiosk", tall)) > usual);
}

// stage.css has the same formula for the search field; the page's tests check it against these
// figures.
TEST_CASE("how much larger text is follows the shorter side of the screen, within limits") {
  CHECK(kiosk_scale({390, 844}) == doctest::Approx(1.15));
  CHECK(kiosk_scale({1080, 1920}) == doctest::Approx(1.35));
  CHECK(kiosk_scale({1920, 1080}) == doctest::Approx(1.35));
  CHECK(kiosk_scale({3840, 2160}) == doctest::Approx(1.5));
}

TEST_CASE("the on-screen keyboard, which reduces the height, does not change the text size") {
  Kiosk kiosk("?kiosk", {1920, 1080});
  const auto field_height = [&] { return kiosk.node(Role::searchbox, "")->rect->height; };
  double far = field_height();
  kiosk.session.resize({1920, 640}, 1, {}, 1);
  kiosk.rest();
  CHECK(field_height() == far);
  kiosk.session.resize({1080, 640}, 1, {}, 1);
  kiosk.rest();
  CHECK(field_height() < far);
}

TEST_CASE("an unattended screen says its version and leads to no other page of the site") {
  Kiosk kiosk;
  kiosk.session.set_build("0123abcd", true);
  kiosk.come();
  kiosk.session.navigate("/lyon-saint-etienne/sources?lang=fr");
  kiosk.rest();
  CHECK(kiosk.node(Role::paragraph, "Version 0123abcd"));
  CHECK_FALSE(kiosk.node(Role::link, "borne"));
}
