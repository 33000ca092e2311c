#include <algorithm>
#include <array>
#include <cmath>

#include "chart/money/budget.h"
#include "chart/money/money_charts.h"
#include "chart/money/sankey_labels.h"
#include "layout/stable_order.h"
#include "text/messages.h"

namespace trame {
namespace {

constexpr double wide = 560;  // px; below this width money flows downwards
constexpr double node_width = 14;
constexpr double shortest_node = 8;
constexpr double label_gap = 8;
constexpr double chip_gap = 4;
constexpr double chip_share = 36;    // px of width for each node, when money flows downwards
constexpr double fall = 96;          // px, distance between layers when money flows downwards
constexpr size_t most_beside = 40;   // most nodes of a layer, when money flows to the right
constexpr double thinnest_flow = 1;  // px
constexpr double node_radius = 3, chip_radius = 6;

class SankeyChart {
 public:
  SankeyChart(const ChartInput& input, const Budget& budget)
      : input_(input), budget_(budget), marks_{view_, input.measure_text, input.text_scale} {}

  ChartView build();

 private:
  bool beside() const { return input_.size.x >= wide; }
  size_t most() const;
  double largest_layer() const;
  void lay_out();
  Rect area_of_chips();
  Rect area_beside();
  void add_node_targets();
  void draw_flows();
  void draw_nodes();
  void draw_beside();
  void draw_chips();
  void draw_captions();
  std::vector<std::string> names() const;

