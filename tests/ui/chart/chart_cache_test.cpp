// The cached chart is used until any member of its key changes.
#include "ui/chart/chart_cache.h"

#include <doctest/doctest.h>

#include <utility>

#include "chart/sample.h"

using namespace trame;
using namespace trame::test;

namespace {

constexpr const char* kept = "kept";

// Returns whether the chart of `before` is used again for `after`.
bool is_kept(const ChartKey& before, const ChartKey& after) {
  ChartMemory memory;
  cached_chart(memory, {before, measure});
  memory.chart->chart.title = kept;
  return cached_chart(memory, {after, measure}).title == kept;
}

struct Sample {
  Programme programme = sample_programme({{"total", 100}, {"part", 40, "total"}});
  Programme another = sample_programme({{"total", 90}});
  MapShapes map = sample_map();
  ChartKey key{&programme, budget_state(Chart::treemap), Language::en, {600, 400}};
};

}  // namespace

TEST_CASE("an equal key keeps the chart") {
  Sample sample;
  ChartKey same = sample.key;
  same.network = sample.key.network = seed_network({});
  CHECK(is_kept(sample.key, same));
}

TEST_CASE("a change of any member of the key makes the chart stale") {
  Sample sample;
  ChartKey changed = sample.key;
  // A new member of the key does not compile here until this test covers it.
  auto& [programme, state, language, size, max_items, text_scale, other, today, network, scroll,
         map] = changed;
  auto check = [&](auto& member, auto value) {
    auto before = member;
    member = value;
    CHECK_FALSE(is_kept(sample.key, changed));
    member = before;
    CHECK(is_kept(sample.key, changed));
  };
  check(programme, &std::as_const(sample.another));
  check(state, budget_state(Chart::bars));
  check(language, Language::fr);
  check(size, Vec2{600, 401});
  check(max_items, size_t{1});
  check(text_scale, 1.5);
  check(other, &std::as_const(sample.another));
  check(today, std::optional<int64_t>(18'500));
  check(network, std::optional(seed_network({})));
  check(scroll, Vec2{0, 1});
  check(map, &std::as_const(sample.map));
}
