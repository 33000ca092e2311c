// The states of a kiosk, with times given by the test.
#include "state/kiosk_clock.h"

#include <doctest/doctest.h>

using namespace trame;

namespace {

constexpr KioskTimes times{60'000, 20'000, 10'000};

KioskClock visited_at(double now_ms) {
  KioskClock clock(times);
  clock.be_present(now_ms);
  return clock;
}

}  // namespace

TEST_CASE("nobody is present until the first input") {
  KioskClock clock(times);
  CHECK(clock.at(1'000'000) == Attendance::nobody);
  clock.be_present(1'000'000);
  CHECK(clock.at(1'000'000) == Attendance::visit);
}

TEST_CASE("after the idle time the visitor is asked and has the whole asking time to answer") {
  KioskClock clock = visited_at(0);
  CHECK(clock.at(59'999) == Attendance::visit);
  CHECK(clock.at(60'000) == Attendance::asking);
  CHECK(clock.seconds_left(60'000) == 20);
  CHECK(clock.seconds_left(60'001) == 20);
  CHECK(clock.seconds_left(61'000) == 19);
  CHECK(clock.at(79'999) == Attendance::asking);
  CHECK(clock.seconds_left(79'999) == 1);
  CHECK(clock.at(80'000) == Attendance::nobody);
}

TEST_CASE("each answer of the visitor extends the visit") {
  KioskClock clock = visited_at(0);
  double now = 0;
  for (int time = 0; time < 10; ++time) {
    now += 79'999;
    CHECK(clock.at(now) == Attendance::asking);
    clock.be_present(now);
    CHECK(clock.at(now) == Attendance::visit);
  }
  CHECK(clock.at(now + 80'000) == Attendance::nobody);
}

TEST_CASE("after a long time without calls the visit is over at once") {
  KioskClock clock = visited_at(0);
  CHECK(clock.at(8 * 3'600'000.0) == Attendance::nobody);
}

TEST_CASE("a clock that is set back neither ends a visit nor makes it endless") {
  KioskClock clock = visited_at(1'000'000);
  CHECK(clock.at(5'000) == Attendance::visit);
  CHECK(clock.at(5'000 + 80'000) == Attendance::nobody);
}

TEST_CASE("scenes follow one another while nobody is present, and can be paused") {
  KioskClock clock = visited_at(0);
  REQUIRE(clock.at(80'000) == Attendance::nobody);
  CHECK(clock.scene(80'000) == 0);
  CHECK(clock.scene(89'999) == 0);
  CHECK(clock.scene(90'000) == 1);
  clock.hold_scene(true, 95'000);
  CHECK(clock.scene(500'000) == 1);
  CHECK(clock.due_in(500'000) < 0);
  clock.hold_scene(false, 500'000);
  CHECK(clock.scene(504'999) == 1);
  CHECK(clock.scene(505'000) == 2);
}

TEST_CASE("due_in is the time until a value changes") {
  KioskClock clock = visited_at(0);
  CHECK(clock.at(10'000) == Attendance::visit);
  CHECK(clock.due_in(10'000) == 50'000);
  CHECK(clock.at(60'500) == Attendance::asking);
  CHECK(clock.due_in(60'500) == 500);
  CHECK(clock.at(80'000) == Attendance::nobody);
  CHECK(clock.due_in(83'000) == 7'000);
}
