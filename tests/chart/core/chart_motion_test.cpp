// Animation between two charts: what both show moves, and the parts of an opened item grow out of
// its tile.
#include <doctest/doctest.h>

#include <utility>

#include "chart/core/chart_motion.h"
#include "chart/sample.h"

using namespace trame;
using namespace trame::test;

namespace {

const Programme parts = sample_programme({{"total", 100e6},
                                          {"big", 40e6, "total"},
                                          {"small", 10e6, "total"},
                                          {"inner", 30e6, "big"},
                                          {"other", 5e6, "big"}});

struct Step {
  ViewState from = budget_state(Chart::treemap), to = from;
  ChartView before = chart_of(parts, from), after = before;
  ChartMotion motion;

  explicit Step(ViewState start, ViewState end)
      : from(std::move(start)),
        to(std::move(end)),
        before(chart_of(parts, from)),
        after(chart_of(parts, to)) {
    motion = motion_between(parts, {from, before}, {to, after});
  }
  Rect drawn(std::string_view id, double progress) const {
    const Mark* mark = shape_of(after, id);
    REQUIRE(mark);
    MarkTransform p = transform_of(motion, after, *mark, progress);
    Rect r = find_target(after, id)->rect;
    return {r.x * p.scale.x + p.shift.x, r.y * p.scale.y + p.shift.y, r.width * p.scale.x,
            r.height * p.scale.y};
  }
};

ViewState opened(const char* slug) {
  ViewState state = budget_state(Chart::treemap);
  state.root = slug;
  return state;
}

void check_same(Rect a, Rect b) {
  CHECK(a.x == doctest::Approx(b.x));
  CHECK(a.y == doctest::Approx(b.y));
  CHECK(a.width == doctest::Approx(b.width));
  CHECK(a.height == doctest::Approx(b.height));
}

}  // namespace

TEST_CASE("an amount that both charts show goes from its old place to its new one") {
  Step step(budget_state(Chart::treemap), budget_state(Chart::bars));
  check_same(step.drawn("amount/small", 0), find_target(step.before, "amount/small")->rect);
  check_same(step.drawn("amount/small", 1), find_target(step.after, "amount/small")->rect);
  Rect half = step.drawn("amount/small", 0.5);
  CHECK(half.width == doctest::Approx((find_target(step.before, "amount/small")->rect.width +
                                       find_target(step.after, "amount/small")->rect.width) /
                                      2));
}

TEST_CASE("what is opened grows out of its tile and goes back into it") {
  Step in(opened(""), opened("big"));
  Rect tile = find_target(in.before, "amount/big")->rect;
  Rect start = in.drawn("amount/inner", 0);
  CHECK(start.x >= tile.x - 0.01);
  CHECK(start.right() <= tile.right() + 0.01);
  CHECK(start.bottom() <= tile.bottom() + 0.01);
  Step out(opened("big"), opened(""));
  Rect back = out.drawn("amount/big", 0);
  check_same(back, {0, 0, out.before.size.x, out.before.size.y});
  check_same(out.drawn("amount/big", 1), find_target(out.after, "amount/big")->rect);
}

TEST_CASE("what only the new chart shows appears where it is") {
  ViewState bars = budget_state(Chart::bars), filtered = bars;
  filtered.query = "small";
  Step step(filtered, bars);
  const Mark* mark = shape_of(step.after, "amount/other");
  REQUIRE(mark);
  MarkTransform transform = transform_of(step.motion, step.after, *mark, 0.25);
  CHECK(transform.scale == Vec2{1, 1});
  CHECK(transform.shift == Vec2{0, 0});
  CHECK(transform.opacity == 0.25);
}

TEST_CASE("text fades in where it would not have fitted, and moves where it would") {
  Step grown(budget_state(Chart::treemap), budget_state(Chart::bars));
  Step same(budget_state(Chart::bars), budget_state(Chart::bars));
  for (const Step* step : {&grown, &same}) {
    const ChartTarget* target = find_target(step->after, "amount/small");
    int index = int(target - step->after.targets.data());
    bool found = false;
    for (const Mark& mark : step->after.marks) {
      if (mark.target != index || !std::holds_alternative<TextMark>(mark.shape)) continue;
      found = true;
      MarkTransform transform = transform_of(step->motion, step->after, mark, 0.5);
      CHECK(transform.opacity == (step == &same ? 1.0 : 0.5));
      CHECK(transform.scale == Vec2{1, 1});
    }
    CHECK(found);
  }
}

TEST_CASE("another selection, magnification or theme is not animated; another chart or filter is") {
  ViewState a = budget_state(Chart::treemap), b = a;
  b.selection = Selection{ItemKind::amount, "big"};
  b.viewport = Viewport{10, 10, 2};
  b.theme = ThemeKind::dark;
  b.language = Language::fr;
  CHECK_FALSE(is_step(a, b));
  CHECK(is_step(a, budget_state(Chart::bars)));
  CHECK(is_step(a, opened("big")));
  b = a;
  b.query = "big";
  CHECK(is_step(a, b));
}
