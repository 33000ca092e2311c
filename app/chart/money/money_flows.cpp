#include "chart/money/money_flows.h"

#include <algorithm>
#include <map>

#include "layout/stable_order.h"
#include "state/labels.h"
#include "state/url.h"
#include "text/format.h"
#include "text/messages.h"

namespace trame {
namespace {

// Money that is drawn as one flow: an amount without published parts, or the unexplained part of a
// total.
struct Piece {
  const AmountNode* node = nullptr;
  bool remainder = false;
  Money money;
  MoneyEnds ends;
  bool exact = true;
};

constexpr size_t stages = 3;

class FlowMaker {
 public:
  FlowMaker(const Budget& budget, size_t most) : budget_(budget), most_(most) {}

  MoneyFlows make();

 private:
  void collect(const std::vector<AmountNode>& nodes);
  void leave_out_zero();
  void add_nodes();
  void merge_small(MoneyStage stage);
  void add_piece(const Piece& piece);
  // Returns the index of a node, or of the one that it was merged into; the number of nodes when it
  // was not added yet.
  size_t node_at(const MoneyNode& node) const;
  void store_positions(size_t first);
  static void add_to(MoneyTotal& total, const Piece& piece);
  void word(MoneyTotal& total) const;
  void finish();

  MoneyNode funder_of(const Piece& piece) const;
  MoneyNode kind_of(const Piece& piece) const;
  MoneyNode purpose_of(const Piece& piece) const;
  MoneyNode node_of(const Piece& piece, MoneyStage stage) const;
  const Amount& amount_of(const Piece& piece) const {
    return budget_.programme.amounts[piece.node->amount];
  }
  ColorRole color_of_purpose(const Piece& piece) const;

