// Files on an unattended screen: that of its address, and those that visitors do not have.
#include <doctest/doctest.h>

#include "support/kiosk.h"
#include "support/read_file.h"

using namespace trame;
using namespace trame::test;

TEST_CASE("the address of a file that is not open changes nothing during a visit") {
  Kiosk kiosk;
  kiosk.come();
  kiosk.session.navigate("/grand-est/actions?lang=fr&q=hydrog");
  kiosk.rest();
  const ViewState before = kiosk.session.state();
  kiosk.session.navigate("/file/budget");
  kiosk.rest();
  CHECK(kiosk.session.state() == before);
}

TEST_CASE("a visitor's own file is forgotten with the visit") {
  Kiosk kiosk;
  kiosk.come();
  kiosk.session.file_came(FileStep::read, "mine.json",
                          trame::test::read_file("assets/schema/minimal.json"), {});
  kiosk.rest();
  REQUIRE(kiosk.session.state().programme == "file");
  kiosk.after(idle_ms + asking_ms);
  CHECK(kiosk.session.state().programme == "lyon-saint-etienne");
  kiosk.come();
  kiosk.session.navigate("/file/overview");
  kiosk.rest();
  CHECK(kiosk.session.state().programme == "lyon-saint-etienne");
}

TEST_CASE("an unattended screen asks for no file and keeps no history") {
  Kiosk kiosk;
  kiosk.history.clear();
  kiosk.come();
  kiosk.press(Role::link, "Budget");
  CHECK(kiosk.session.state().view == View::budget);
  CHECK(kiosk.history.empty());
  kiosk.session.navigate("/file/overview");
  kiosk.come();
  CHECK_FALSE(kiosk.node(Role::button, "fichier"));
  CHECK(kiosk.session.state().programme == "lyon-saint-etienne");
}

TEST_CASE("an unattended screen whose file is never opened shows the invitation without it") {
  Kiosk kiosk("?kiosk&loop=budget", {1080, 1920}, "/file/overview");
  CHECK(kiosk.attends("nobody"));
  CHECK(kiosk.node(Role::button, "Touchez l’écran"));
  CHECK(kiosk.node(Role::heading, "Budget"));
}

TEST_CASE("an unattended screen shows its file when it comes late, and again after a visit") {
  Kiosk kiosk("?kiosk&loop=budget,actions", {1080, 1920}, "/file/overview");
  kiosk.session.file_came(FileStep::coming, "late.json", {}, {});
  kiosk.session.file_came(FileStep::refused, "late.json", {}, "src_missing");
  kiosk.after(60'000);
  CHECK(kiosk.session.state().programme == "lyon-saint-etienne");
  CHECK(kiosk.node(Role::alert, ""));
  const std::string file = trame::test::read_file("assets/schema/minimal.json");
  kiosk.session.file_came(FileStep::read, "late.json", file, {});
  kiosk.rest();
  CHECK(kiosk.session.state().programme == "file");
  CHECK_FALSE(kiosk.node(Role::alert, ""));
  kiosk.after(60'000);
  CHECK(kiosk.session.state().programme == "file");
  kiosk.come();
  kiosk.session.file_came(FileStep::coming, "late.json", {}, {});
  kiosk.after(idle_ms + asking_ms);
  kiosk.session.file_came(FileStep::read, "late.json", file, {});
  kiosk.rest();
  CHECK(kiosk.session.state().programme == "file");
}

TEST_CASE("an unattended screen that cannot read its file does not offer to choose another") {
  Kiosk kiosk;
  kiosk.come();
  kiosk.session.file_came(FileStep::coming, "broken.json", {}, {});
  kiosk.rest();
  CHECK_FALSE(kiosk.node(Role::paragraph, "Lecture de"));
  kiosk.session.file_came(FileStep::read, "broken.json", "{", {});
  kiosk.rest();
  CHECK(kiosk.node(Role::alert, ""));
  CHECK_FALSE(kiosk.node(Role::button, "fichier"));
  CHECK_FALSE(kiosk.node(Role::button, "rapport"));
}
