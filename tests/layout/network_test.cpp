// The network comes to rest inside its area without overlaps, with the same result every time.
#include "layout/network.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

#include "layout/random_numbers.h"

using namespace trame;

namespace {

NetworkRequest request(size_t nodes, std::vector<NetworkLink> links = {},
                       Rect area = {0, 0, 400, 300}) {
  return {std::vector<NetworkNode>(nodes), std::move(links), area};
}

NetworkRequest random_request(Lcg& lcg, size_t nodes, size_t links) {
  Rect area{lcg.between(-99, 99), lcg.between(-99, 99), lcg.between(200, 1200),
            lcg.between(200, 900)};
  NetworkRequest r = request(nodes, std::vector<NetworkLink>(links), area);
  for (NetworkNode& node : r.nodes) node.radius = lcg.between(3, 16);
  for (NetworkLink& link : r.links) link = {lcg.below(nodes), lcg.below(nodes)};
  return r;
}

double distance(Vec2 a, Vec2 b) {
  return std::hypot(a.x - b.x, a.y - b.y);
}

void check_within(const NetworkState& state) {
  Rect inner = state.request.area.inset(state.request.margin);
  for (size_t i = 0; i < state.positions.size(); ++i) {
    double r = node_radius(state, i);
    Vec2 p = state.positions[i];
    REQUIRE(is_within({p.x - r, p.y - r, 2 * r, 2 * r}, inner));
  }
}

void check_no_overlap(const NetworkState& state) {
  for (size_t i = 0; i < state.positions.size(); ++i) {
    for (size_t j = 0; j < i; ++j) {
      REQUIRE(distance(state.positions[i], state.positions[j]) >=
              node_radius(state, i) + node_radius(state, j) - 1e-6);
    }
  }
}

}  // namespace

TEST_CASE("no node, one node and two nodes") {
  CHECK(is_resting(seed_network(request(0))));
  NetworkState one = run_network_to_rest(seed_network(request(1)));
  CHECK(one.positions[0].x == doctest::Approx(200));
  CHECK(one.positions[0].y == doctest::Approx(150));
  NetworkState two = run_network_to_rest(seed_network(request(2, {{0, 1}})));
  CHECK((two.positions[0].x + two.positions[1].x) / 2 == doctest::Approx(200).epsilon(0.02));
  CHECK((two.positions[0].y + two.positions[1].y) / 2 == doctest::Approx(150).epsilon(0.02));
  CHECK(distance(two.positions[0], two.positions[1]) > 22);
}

TEST_CASE("the network rests within 300 steps, then nothing changes") {
  NetworkState state = seed_network(request(12, {{0, 1}, {1, 2}, {5, 6}}));
  int steps = 0;
  for (; !is_resting(state); ++steps) state = step_network(state);
  CHECK(steps <= 300);
  CHECK(step_network(state) == state);
}

TEST_CASE("nodes hardly move in the last steps") {
  NetworkState state = seed_network(request(30, {{0, 1}, {1, 2}, {5, 6}, {6, 7}, {7, 5}}));
  for (int i = 0; i < 280; ++i) state = step_network(state);
  NetworkState rest = run_network_to_rest(state);
  for (size_t i = 0; i < 30; ++i) CHECK(distance(state.positions[i], rest.positions[i]) < 2);
}

TEST_CASE("linked nodes are closer to each other than nodes without a link") {
  std::vector<NetworkLink> links;
  for (size_t i = 0; i < 30; ++i) links.push_back({i, i < 15 ? i / 2 : 15 + (i - 15) / 2});
  NetworkState state = run_network_to_rest(seed_network(request(30, links)));
  double linked = 0, all = 0;
  for (const NetworkLink& link : state.request.links) {
    linked += distance(state.positions[link.source], state.positions[link.target]) /
              double(state.request.links.size());
  }
  for (Vec2 a : state.positions) {
    for (Vec2 b : state.positions) all += distance(a, b) / (30 * 29);
  }
  CHECK(linked < all / 2);
}

TEST_CASE("nodes without links spread over the area, in its aspect ratio") {
  for (Rect area : {Rect{0, 0, 900, 300}, Rect{0, 0, 300, 900}, Rect{0, 0, 500, 500}}) {
    NetworkState state = run_network_to_rest(seed_network(request(60, {}, area)));
    auto [left, right] = std::ranges::minmax(state.positions, {}, &Vec2::x);
    auto [top, bottom] = std::ranges::minmax(state.positions, {}, &Vec2::y);
    CHECK(right.x - left.x > 0.75 * area.width);
    CHECK(bottom.y - top.y > 0.75 * area.height);
  }
}

TEST_CASE("a pinned node stays at its point, and the others move away") {
  NetworkState state = run_network_to_rest(seed_network(request(20, {{0, 1}, {0, 2}})));
  state = run_network_to_rest(pin_node(state, 0, Vec2{40, 40}));
  CHECK(state.positions[0] == Vec2{40, 40});
  check_no_overlap(state);
  state = pin_node(state, 0, Vec2{-500, 40});
  CHECK(state.positions[0].x == 16);  // margin and radius
  CHECK_FALSE(is_resting(state));
  state = run_network_to_rest(pin_node(state, 0, std::nullopt));
  CHECK(state.positions[0].x > 20);
  CHECK(pin_node(state, 99, Vec2{}) == state);
}

