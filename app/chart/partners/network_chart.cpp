#include "chart/partners/network_chart.h"

#include <algorithm>
#include <cmath>

#include "chart/partners/partner_charts.h"
#include "chart/partners/partnership.h"
#include "chart/partners/role_marks.h"
#include "layout/point_labels.h"
#include "state/labels.h"
#include "state/url.h"
#include "text/messages.h"

namespace trame {
namespace {

constexpr double between_lines = 4.5;  // px, between the lines of one tie

double magnification(const ChartKey& key) {
  return key.state.viewport ? std::max(1.0, key.state.viewport->k) : 1;
}

PartnerNetwork network_of(const ChartKey& chart, const Partnership& partnership) {
  PartnerNetwork network;
  size_t organizations = partnership.organizations.size();
  for (OrganizationId id : partnership.organizations) network.nodes.push_back(key(id));
  for (ActionId id : partnership.actions) network.nodes.push_back(key(id));
  std::vector<double> ties(network.nodes.size());
  for (const Tie& tie : partnership.ties) {
    network.request.links.push_back({tie.organization, organizations + tie.action});
    ++ties[tie.organization];
  }
  double k = magnification(chart);
  network.request.area = {0, 0, chart.size.x / k, chart.size.y / k};
  double room = std::max(0.0, chart.size.x / k) * std::max(0.0, chart.size.y / k);
  double unit =
      std::clamp(0.1 * std::sqrt(room / std::max<double>(1, double(ties.size()))), 4.0, 11.0);
  // The area of an organization's disc is proportional to its number of actions.
  for (size_t i = 0; i < ties.size(); ++i) {
    double radius = i < organizations ? unit * 0.9 * std::sqrt(ties[i]) : unit * 1.5;
    network.request.nodes.push_back({radius, {}});
  }
  network.request.margin = unit;
  network.request.spacing = unit * 1.5;
  return network;
}

class NetworkChart {
 public:
  NetworkChart(const ChartInput& input, const Partnership& partnership)
      : input_(input),
        partnership_(partnership),
        network_(network_of(input, partnership)),
        marks_{view_, input.measure_text, input.text_scale} {}

  ChartView build();

 private:
  size_t organization_count() const { return partnership_.organizations.size(); }
  bool is_action(size_t node) const { return node >= organization_count(); }
  const std::string& name(size_t node) const;
  Vec2 position(size_t node) const;
  double radius(size_t node) const;
  void choose_layout();
  void choose_focus();
  void add_targets();
  void draw_ties(bool in_focus);
  void draw_tie(const Tie& tie, bool in_focus);
  void draw_node(size_t node);
  void draw_labels();
  void draw_label(size_t node, const PlacedLabel& placed, const std::vector<std::string>& lines);
  void add_legend();

