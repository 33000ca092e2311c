// The whole app as an unattended screen, with a clock set by the test.
#pragma once

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "support/app.h"

namespace trame::test {

inline constexpr const char* start = "/lyon-saint-etienne/overview?lang=fr";
inline constexpr double idle_ms = 60'000, asking_ms = 20'000;

struct Kiosk : App {
  double wait_ms = 0;

  explicit Kiosk(std::string_view query = "?kiosk", Vec2 size = {1080, 1920},
                 const char* address = start)
      : App(address, size) {
    session.set_options(from_query(query));
    session.resize(size, 1, {}, 1);
    session.set_site("https://example.org/trame/", true);
    session.navigate(address);
    rest();
  }

  // Draws frames until the app waits for time or input.
  void rest() {
    for (int i = 0; i < 400; ++i) {
      FrameOutput out = session.frame(now += 16);
      if (out.page) page = *out.page;
      if (out.history) history.push_back(*out.history);
      for (const std::string& link : out.links) links.push_back(link);
      file_choices += out.choose_file;
      handed += !out.copy.empty() || out.share || out.kept || !out.downloads.empty() ||
                !out.pictures.empty();
      for (const std::string& name : out.requests) answer(name);
      wait_ms = out.wait_ms;
      if (out.requests.empty() && out.wait_ms != 0) return;
    }
    FAIL("the app never rests");
  }
  void after(double ms) {
    now += ms;
    rest();
  }
  void come() {
    session.be_present();
    rest();
  }
  void press(Role role, std::string_view label) {
    const SemanticNode* found = node(role, label);
    REQUIRE(found);
    session.be_present();
    session.activate(found->id);
    rest();
  }
  bool attends(std::string_view code) const {
    return page.find("\"attendance\":\"" + std::string(code) + "\"") != page.npos;
  }

  std::vector<std::string> links;
  int handed = 0;
};

}  // namespace trame::test
