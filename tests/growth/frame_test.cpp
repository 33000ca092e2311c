// A frame at rest takes hardly more steps for a larger programme: lists and tables draw a bounded
// number of rows, and no row is looked for in a list that grows with the programme.
#include <doctest/doctest.h>

#include <map>
#include <string>

#include "growth/growing_programmes.h"
#include "growth/steps.h"
#include "support/addresses.h"
#include "support/app.h"

using namespace trame;
using namespace trame::test;

namespace {

constexpr int smaller = 2000, larger = 4000;  // more rows than a frame draws
// Steps for each item more. Filters and counts take about 300, because they read the lists of a
// programme a few times; to look for each drawn row in a list takes 1 000 and more.
constexpr double most_steps = 800;

using Steps = std::map<std::string, double>;  // of a frame, by what it shows

double steps_of_frame(App& app) {
  app.run();
  return static_cast<double>(steps_of([&] { app.session.frame(app.now += 16); }));
}

void add_views(App& app, Steps& steps) {
  for (const std::string& address : every_address()) {
    app.session.navigate("#/file/" + address);
    steps[address] = steps_of_frame(app);
  }
}

void add_sheets(App& app, Steps& steps) {
  app.session.navigate("#/file/budget");
  for (const auto& [name, overlay] :
       std::map<std::string, Overlay>{{"scopes", Overlay::scopes},
                                      {"currencies", Overlay::currencies},
                                      {"filters", Overlay::filters}}) {
    app.session.memory().overlay = overlay;
    steps["sheet of " + name] = steps_of_frame(app);
  }
}

// Shows the details of an item of each kind, beside a list.
void add_details(App& app, Steps& steps) {
  for (const char* item : {"action:a1", "amount:m1", "organization:o1", "place:l1", "source:s"}) {
    app.session.navigate(std::string("#/file/actions/list?sel=") + item);
    steps[std::string("details of ") + item] = steps_of_frame(app);
  }
}

void add_embedded(App& app, Steps& steps) {
  app.session.set_options(from_query("embed"));
  for (const char* address : {"overview", "budget", "budget/table", "actions/table"}) {
    app.session.navigate(std::string("#/file/") + address);
    steps[std::string("embedded ") + address] = steps_of_frame(app);
  }
}

Steps steps_of_frames(const Shape& shape, int count) {
  App app("#/file/overview", {1280, 800});
  app.session.follow_system(false, false, true, Language::fr);  // without motion
  app.give("p.json", shape.json(count));
  Steps steps;
  add_views(app, steps);
  add_sheets(app, steps);
  add_details(app, steps);
  add_embedded(app, steps);
  return steps;
}

}  // namespace

TEST_CASE("a frame takes hardly more steps where there are more items than it draws") {
  for (const Shape& shape : growing_shapes()) {
    CAPTURE(std::string(shape.name));
    const Steps before = steps_of_frames(shape, smaller);
    for (const auto& after : steps_of_frames(shape, larger)) {
      CAPTURE(after.first);
      CHECK((after.second - before.at(after.first)) / (larger - smaller) <= most_steps);
    }
  }
}
