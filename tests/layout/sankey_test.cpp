// All flows are drawn on one scale, nothing overlaps, and few ribbons cross.
#include "layout/sankey.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

#include "layout/random_numbers.h"

using namespace trame;

namespace {

using Nodes = std::vector<SankeyNode>;
using Flows = std::vector<SankeyFlow>;

constexpr SankeyOptions plain{.node_thickness = 10, .node_padding = 10};

void check_rect(const Rect& r, const Rect& wanted) {
  CHECK(r.x == doctest::Approx(wanted.x));
  CHECK(r.y == doctest::Approx(wanted.y));
  CHECK(r.width == doctest::Approx(wanted.width));
  CHECK(r.height == doctest::Approx(wanted.height));
}

Rect mirrored(const Rect& r) {
  return {r.y, r.x, r.height, r.width};
}

// Random flows that all lead to a later node, so there are no cycles.
Flows random_flows(Lcg& lcg, size_t nodes, size_t count) {
  Flows flows(count);
  for (SankeyFlow& flow : flows) {
    flow.source = lcg.below(nodes - 1);
    flow.target = flow.source + 1 + lcg.below(nodes - flow.source - 1);
    flow.value = std::pow(10, lcg.between(-1, 3));
  }
  return flows;
}

double larger_side(const Flows& flows, size_t node) {
  double in = 0, out = 0;
  for (const SankeyFlow& flow : flows) {
    in += flow.target == node ? flow.value : 0;
    out += flow.source == node ? flow.value : 0;
  }
  return std::max(in, out);
}

// The ends of ribbons on one side of a node, as intervals in y of a rightward flow.
void check_side(const Sankey& sankey, const Flows& flows, size_t node, bool leaving) {
  const Rect& rect = sankey.nodes[node].rect;
  std::vector<std::pair<double, double>> ends;
  for (size_t i = 0; i < flows.size(); ++i) {
    if ((leaving ? flows[i].source : flows[i].target) != node) continue;
    const Ribbon& ribbon = sankey.ribbons[i];
    Vec2 end = leaving ? ribbon.start : ribbon.end;
    REQUIRE(end.x == doctest::Approx(leaving ? rect.right() : rect.x));
    ends.emplace_back(end.y - ribbon.thickness / 2, end.y + ribbon.thickness / 2);
  }
  std::ranges::sort(ends);
  double reached = rect.y;
  for (auto [first, last] : ends) {
    REQUIRE(first >= reached - 1e-6);
    reached = last;
  }
  REQUIRE(reached <= rect.bottom() + 1e-6);
}

}  // namespace

TEST_CASE("one flow fills the area from its source to its target") {
  Sankey s = layout_sankey(Nodes(2), Flows{{0, 1, 5}}, {10, 20, 200, 100}, plain);
  check_rect(s.nodes[0].rect, {10, 20, 10, 100});
  check_rect(s.nodes[1].rect, {200, 20, 10, 100});
  CHECK(s.ribbons[0] == Ribbon{{20, 70}, {200, 70}, 100});
  CHECK(s.scale == doctest::Approx(20));
  CHECK(s.layer_count == 2);
}

TEST_CASE("a total flows into its parts, in proportion") {
  Sankey s = layout_sankey(Nodes(3), Flows{{0, 1, 3}, {0, 2, 1}}, {0, 0, 100, 90}, plain);
  check_rect(s.nodes[0].rect,
             {0, 2.5, 10, 80});  // closer to the position where the larger flow is straight
  check_rect(s.nodes[1].rect, {90, 0, 10, 60});
  check_rect(s.nodes[2].rect, {90, 70, 10, 20});
  CHECK(s.ribbons[0] == Ribbon{{10, 32.5}, {90, 30}, 60});
  CHECK(s.ribbons[1] == Ribbon{{10, 72.5}, {90, 80}, 20});
}

TEST_CASE("a downward diagram is the mirror image of a rightward one") {
  Nodes nodes(6);
  Flows flows = {{0, 2, 3}, {1, 2, 1}, {2, 3, 2}, {2, 4, 2}, {1, 5, 4}};
  SankeyOptions down = plain;
  down.direction = FlowDirection::downwards;
  Sankey across = layout_sankey(nodes, flows, {0, 0, 300, 200}, plain);
  Sankey along = layout_sankey(nodes, flows, {0, 0, 200, 300}, down);
  for (size_t i = 0; i < nodes.size(); ++i) {
    CHECK(along.nodes[i].rect == mirrored(across.nodes[i].rect));
  }
  CHECK(along.ribbons[1].start == Vec2{across.ribbons[1].start.y, across.ribbons[1].start.x});
}