  const Budget& budget_;
  size_t most_;
  std::vector<Piece> pieces_;
  // Ids of merged nodes, each with the id of the node that replaces it.
  std::map<std::string, std::string> merged_;
  std::map<std::string, size_t> positions_;              // indices of nodes, by id
  std::map<std::pair<size_t, size_t>, size_t> flow_at_;  // indices of flows, by their nodes
  MoneyFlows money_;
};

template <class Id>
Command select(const Budget& budget, Id id) {
  return Select{selection_of(budget.programme, key(id))};
}

void FlowMaker::collect(const std::vector<AmountNode>& nodes) {
  for (const AmountNode& node : nodes) {
    const Amount& amount = budget_.programme.amounts[node.amount];
    const MoneyEnds ends = ends_of(budget_.programme, node.amount);
    const auto& value = budget_.money(node);
    bool explained = published_sum(budget_, node.parts).published > 0;
    if (explained || !value) collect(node.parts);
    if (!value) money_.missing.push_back(node.amount);
    if (value && !explained) {
      for (const AmountNode& part : node.parts) money_.missing.push_back(part.amount);
      pieces_.push_back({&node, false, *value, ends, is_exact(amount)});
    }
    if (node.remainder) {
      const bool exact = is_exact(amount) && published_sum(budget_, node.parts).exact;
      pieces_.push_back({&node, true, *node.remainder, ends, exact});
    }
  }
}

// A flow of zero would have no width.
void FlowMaker::leave_out_zero() {
  for (const Piece& piece : pieces_) {
    if (piece.money.minor == 0 && !piece.remainder) money_.zero.push_back(piece.node->amount);
  }
  std::erase_if(pieces_, [](const Piece& piece) { return piece.money.minor <= 0; });
}

MoneyNode FlowMaker::funder_of(const Piece& piece) const {
  MoneyNode node;
  node.color = ColorRole::neutral_mark;
  if (piece.ends.from) {
    const Organization& funder = budget_.programme.organizations[*piece.ends.from];
    node.id = "funder/" + funder.slug;
    node.label = funder.name.in(budget_.language);
    node.item = key(*piece.ends.from);
    node.activate = select(budget_, *piece.ends.from);
    return node;
  }
  node.id = "no-funder";
  node.label = message(Msg::chart_no_funder, budget_.language);
  node.hatched = true;
  node.activate = ShowChart{Chart::table};
  return node;
}

MoneyNode FlowMaker::kind_of(const Piece& piece) const {
  AmountKind kind = amount_of(piece).kind;
  MoneyNode node;
  node.stage = MoneyStage::kind;
  node.id = "kind/" + std::string(code_of(kind));
  node.label = label_of(kind, budget_.language);
  node.color = color_of(kind);
  node.activate = AddFilter{{FilterKind::kind, std::string(code_of(kind))}};
  return node;
}

// Returns the colour of the axis, or else of the kind of money.
ColorRole FlowMaker::color_of_purpose(const Piece& piece) const {
  Amount amount = amount_of(piece);
  amount.to = piece.ends.to;
  amount.axis = piece.ends.axis;
  return color_of(budget_.programme, amount);
}

MoneyNode FlowMaker::purpose_of(const Piece& piece) const {
  MoneyNode node;
  node.stage = MoneyStage::purpose;
  node.color = color_of_purpose(piece);
  if (piece.remainder) {
    node.id = is_only_unpublished(budget_, *piece.node) ? "not-published" : "no-figure";
    node.label = remainder_title(budget_, *piece.node);
    node.hatched = true;
    node.activate = ShowChart{Chart::table};
    return node;
  }
  ItemKey item = piece.ends.to     ? key(*piece.ends.to)
                 : piece.ends.axis ? key(*piece.ends.axis)
                                   : key(piece.node->amount);
  Selection selection = selection_of(budget_.programme, item);
  node.id = std::string(code_of(item.kind)) + "/" + selection.slug;
  node.label = title_of(budget_.programme, item, budget_.language);
  node.item = item;
  node.activate = Select{selection};
  return node;
}

MoneyNode FlowMaker::node_of(const Piece& piece, MoneyStage stage) const {
  switch (stage) {
    case MoneyStage::funder:
      return funder_of(piece);
    case MoneyStage::kind:
      return kind_of(piece);
    case MoneyStage::purpose:
      break;
  }
  return purpose_of(piece);
}

void FlowMaker::add_to(MoneyTotal& total, const Piece& piece) {
  total.sum.add(piece.money);
  total.exact = total.exact && piece.exact;
  ++total.count;
  total.only = total.count == 1 ? std::optional(piece.node->amount) : std::nullopt;
  total.is_remainder = total.only && piece.remainder;
}

// Writes a total once all its pieces are added: formatting takes longer than adding.
void FlowMaker::word(MoneyTotal& total) const {
  total.words = !total.only || total.is_remainder
                    ? computed_money(total.sum.value(), total.exact, budget_.language)
                    : budget_.words(*total.only).qualified;
  total.bare = bare_money(total.sum.value(), budget_.language);
}

size_t FlowMaker::node_at(const MoneyNode& node) const {
  auto merged = merged_.find(node.id);
  auto found = positions_.find(merged == merged_.end() ? node.id : merged->second);
  return found == positions_.end() ? money_.nodes.size() : found->second;
}

void FlowMaker::store_positions(size_t first) {
  for (size_t i = first; i < money_.nodes.size(); ++i) positions_[money_.nodes[i].id] = i;
}

// Adds the nodes of each stage: nodes with a name first, larger ones first.
void FlowMaker::add_nodes() {
  for (size_t i = 0; i < stages; ++i) {
    auto stage = static_cast<MoneyStage>(i);
    size_t first = money_.nodes.size();
    for (const Piece& piece : pieces_) {
      MoneyNode node = node_of(piece, stage);
      size_t at = node_at(node);
      if (at == money_.nodes.size()) {
        money_.nodes.push_back(node);
        positions_[node.id] = at;
      }
      if (money_.nodes[at].color != node.color) money_.nodes[at].color = ColorRole::neutral_mark;
      add_to(money_.nodes[at].total, piece);
    }
    auto added = std::span(money_.nodes).subspan(first);
    sort_stably(added, [](const MoneyNode& a, const MoneyNode& b) {
      if (a.hatched != b.hatched) return b.hatched;
      return a.total.sum.approximate_units() > b.total.sum.approximate_units();
    });
    merge_small(stage);
    store_positions(first);
  }
}

void FlowMaker::merge_small(MoneyStage stage) {
  auto& nodes = money_.nodes;
  auto first = std::ranges::find(nodes, stage, &MoneyNode::stage);
  auto known_end = std::find_if(first, nodes.end(), [](const MoneyNode& n) { return n.hatched; });
  if (static_cast<size_t>(known_end - first) <= most_) return;
  bool funders = stage == MoneyStage::funder;
  MoneyNode others;
  others.stage = stage;
  others.id = funders ? "other-funders" : "others";
  others.color = ColorRole::neutral_mark;
  others.activate = ShowChart{Chart::table};
  auto kept_end = first + static_cast<std::ptrdiff_t>(most_);
  int amounts = 0;
  for (auto node = kept_end; node != known_end; ++node) {
    merged_[node->id] = others.id;
    amounts += node->total.count;
  }
  others.label = message_count(funders ? Msg::chart_other_funders : Msg::chart_others,
                               budget_.language, funders ? known_end - kept_end : amounts);
  nodes.insert(nodes.erase(kept_end, known_end), others);
  MoneyNode& node = *std::ranges::find(nodes, others.id, &MoneyNode::id);
  for (const Piece& piece : pieces_) {
    if (merged_.contains(node_of(piece, stage).id)) add_to(node.total, piece);
  }
}

void FlowMaker::add_piece(const Piece& piece) {
  size_t ends[stages];
  for (size_t i = 0; i < stages; ++i) ends[i] = node_at(node_of(piece, static_cast<MoneyStage>(i)));
  for (size_t i = 0; i + 1 < stages; ++i) {
    bool last = i + 2 == stages;
    ColorRole color = last ? color_of_purpose(piece) : money_.nodes[ends[1]].color;
    auto [found, is_new] = flow_at_.try_emplace({ends[i], ends[i + 1]}, money_.flows.size());
    if (is_new) {
      money_.flows.push_back({ends[i], ends[i + 1], color, piece.remainder, {}, {}, {}});
    }
    MoneyFlow& flow = money_.flows[found->second];
    if (flow.color != color) flow.color = money_.nodes[ends[1]].color;
    flow.hatched = flow.hatched && piece.remainder;
    add_to(flow.total, piece);
  }
}

// Sets the selection of each flow and node. A flow or kind of money that consists of one amount
// selects this amount; any other flow selects its purpose or its funder.
void FlowMaker::finish() {
  for (MoneyNode& node : money_.nodes) {
    word(node.total);
    if (node.item || !node.total.only) continue;
    node.activate = select(budget_, *node.total.only);
    if (!node.hatched) node.item = key(*node.total.only);
  }
  for (MoneyFlow& flow : money_.flows) {
    const MoneyNode &from = money_.nodes[flow.from], &to = money_.nodes[flow.to];
    word(flow.total);
    flow.activate = from.stage == MoneyStage::funder ? from.activate : to.activate;
    if (!flow.total.only) continue;
    flow.activate = select(budget_, *flow.total.only);
    if (!flow.hatched) flow.item = key(*flow.total.only);
  }
}

MoneyFlows FlowMaker::make() {
  collect(budget_.roots);
  leave_out_zero();
  add_nodes();
  for (const Piece& piece : pieces_) add_piece(piece);
  finish();
  return std::move(money_);
}

}  // namespace

MoneyEnds ends_of(const Programme& programme, AmountId id) {
  MoneyEnds ends;
  for (std::optional<AmountId> at = id; at; at = programme.amounts[*at].part_of) {
    const Amount& amount = programme.amounts[*at];
    if (!ends.from) ends.from = amount.from;
    if (!ends.to) ends.to = amount.to;
    if (!ends.axis) ends.axis = amount.axis;
  }
  return ends;
}

MoneyFlows money_flows(const Budget& budget, size_t most) {
  return FlowMaker(budget, most).make();
}

}  // namespace trame