  const ChartInput& input_;
  const Budget& budget_;
  ChartView view_;
  MarkList marks_;
  MoneyFlows money_;
  Sankey sankey_;
  std::vector<PlacedNode> placed_;
  double left_width_ = 0, right_width_ = 0, caption_height_ = 0, padding_ = 0;
};

// Most nodes of a layer; the others are merged into one.
size_t SankeyChart::most() const {
  if (beside()) return std::min(most_beside, input_.max_items);
  double chips = std::max(0.0, input_.size.x) / (chip_share * std::max(1.0, input_.text_scale));
  return std::min(std::clamp<size_t>(static_cast<size_t>(chips), 3, 24), input_.max_items);
}

// Number of nodes in the largest layer.
double SankeyChart::largest_layer() const {
  std::array<double, 3> counts{};
  for (const MoneyNode& node : money_.nodes) ++counts[static_cast<size_t>(node.stage)];
  return std::ranges::max(counts);
}

void SankeyChart::lay_out() {
  std::vector<SankeyNode> nodes;
  for (const MoneyNode& node : money_.nodes) nodes.push_back({static_cast<int>(node.stage)});
  std::vector<SankeyFlow> flows;
  for (const MoneyFlow& flow : money_.flows) {
    flows.push_back({flow.from, flow.to, flow.total.sum.approximate_units()});
  }
  Rect area = beside() ? area_beside() : area_of_chips();
  SankeyOptions options;
  if (beside()) {
    options.node_thickness = node_width;
    options.node_padding = padding_;
    options.min_node_length = shortest_node;
  } else {
    options.direction = FlowDirection::downwards;
    options.node_thickness = chip_height(marks_);
    options.node_padding = chip_gap;
    options.min_node_length = chip_share / 2;
  }
  sankey_ = layout_sankey(nodes, flows, area, options);
}

Rect SankeyChart::area_of_chips() {
  view_.size = {input_.size.x, 3 * chip_height(marks_) + 2 * fall};
  return {0, 0, view_.size.x, view_.size.y};
}

// Area of the nodes and flows: labels take the width they need, up to a third of the chart on each
// side.
Rect SankeyChart::area_beside() {
  double width = input_.size.x;
  auto side = [&](MoneyStage stage, double share) {
    double wanted = std::ceil(beside_width(marks_, money_, stage));
    return std::clamp(wanted, 90.0, std::min(width * share, 320.0));
  };
  left_width_ = side(MoneyStage::funder, 0.24);
  right_width_ = side(MoneyStage::purpose, 0.3);
  caption_height_ = marks_.line_height(TextStyle::caption) + 8;
  padding_ = beside_pitch(marks_) - shortest_node;
  // Least height: with less, the layout would reduce the padding that labels need.
  double gaps = padding_ * (largest_layer() - 1);
  double least = std::max(2 * gaps, gaps + 2 * largest_layer() * shortest_node);
  double height = std::max(input_.size.y - caption_height_ - 1.5 * padding_, least);
  view_.size = {width, height + 1.5 * padding_ + caption_height_};
  return {left_width_ + label_gap, caption_height_ + padding_,
          width - left_width_ - right_width_ - 2 * label_gap, height};
}

void SankeyChart::add_node_targets() {
  for (size_t i = 0; i < money_.nodes.size(); ++i) {
    const MoneyNode& node = money_.nodes[i];
    Rect rect = sankey_.nodes[i].rect;
    int target =
        marks_.target({rect, node.id, target_label(budget_, {node.label, node.total.words}),
                       node.item, node.activate});
    placed_.push_back({&node, rect, target});
  }
}

void SankeyChart::draw_flows() {
  for (size_t i = 0; i < money_.flows.size(); ++i) {
    const MoneyFlow& flow = money_.flows[i];
    Ribbon ribbon = sankey_.ribbons[i];
    ribbon.thickness = std::max(ribbon.thickness, thinnest_flow);
    std::vector<Vec2> outline = ribbon_outline(ribbon);
    auto [left, right] = std::ranges::minmax(outline, {}, &Vec2::x);
    auto [top, bottom] = std::ranges::minmax(outline, {}, &Vec2::y);
    Rect rect{left.x, top.y, right.x - left.x, bottom.y - top.y};
    std::string id = "flow/" + money_.nodes[flow.from].id + "/" + money_.nodes[flow.to].id;
    std::string name = flow_name(money_, flow, budget_.language);
    int target = marks_.target({rect, id, target_label(budget_, {name, flow.total.words}),
                                flow.item, flow.activate, std::move(outline)});
    marks_.add(RibbonMark{ribbon, flow.hatched ? Fill::hatched : Fill::soft},
               flow.hatched ? ColorRole::hatch : flow.color, target);
  }
}

void SankeyChart::draw_nodes() {
  for (const PlacedNode& placed : placed_) {
    bool hatched = placed.node->hatched;
    double radius = beside() ? node_radius : chip_radius;
    radius = std::min({radius, placed.rect.width / 2, placed.rect.height / 2});
    marks_.rect({placed.rect, radius, hatched ? Fill::hatched : Fill::solid},
                hatched ? ColorRole::hatch : placed.node->color, placed.target);
  }
}

// Draws labels: funders to the left of their nodes, purposes to the right, kinds of money above.
void SankeyChart::draw_beside() {
  double flows_width = input_.size.x - left_width_ - right_width_ - 2 * label_gap;
  double between = (flows_width - 3 * node_width) / 2;
  for (const PlacedNode& placed : placed_) {
    Rect& hit = view_.targets[static_cast<size_t>(placed.target)].rect;
    bool left = placed.node->stage == MoneyStage::funder;
    LabelRoom room{left ? placed.rect.x - label_gap : placed.rect.right() + label_gap,
                   left ? left_width_ : right_width_, left ? Align::end : Align::start, padding_};
    Rect words = placed.node->stage == MoneyStage::kind
                     ? add_label_above(marks_, placed, between * 1.4)
                     : add_label_beside(marks_, placed, room);
    if (words.width <= 0) continue;
    double x = std::min(words.x, hit.x), y = std::min(words.y, hit.y);
    hit = {x, y, std::max(words.right(), hit.right()) - x,
           std::max(words.bottom(), hit.bottom()) - y};
  }
  draw_captions();
}

// Draws the heading of each column.
void SankeyChart::draw_captions() {
  constexpr Msg words[] = {Msg::chart_stage_funder, Msg::chart_stage_kind,
                           Msg::chart_stage_purpose};
  constexpr Align aligns[] = {Align::end, Align::middle, Align::start};
  for (size_t stage = 0; stage < 3; ++stage) {
    auto first = std::ranges::find_if(placed_, [&](const PlacedNode& placed) {
      return static_cast<size_t>(placed.node->stage) == stage;
    });
    const Rect& rect = first->rect;
    std::string caption = message(words[stage], budget_.language);
    double width = marks_.width(caption, TextStyle::caption);
    double x[] = {std::max(rect.right(), width), rect.x + rect.width / 2,
                  std::min(rect.x, view_.size.x - width)};
    marks_.text({{x[stage], 0}, std::move(caption), TextStyle::caption, aligns[stage]},
                ColorRole::surface, first->target);
  }
}

void SankeyChart::draw_chips() {
  std::vector<PlacedNode> in_order = placed_;
  sort_stably(in_order, [](const PlacedNode& a, const PlacedNode& b) {
    if (a.node->stage != b.node->stage) return a.node->stage < b.node->stage;
    return a.rect.x < b.rect.x;
  });
  double below = add_chip_labels(marks_, in_order, std::max(0.0, input_.size.x), view_.size.y + 12);
  if (below > view_.size.y + 12) view_.size.y = below;
}

std::vector<std::string> SankeyChart::names() const {
  std::vector<std::string> names;
  for (const MoneyNode& node : money_.nodes) names.push_back(node.label);
  return names;
}

ChartView SankeyChart::build() {
  view_.size = input_.size;
  view_.current_crumb = budget_.scope_title();
  money_ = money_flows(budget_, most());
  view_.table = flows_table(budget_, money_, input_.max_items);
  view_.title = view_.table.caption;
  view_.empty_reason = empty_reason(budget_);
  if (view_.empty_reason.empty() && money_.flows.empty()) {
    view_.empty_reason = scope_empty_reason(budget_);
  }
  if (!view_.empty_reason.empty()) return std::move(view_);
  lay_out();
  view_.empty_reason = fault_reason(sankey_, names(), budget_.language);
  if (!view_.empty_reason.empty()) return std::move(view_);
  view_.takeaway = flows_takeaway(budget_, money_);
  // The chart shows the whole scope, so its coverage is given only where the drill-down is at that
  // level.
  if (budget_.path.size() == 1 && budget_.roots.size() == 1) {
    view_.coverage = coverage_text(budget_);
    if (!view_.coverage.empty()) view_.sum = sum_of_words(budget_);
  }
  view_.notes = excess_notes(budget_);
  for (std::string& note : scope_notes(budget_)) view_.notes.push_back(std::move(note));
  add_node_targets();
  draw_flows();
  draw_nodes();
  beside() ? draw_beside() : draw_chips();
  return std::move(view_);
}

}  // namespace

DataTable sankey_table(const ChartKey& key) {
  Budget budget = budget_of(key);
  return flows_table(budget, money_flows(budget, key.max_items), key.max_items);
}

ChartView build_sankey(const ChartInput& input) {
  Budget budget = budget_of(input);
  return SankeyChart(input, budget).build();
}

}  // namespace trame
