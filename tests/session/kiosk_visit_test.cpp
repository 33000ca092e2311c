#include "session/kiosk_visit.h"

#include <doctest/doctest.h>

using namespace trame;

namespace {

KioskVisit kiosk_with(std::string_view query = "?kiosk&idle=60&loop=budget,map") {
  KioskVisit kiosk;
  kiosk.set_options(from_query(query));
  return kiosk;
}

KioskVisit visited(double now_ms = 1000) {
  KioskVisit kiosk = kiosk_with();
  kiosk.be_present();
  kiosk.update(now_ms);
  return kiosk;
}

const FollowAddress own_file_address{"/file/overview"};

}  // namespace

TEST_CASE("without a kiosk nothing is refused and no clock runs") {
  KioskVisit none;
  CHECK_FALSE(none.is_on());
  CHECK(none.accepts_input());
  CHECK_FALSE(none.refuses(OpenLink{"https://example.org"}, false));
  CHECK_FALSE(none.refuses(ExportView{}, false));
  CHECK_FALSE(none.screen(true));
  CHECK(none.shorter_wait(-1) < 0);
  CHECK(none.shorter_wait(5) == 5);
}

TEST_CASE("scenes follow one another until the first input") {
  KioskVisit kiosk = kiosk_with();
  kiosk.update(0);
  CHECK(kiosk.shows_scenes());
  CHECK(kiosk.scene() == View::budget);
  kiosk.update(KioskTimes{}.scene_ms);
  CHECK(kiosk.scene() == View::map);
  kiosk.update(2 * KioskTimes{}.scene_ms);
  CHECK(kiosk.scene() == View::budget);
  kiosk.be_present();
  CHECK_FALSE(kiosk.update(2 * KioskTimes{}.scene_ms + 1));
  CHECK_FALSE(kiosk.shows_scenes());
  CHECK(kiosk.attendance_code() == "visit");
}

TEST_CASE("a visit ends once, after the question was not answered") {
  KioskVisit kiosk = visited(0);
  CHECK_FALSE(kiosk.update(60'000));
  CHECK(kiosk.attendance_code() == "asking");
  CHECK_FALSE(kiosk.accepts_input());
  CHECK(kiosk.update(60'000 + KioskTimes{}.asking_ms));
  CHECK(kiosk.attendance_code() == "nobody");
  CHECK_FALSE(kiosk.update(60'001 + KioskTimes{}.asking_ms));
}

TEST_CASE("while nobody is present only the slide show can be paused") {
  KioskVisit kiosk = kiosk_with();
  kiosk.update(0);
  CHECK_FALSE(kiosk.refuses(HoldScenes{true}, false));
  CHECK(kiosk.refuses(ShowView{View::budget}, false));
  CHECK(kiosk.refuses(FollowAddress{"/grand-est/budget"}, false));
}

TEST_CASE("a visitor neither saves nor opens files") {
  KioskVisit kiosk = visited();
  CHECK(kiosk.refuses(ExportView{ExportFormat::png}, false));
  CHECK(kiosk.refuses(UseFile{FileRequest::choose}, false));
  CHECK_FALSE(kiosk.refuses(ShowView{View::budget}, false));
  CHECK_FALSE(kiosk.refuses(FollowAddress{"/grand-est/budget"}, false));
  CHECK(kiosk.refuses(own_file_address, false));
  CHECK_FALSE(kiosk.refuses(own_file_address, true));
}

TEST_CASE("a held scene stays, and the clock asks for no frame") {
  KioskVisit kiosk = kiosk_with();
  kiosk.update(0);
  CHECK(kiosk.shorter_wait(-1) > 0);
  CHECK(kiosk.shorter_wait(1) == 1);
  kiosk.hold_scene(true);
  kiosk.update(10 * KioskTimes{}.scene_ms);
  CHECK(kiosk.scene() == View::budget);
  REQUIRE(kiosk.screen(false));
  CHECK(kiosk.screen(false)->holds_scene);
}

TEST_CASE("a kiosk without a loop shows the usual views") {
  KioskVisit kiosk = kiosk_with("?kiosk");
  kiosk.update(0);
  CHECK(kiosk.scene() == View::overview);
}