TEST_CASE(
    "a node is after all that flow into it; nodes without outgoing flows are last if justified") {
  Flows flows = {{0, 1, 1}, {1, 2, 1}, {0, 3, 1}};
  auto layers = [&](const Nodes& nodes, bool justify) {
    SankeyOptions options = plain;
    options.justify = justify;
    std::vector<size_t> found;
    for (const SankeyNodeLayout& node :
         layout_sankey(nodes, flows, {0, 0, 100, 100}, options).nodes) {
      found.push_back(node.layer);
    }
    return found;
  };
  using Found = std::vector<size_t>;
  CHECK(layers(Nodes(4), true) == Found{0, 1, 2, 2});
  CHECK(layers(Nodes(4), false) == Found{0, 1, 2, 1});
  CHECK(layers(Nodes{{}, {}, {}, {1}}, true) == Found{0, 1, 2, 1});
  CHECK(layers(Nodes{{}, {}, {0}, {-7}}, true) == Found{0, 1, 2, 1});  // flows have priority
  CHECK(layers(Nodes{{}, {}, {}, {2000000000}}, false) == Found{0, 1, 2, 3});  // no empty layers
}

TEST_CASE("ribbons that can be drawn without crossings do not cross") {
  Sankey two = layout_sankey(Nodes(4), Flows{{0, 3, 1}, {1, 2, 1}}, {0, 0, 100, 100}, plain);
  CHECK(count_crossings(two) == 0);
  Flows tree = {{0, 1, 4}, {0, 2, 4}, {1, 6, 1}, {1, 4, 3}, {2, 3, 2}, {2, 5, 2}};
  SankeyOptions unordered = plain;
  unordered.iterations = 0;
  CHECK(count_crossings(layout_sankey(Nodes(7), tree, {0, 0, 300, 200}, plain)) == 0);
  CHECK(count_crossings(layout_sankey(Nodes(7), tree, {0, 0, 300, 200}, unordered)) > 0);
}

TEST_CASE("a chain of equal flows runs straight") {
  Flows chain = {{0, 1, 2}, {1, 2, 2}, {3, 4, 5}, {4, 5, 5}};
  for (const Ribbon& ribbon : layout_sankey(Nodes(6), chain, {0, 0, 300, 200}, plain).ribbons) {
    CHECK(ribbon.start.y == doctest::Approx(ribbon.end.y));
  }
}

TEST_CASE("self-loops and cycles are refused, and their nodes are reported") {
  Sankey loop = layout_sankey(Nodes(3), Flows{{0, 1, 1}, {2, 2, 1}}, {0, 0, 100, 100});
  CHECK(loop.fault == SankeyFault::self_loop);
  CHECK(loop.fault_nodes == std::vector<size_t>{2});
  Flows round = {{0, 1, 1}, {1, 3, 1}, {3, 2, 1}, {2, 1, 1}, {2, 4, 1}};
  Sankey cycle = layout_sankey(Nodes(5), round, {0, 0, 100, 100});
  CHECK(cycle.fault == SankeyFault::cycle);
  REQUIRE(cycle.fault_nodes.size() == 3);
  for (size_t i = 0; i < 3; ++i) {
    size_t from = cycle.fault_nodes[i], to = cycle.fault_nodes[(i + 1) % 3];
    CHECK(std::ranges::any_of(
        round, [&](const SankeyFlow& f) { return f.source == from && f.target == to; }));
  }
  CHECK(cycle.nodes.size() == 5);
  CHECK(cycle.ribbons.size() == 5);
  round[3].value = 0;  // a flow without a value is not part of a cycle
  CHECK(layout_sankey(Nodes(5), round, {0, 0, 100, 100}).fault == SankeyFault::none);
}

TEST_CASE("without valid flows there are no ribbons") {
  CHECK(layout_sankey({}, {}, {0, 0, 100, 100}).layer_count == 0);
  Sankey alone = layout_sankey(Nodes(1), {}, {0, 0, 100, 100});
  CHECK(alone.nodes[0].rect.height == 0);
  CHECK(alone.scale == 0);
  double nan = std::nan("");
  Flows flows = {{0, 1, -1}, {0, 1, nan}, {0, 1, HUGE_VAL}, {0, 9, 1}, {9, 0, 1}};
  for (const Ribbon& ribbon : layout_sankey(Nodes(2), flows, {0, 0, 100, 100}).ribbons) {
    CHECK(ribbon.thickness == 0);
  }
}

