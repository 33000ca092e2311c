#include "layout/sankey.h"

#include <algorithm>
#include <utility>

#include "layout/clean.h"
#include "layout/sankey_plan.h"

namespace trame {
namespace {

constexpr int max_iterations = 64;

// Converts coordinates along and across the flow, relative to the area, to a point.
Vec2 point_in(Rect area, FlowDirection direction, double along, double across) {
  return direction == FlowDirection::rightwards ? Vec2{area.x + along, area.y + across}
                                                : Vec2{area.x + across, area.y + along};
}

void place_nodes(Sankey& sankey, const SankeyPlan& plan, Rect area, FlowDirection direction) {
  double steps = double(std::max<size_t>(2, sankey.layer_count) - 1);
  for (size_t node = 0; node < sankey.nodes.size(); ++node) {
    double along = (plan.frame.length - plan.frame.thickness) * double(sankey.nodes[node].layer);
    const SankeyInterval& interval = plan.nodes[node];
    Vec2 corner = point_in(area, direction, along / steps, interval.start);
    bool rightwards = direction == FlowDirection::rightwards;
    sankey.nodes[node].rect = {corner.x, corner.y,
                               rightwards ? plan.frame.thickness : interval.length,
                               rightwards ? interval.length : plan.frame.thickness};
  }
}

void place_ribbons(Sankey& sankey, const SankeyPlan& plan, FlowDirection direction) {
  for (size_t i = 0; i < plan.graph.flows.size(); ++i) {
    if (!(plan.graph.values[i] > 0)) continue;
    double thickness = plan.graph.values[i] * plan.scale;
    const Rect& source = sankey.nodes[plan.graph.flows[i].source].rect;
    const Rect& target = sankey.nodes[plan.graph.flows[i].target].rect;
    double leaves = plan.source_offsets[i] + thickness / 2;
    double enters = plan.target_offsets[i] + thickness / 2;
    bool rightwards = direction == FlowDirection::rightwards;
    Vec2 start = rightwards ? Vec2{source.right(), source.y + leaves}
                            : Vec2{source.x + leaves, source.bottom()};
    Vec2 end = rightwards ? Vec2{target.x, target.y + enters} : Vec2{target.x + enters, target.y};
    sankey.ribbons[i] = {start, end, thickness, direction};
  }
}

bool do_cross(const Ribbon& a, const Ribbon& b) {
  bool rightwards = a.direction == FlowDirection::rightwards;
  auto position = [&](Vec2 p) { return rightwards ? p.x : p.y; };
  double from = std::max(position(a.start), position(b.start));
  double to = std::min(position(a.end), position(b.end));
  if (!(from < to)) return false;
  double before = *ribbon_across(a, from) - *ribbon_across(b, from);
  double after = *ribbon_across(a, to) - *ribbon_across(b, to);
  return before * after < 0;
}

}  // namespace

Sankey layout_sankey(std::span<const SankeyNode> nodes, std::span<const SankeyFlow> flows,
                     Rect area, const SankeyOptions& given) {
  area = clean_area(area);
  SankeyOptions options = given;
  options.iterations = std::clamp(given.iterations, 0, max_iterations);
  Sankey sankey;
  sankey.nodes.resize(nodes.size());
  sankey.ribbons.resize(flows.size(), Ribbon{{}, {}, 0, options.direction});
  SankeyGraph graph = read_sankey_graph(nodes.size(), flows);
  assign_layers(sankey, nodes, graph, options.justify);
  if (sankey.fault != SankeyFault::none) return sankey;
  LayerOrder order = order_sankey(sankey, graph, options.iterations);
  SankeyPlan plan = plan_sankey(std::move(graph), std::move(order), area, options);
  sankey.scale = plan.scale;
  place_nodes(sankey, plan, area, options.direction);
  place_ribbons(sankey, plan, options.direction);
  return sankey;
}

size_t count_crossings(const Sankey& sankey) {
  size_t crossings = 0;
  for (size_t i = 0; i < sankey.ribbons.size(); ++i) {
    if (!(sankey.ribbons[i].thickness > 0)) continue;
    for (size_t j = 0; j < i; ++j) {
      if (sankey.ribbons[j].thickness > 0)
        crossings += do_cross(sankey.ribbons[i], sankey.ribbons[j]);
    }
  }
  return crossings;
}

}  // namespace trame