TEST_CASE("a state is stale when the request has changed, and only then") {
  NetworkRequest wanted = request(5, {{0, 1}, {3, 3}, {9, 1}});
  wanted.nodes[2].radius = std::nan("");
  NetworkState state = run_network_to_rest(seed_network(wanted));
  CHECK_FALSE(is_stale(state, wanted));
  wanted.area.width += 1;
  CHECK(is_stale(state, wanted));
}

TEST_CASE("nodes begin at their start; those with equal starts are separated") {
  NetworkRequest wanted = request(40);
  wanted.nodes[3].start = Vec2{100, 100};
  CHECK(distance(seed_network(wanted).positions[3], {100, 100}) < 1);
  for (NetworkNode& node : wanted.nodes) node.start = Vec2{200, 150};
  NetworkState state = run_network_to_rest(seed_network(wanted));
  check_no_overlap(state);
  check_within(state);
}

TEST_CASE("a network that starts from its final positions hardly moves") {
  NetworkRequest wanted = request(30, {{0, 1}, {1, 2}, {3, 4}, {4, 5}, {5, 3}});
  NetworkState before = run_network_to_rest(seed_network(wanted));
  for (size_t i = 0; i < 30; ++i) wanted.nodes[i].start = before.positions[i];
  NetworkState after = run_network_to_rest(seed_network(wanted));
  for (size_t i = 0; i < 30; ++i) CHECK(distance(before.positions[i], after.positions[i]) < 12);
}

TEST_CASE("random networks of up to 60 nodes: inside the area, no overlap, the same every time") {
  for (uint32_t seed = 1; seed <= 60; ++seed) {
    CAPTURE(seed);
    Lcg lcg{seed};
    size_t nodes = 1 + lcg.below(60);
    NetworkRequest wanted = random_request(lcg, nodes, lcg.below(2 * nodes));
    NetworkState state = run_network_to_rest(seed_network(wanted));
    check_within(state);
    check_no_overlap(state);
    REQUIRE(state == run_network_to_rest(seed_network(wanted)));
  }
}

TEST_CASE("a star of 59, a clique of 30 and many nodes on a phone do not overlap") {
  std::vector<NetworkLink> star, clique;
  for (size_t i = 1; i < 60; ++i) star.push_back({0, i});
  for (size_t i = 0; i < 30; ++i) {
    for (size_t j = 0; j < i; ++j) clique.push_back({i, j});
  }
  NetworkRequest crowd = request(60, star, {0, 0, 320, 240});
  for (NetworkNode& node : crowd.nodes) node.radius = 22;
  for (const NetworkRequest& wanted : {request(60, star), request(30, clique), crowd}) {
    NetworkState state = run_network_to_rest(seed_network(wanted));
    check_within(state);
    check_no_overlap(state);
  }
}

TEST_CASE("discs between larger ones are separated by shrinking all") {
  Lcg lcg{6711};  // a case in which moving alone leaves an overlap of several px
  NetworkRequest wanted = request(1 + lcg.below(60));
  size_t nodes = wanted.nodes.size();
  wanted.links.resize(lcg.below(3 * nodes));
  double width = lcg.between(80, 600);
  wanted.area = {0, 0, width, lcg.between(80, 600)};
  for (NetworkNode& node : wanted.nodes) {
    node.radius = lcg.chance(0.1) ? lcg.between(3, 60) : lcg.between(3, 25);
  }
  for (NetworkLink& link : wanted.links) {
    size_t source = lcg.below(nodes);
    link = {source, lcg.chance(0.3) ? 0 : lcg.below(nodes)};
  }
  NetworkState seeded = seed_network(wanted), state = run_network_to_rest(seeded);
  check_no_overlap(state);
  check_within(state);
  CHECK(state.scale < seeded.scale);
  CHECK(state.scale > 0.8 * seeded.scale);
}

TEST_CASE("400 nodes and 800 links stay inside their area and come to rest") {
  Lcg lcg{7};
  NetworkState state = run_network_to_rest(seed_network(random_request(lcg, 400, 800)));
  check_within(state);
  check_no_overlap(state);
}

TEST_CASE("with extreme numbers every position is finite and in the area") {
  for (uint32_t seed = 1; seed <= 200; ++seed) {
    CAPTURE(seed);
    Lcg lcg{seed};
    NetworkRequest wanted = request(lcg.below(9));
    wanted.links.resize(lcg.below(9));
    wanted.area = lcg.hostile_area();
    for (NetworkNode& node : wanted.nodes) {
      node.radius = lcg.hostile();
      if (lcg.chance(0.3)) node.start = lcg.hostile_point();
    }
    for (NetworkLink& link : wanted.links) link = {lcg.below(10), lcg.below(10)};
    wanted.margin = lcg.hostile();
    wanted.spacing = lcg.hostile();
    size_t pinned = lcg.below(9);
    NetworkState state = pin_node(seed_network(wanted), pinned, lcg.hostile_point());
    for (int i = 0; i < 30; ++i) state = step_network(state);
    for (Vec2 p : state.positions) REQUIRE(is_finite_rect({p.x, p.y, 0, 0}));
    check_within(state);
    REQUIRE_FALSE(is_stale(state, wanted));
  }
}