TEST_CASE("a small node gets the minimum length, with its ribbon in the middle") {
  SankeyOptions options = plain;
  options.min_node_length = 20;
  Sankey s = layout_sankey(Nodes(3), Flows{{0, 1, 1000}, {0, 2, 1}}, {0, 0, 100, 130}, options);
  const Rect& tiny = s.nodes[2].rect;
  CHECK(tiny.height == doctest::Approx(20));
  CHECK(s.ribbons[1].end.y == doctest::Approx(tiny.y + 10));
  CHECK(s.nodes[1].rect.height == doctest::Approx(100));
  CHECK(s.ribbons[1].thickness == doctest::Approx(0.1));
}

TEST_CASE("random flows: one scale, no overlap, all inside the area, the same every time") {
  for (uint32_t seed = 1; seed <= 300; ++seed) {
    CAPTURE(seed);
    Lcg lcg{seed};
    Nodes nodes(2 + lcg.below(25));
    for (SankeyNode& node : nodes) {
      if (lcg.chance(0.2)) node.layer = int(lcg.below(6));
    }
    Flows flows = random_flows(lcg, nodes.size(), lcg.below(40));
    Rect area{lcg.between(-50, 50), lcg.between(-50, 50), lcg.between(40, 900),
              lcg.between(40, 900)};
    Sankey s = layout_sankey(nodes, flows, area);
    REQUIRE(s == layout_sankey(nodes, flows, area));
    REQUIRE(s.fault == SankeyFault::none);
    for (size_t i = 0; i < nodes.size(); ++i) {
      const Rect& rect = s.nodes[i].rect;
      REQUIRE(is_within(rect, area));
      REQUIRE(rect.height == doctest::Approx(larger_side(flows, i) * s.scale));
      for (size_t j = 0; j < i; ++j) REQUIRE_FALSE(is_overlap(rect, s.nodes[j].rect));
      check_side(s, flows, i, true);
      check_side(s, flows, i, false);
    }
    for (size_t i = 0; i < flows.size(); ++i) {
      REQUIRE(s.ribbons[i].thickness == doctest::Approx(flows[i].value * s.scale));
      REQUIRE(s.nodes[flows[i].source].layer < s.nodes[flows[i].target].layer);
    }
  }
}

TEST_CASE("between two layers the order found has at most the crossings of the given one") {
  for (uint32_t seed = 1; seed <= 200; ++seed) {
    CAPTURE(seed);
    Lcg lcg{seed};
    size_t left = 1 + lcg.below(9), right = 1 + lcg.below(9);
    Flows flows(1 + lcg.below(25));
    for (SankeyFlow& flow : flows)
      flow = {lcg.below(left), left + lcg.below(right), 1 + lcg.next()};
    SankeyOptions unordered{.iterations = 0};
    Rect area{0, 0, 600, 400};
    REQUIRE(count_crossings(layout_sankey(Nodes(left + right), flows, area)) <=
            count_crossings(layout_sankey(Nodes(left + right), flows, area, unordered)));
  }
}

TEST_CASE("with extreme numbers every rectangle and ribbon is finite") {
  for (uint32_t seed = 1; seed <= 400; ++seed) {
    CAPTURE(seed);
    Lcg lcg{seed};
    Nodes nodes(lcg.below(8));
    for (SankeyNode& node : nodes) {
      if (lcg.chance(0.3)) node.layer = int(std::clamp(lcg.hostile(), -2e9, 2e9) > 0 ? 2e9 : -2e9);
    }
    Flows flows(lcg.below(12));
    for (SankeyFlow& flow : flows) flow = {lcg.below(9), lcg.below(9), lcg.hostile()};
    SankeyOptions options{FlowDirection(lcg.below(2)), lcg.hostile(),  lcg.hostile(), lcg.hostile(),
                          int(lcg.between(-3, 9)),     lcg.chance(0.5)};
    Sankey s = layout_sankey(nodes, flows, lcg.hostile_area(), options);
    REQUIRE(s.nodes.size() == nodes.size());
    REQUIRE(s.ribbons.size() == flows.size());
    REQUIRE(std::isfinite(s.scale));
    for (const SankeyNodeLayout& node : s.nodes) REQUIRE(is_finite_rect(node.rect));
    for (const Ribbon& r : s.ribbons) {
      REQUIRE(std::isfinite(r.thickness + r.start.x + r.start.y + r.end.x + r.end.y));
    }
  }
}