  const ChartInput& input_;
  const Partnership& partnership_;
  PartnerNetwork network_;
  NetworkState layout_;
  std::vector<bool> in_focus_;  // indexed by node
  std::optional<size_t> selected_;
  std::vector<size_t> ties_of_;
  ChartView view_;
  MarkList marks_;
};

const std::string& NetworkChart::name(size_t node) const {
  return is_action(node) ? partnership_.title(node - organization_count())
                         : partnership_.name(node);
}

Vec2 NetworkChart::position(size_t node) const {
  double k = magnification(input_);
  return {layout_.positions[node].x * k, layout_.positions[node].y * k};
}

double NetworkChart::radius(size_t node) const {
  return node_radius(layout_, node) * std::sqrt(magnification(input_));
}

void NetworkChart::choose_layout() {
  bool given = input_.network && input_.network->positions.size() == network_.nodes.size();
  layout_ = given ? *input_.network : run_network_to_rest(seed_network(network_.request));
}

// When a node is selected, only this node and its neighbours are in focus; without a selection, all
// nodes are.
void NetworkChart::choose_focus() {
  ties_of_.assign(network_.nodes.size(), 0);
  for (const Tie& tie : partnership_.ties) {
    ++ties_of_[tie.organization];
    ++ties_of_[organization_count() + tie.action];
  }
  if (input_.state.selection) {
    auto item = find_item(partnership_.programme, *input_.state.selection);
    auto found = std::ranges::find(network_.nodes, item);
    if (found != network_.nodes.end()) selected_ = size_t(found - network_.nodes.begin());
  }
  in_focus_.assign(network_.nodes.size(), !selected_);
  if (!selected_) return;
  in_focus_[*selected_] = true;
  for (const Tie& tie : partnership_.ties) {
    size_t action = organization_count() + tie.action;
    if (tie.organization == *selected_) in_focus_[action] = true;
    if (action == *selected_) in_focus_[tie.organization] = true;
  }
}

void NetworkChart::add_targets() {
  Language language = partnership_.language;
  for (size_t i = 0; i < network_.nodes.size(); ++i) {
    Selection selection = selection_of(partnership_.programme, network_.nodes[i]);
    std::string count = is_action(i) ? count_of_organizations(ties_of_[i], language)
                                     : count_of_actions(ties_of_[i], language);
    Vec2 c = position(i);
    double r = radius(i);
    ChartTarget target{{c.x - r, c.y - r, 2 * r, 2 * r},
                       target_id(partnership_.programme, network_.nodes[i]),
                       message(Msg::chart_target, language, {name(i), count}),
                       network_.nodes[i],
                       Select{selection}};
    target.movable = true;
    target.corner = is_action(i) ? r * 0.6 : r;
    marks_.target(std::move(target));
  }
}

void NetworkChart::draw_ties(bool in_focus) {
  for (const Tie& tie : partnership_.ties) {
    size_t action = organization_count() + tie.action;
    bool near = !selected_ || tie.organization == *selected_ || action == *selected_;
    if (near == in_focus) draw_tie(tie, in_focus);
  }
}

// Draws one line per role, side by side.
void NetworkChart::draw_tie(const Tie& tie, bool in_focus) {
  Vec2 from = position(tie.organization), to = position(organization_count() + tie.action);
  double dx = to.x - from.x, dy = to.y - from.y, length = std::hypot(dx, dy);
  Vec2 across = length > 0 ? Vec2{-dy / length, dx / length} : Vec2{};
  ColorRole color = in_focus ? partnership_.color(tie.action) : ColorRole::outline;
  double shift = -between_lines * (double(tie.roles.size()) - 1) / 2;
  for (PartyRole role : tie.roles) {
    Vec2 by{across.x * shift, across.y * shift};
    marks_.add(role_line(role, {from.x + by.x, from.y + by.y}, {to.x + by.x, to.y + by.y}), color,
               -1);
    shift += between_lines;
  }
}

void NetworkChart::draw_node(size_t node) {
  Vec2 c = position(node);
  double r = radius(node);
  int target = static_cast<int>(node);
  if (!is_action(node)) {
    marks_.add(CircleMark{c, r, Fill::outline},
               in_focus_[node] ? ColorRole::text : ColorRole::outline, target);
    return;
  }
  double side = r * 1.6;
  Rect square{c.x - side / 2, c.y - side / 2, side, side};
  // Hides the lines below the node.
  marks_.rect({square, side / 4, Fill::solid}, ColorRole::background, target);
  marks_.rect({square, side / 4, in_focus_[node] ? Fill::solid : Fill::soft},
              partnership_.color(node - organization_count()), target);
}

void NetworkChart::draw_labels() {
  if (layout_.alpha > labels_below_heat) return;
  constexpr TextStyle style = TextStyle::small;
  double widest = std::clamp(input_.size.x / magnification(input_) * 0.3, 72.0, 124.0);
  std::vector<PointLabel> labels;
  std::vector<std::vector<std::string>> lines;
  for (size_t i = 0; i < network_.nodes.size(); ++i) {
    PointLabel label{position(i), radius(i), 0, 0, double(ties_of_[i]) + (is_action(i) ? 1e3 : 0)};
    lines.push_back(marks_.wrap(name(i), {widest, is_action(i) ? size_t{3} : size_t{2}}, style));
    if (i == selected_) label.priority = 1e6;
    if (in_focus_[i] && !lines.back().empty()) label.width = marks_.widest(lines.back(), style) + 4;
    label.height = double(lines.back().size()) * marks_.line_height(style);
    labels.push_back(label);
  }
  Rect area{0, 0, input_.size.x, input_.size.y};
  std::vector<PlacedLabel> placed = place_point_labels(labels, area);
  // If there is no room for the label of the selected node, tries again; the labels may then cover
  // the other nodes.
  if (selected_ && placed[*selected_].side == LabelSide::hidden) {
    for (size_t i = 0; i < labels.size(); ++i) labels[i].radius = i == selected_ ? radius(i) : 0;
    placed = place_point_labels(labels, area);
  }
  for (size_t i = 0; i < placed.size(); ++i) {
    if (placed[i].side != LabelSide::hidden) draw_label(i, placed[i], lines[i]);
  }
}

// Draws a label on a background that hides the lines behind its text.
void NetworkChart::draw_label(size_t node, const PlacedLabel& placed,
                              const std::vector<std::string>& lines) {
  constexpr TextStyle style = TextStyle::small;
  int target = static_cast<int>(node);
  const Rect& box = placed.rect;
  marks_.rect({box, 4, Fill::solid}, ColorRole::background, target);
  Align align = placed.side == LabelSide::left    ? Align::end
                : placed.side == LabelSide::right ? Align::start
                                                  : Align::middle;
  double x = align == Align::end     ? box.right() - 2
             : align == Align::start ? box.x + 2
                                     : box.x + box.width / 2;
  marks_.text_lines(lines, {{x, box.y}, {}, style, align}, ColorRole::background, target);
}

void NetworkChart::add_legend() {
  constexpr Vec2 middle{legend_box.x / 2, legend_box.y / 2};
  Language language = partnership_.language;
  view_.legend.push_back(
      {{{CircleMark{middle, 7, Fill::outline}, ColorRole::text, std::nullopt, -1}},
       message(Msg::chart_legend_organization, language)});
  if (partnership_.programme.axes.empty()) {
    Rect square{middle.x - 7, middle.y - 7, 14, 14};
    view_.legend.push_back({{{RectMark{square, 4, Fill::solid}, axis_color(-1), std::nullopt, -1}},
                            label_of(ItemKind::action, language)});
  }
  add_axes_legend(view_, partnership_);
  add_role_lines_legend(view_, partnership_);
}

ChartView NetworkChart::build() {
  view_ = partnership_view(partnership_, Msg::chart_title_network, input_.size);
  if (!view_.empty_reason.empty()) return std::move(view_);
  view_.takeaway = network_takeaway(partnership_);
  choose_layout();
  choose_focus();
  add_targets();
  draw_ties(false);
  draw_ties(true);
  for (size_t i = 0; i < network_.nodes.size(); ++i) draw_node(i);
  draw_labels();
  add_legend();
  return std::move(view_);
}

}  // namespace

PartnerNetwork partner_network(const ChartKey& key) {
  return network_of(key, partnership_of(key));
}

std::string target_id(const Programme& programme, ItemKey item) {
  return std::string(code_of(item.kind)) + "/" + std::string(slug_of(programme, item));
}

DataTable network_table(const ChartKey& key) {
  return table_of(partnership_of(key), Msg::chart_title_network);
}

ChartView build_network(const ChartInput& input) {
  Partnership partnership = partnership_of(input);
  return NetworkChart(input, partnership).build();
}

}  // namespace trame
