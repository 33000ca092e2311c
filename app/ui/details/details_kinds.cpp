// The facts that depend on the kind of item: an action's partners, an organization's roles…
#include "chart/time/timeline_facts.h"
#include "model/item_rows.h"
#include "model/query.h"
#include "state/labels.h"
#include "text/format.h"
#include "ui/details/details.h"
#include "ui/details/details_parts.h"
#include "ui/widgets/item_words.h"
#include "ui/widgets/widgets.h"

namespace trame {

// Draws a label and its value, "Type · Association", on one line, or on two when narrow.
void draw_details_fact(const Page& page, Column& column, const std::string& label,
                       const std::string& value) {
  if (value.empty()) return;
  Ui& ui = page.ui;
  double label_width = ui.text_width(label, TextStyle::label) + space::m;
  double start = column.y;
  ui.text({column.x, column.y}, label, TextStyle::small, ColorRole::text_muted);
  double height = ui.text_block({column.x + label_width, column.y}, {column.width - label_width},
                                value, {TextStyle::label, ColorRole::text});
  ui.node(Role::paragraph, "", label + ui.say(Msg::ui_colon) + value,
          Rect{column.x, start, column.width, height});
  column.space(height + space::xs);
}

void draw_details_section(const Page& page, Column& column, Msg title) {
  column.space(space::l);
  column.heading(3, page.ui.say(title), TextStyle::body_strong);
  column.space(space::xs);
}

namespace {

// A link to another item of the programme.
struct RelatedItem {
  ItemKey item;
  std::string detail = {};
  ColorRole dot = ColorRole::count_;
};

void draw_item(const Page& page, Column& column, const RelatedItem& related) {
  ItemKey item = related.item;
  std::string title = title_of(page.programme, item, page.language());
  ItemLink link{item_id(page, "to/", item), std::move(title), related.detail, related.dot};
  if (item_link(column, link)) page.select(item);
}

template <class Id>
void draw_items(const Page& page, Column& column, Msg title, const std::vector<Id>& ids) {
  if (ids.empty()) return;
  draw_details_section(page, column, title);
  draw_rows(column, ids.size(), [&](size_t i) {
    ItemKey item = key(ids[i]);
    bool has_value = item.kind == ItemKind::amount || item.kind == ItemKind::indicator;
    ColorRole dot = item.kind == ItemKind::action
                        ? color_of_action(page.programme, static_cast<ActionId>(item.index))
                        : ColorRole::count_;
    draw_item(page, column, {item, has_value ? value_of(page, item) : std::string(), dot});
  });
}

std::string role_words(const Page& page, const std::vector<PartyRole>& roles) {
  std::string words;
  for (PartyRole role : roles) {
    if (!words.empty()) words += ", ";
    words += label_of(role, page.language());
  }
  return words;
}

void draw_axis_link(const Page& page, Column& column, std::optional<AxisId> axis) {
  if (!axis) return;
  draw_item(page, column,
            {key(*axis), page.ui.say(Msg::ui_axis), axis_color(static_cast<int>(*axis))});
}

void draw_facts(const Page& page, Column& column, ActionId id) {
  const Programme& p = page.programme;
  const Action& action = p.actions[id];
  column.text(page.words(action.description), TextStyle::body);
  column.space(space::s);
  if (action.number) {
    draw_details_fact(page, column, page.ui.say(Msg::ui_number), std::to_string(*action.number));
  }
  if (action.status) {
    draw_details_fact(page, column, page.ui.say(Msg::ui_status),
                      label_of(*action.status, page.language()));
  }
  if (action.period) {
    draw_details_fact(page, column, page.ui.say(Msg::ui_period),
                      period_words(action, page.language()));
  }
  draw_axis_link(page, column, action.axis);
  if (!action.parties.empty()) {
    draw_details_section(page, column, Msg::ui_partners);
    draw_rows(column, action.parties.size(), [&](size_t i) {
      const Party& party = action.parties[i];
      draw_item(page, column, {key(party.organization), role_words(page, party.roles)});
    });
  }
  draw_items(page, column, Msg::ui_places, action.places);
  std::vector<AmountId> amounts = amounts_of_action(p, id);
  draw_items(page, column, Msg::ui_amounts, amounts);
  if (amounts.empty()) {
    draw_details_section(page, column, Msg::ui_amounts);
    column.text(page.ui.say(Msg::ui_no_amount), TextStyle::small, ColorRole::text_muted);
  }
  draw_items(page, column, Msg::ui_indicators, indicators_of_action(p, id));
  draw_items(page, column, Msg::ui_key_dates, events_of_action(p, id));
}

void draw_facts(const Page& page, Column& column, OrganizationId id) {
  const Programme& p = page.programme;
  const Organization& organization = p.organizations[id];
  if (!organization.full_name.empty()) {
    column.text(page.words(organization.full_name), TextStyle::body);
    column.space(space::s);
  }
  draw_details_fact(page, column, page.ui.say(Msg::ui_kind),
                    label_of(organization.type, page.language()));
  std::string aliases;
  for (const std::string& alias : organization.aliases) {
    aliases += (aliases.empty() ? "" : " · ") + alias;
  }
  draw_details_fact(page, column, page.ui.say(Msg::ui_also_written), aliases);
  draw_details_section(page, column, Msg::ui_where_it_appears);
  const std::vector<Involvement> involvements = involvements_of(p, id);
  draw_rows(column, involvements.size(), [&](size_t i) {
    const Involvement& involvement = involvements[i];
    std::string roles = role_words(page, involvement.roles);
    if (involvement.action) {
      draw_item(page, column,
                {key(*involvement.action), roles, color_of_action(p, *involvement.action)});
    } else {
      draw_details_fact(page, column, page.ui.say(Msg::ui_whole_programme), roles);
    }
  });
  draw_items(page, column, Msg::ui_amounts, amounts_from(p, id));
}

void draw_facts(const Page& page, Column& column, AmountId id) {
  const Programme& p = page.programme;
  const Amount& amount = p.amounts[id];
  draw_details_fact(page, column, page.ui.say(Msg::ui_kind),
                    label_of(amount.kind, page.language()));
  draw_details_fact(page, column, page.ui.say(Msg::ui_scope),
                    page.words(p.scopes[amount.scope].title));
  if (amount.period) {
    draw_details_fact(page, column, page.ui.say(Msg::ui_period),
                      format_span(*amount.period, page.language()));
  }
  draw_axis_link(page, column, amount.axis);
  if (amount.from) draw_item(page, column, {key(*amount.from), page.ui.say(Msg::ui_paid_by)});
  if (amount.to) {
    draw_item(page, column,
              {key(*amount.to), page.ui.say(Msg::ui_paid_for), color_of_action(p, *amount.to)});
  }
  if (amount.part_of) draw_item(page, column, {key(*amount.part_of), page.ui.say(Msg::ui_part_of)});
  if (auto sum = sum_of_parts(p, id)) {
    column.space(space::s);
    return draw_sum(page, column, *sum, true);
  }
  std::vector<AmountId> parts;
  for (size_t i = 0; i < p.amounts.size(); ++i) {
    auto part = static_cast<AmountId>(i);
    if (p.amounts[part].part_of == id) parts.push_back(part);
  }
  draw_items(page, column, Msg::ui_parts, parts);
}

void draw_facts(const Page& page, Column& column, IndicatorId id) {
  const Indicator& indicator = page.programme.indicators[id];
  auto measure = [&](Msg label, const std::optional<Measure>& value) {
    std::string words = format_measure(value, indicator.unit, page.language());
    if (value && value->date) words += " · " + format_span(*value->date, page.language());
    draw_details_fact(page, column, page.ui.say(label), words);
  };
  measure(Msg::ui_target, indicator.target);
  measure(Msg::ui_reached, indicator.actual);
  draw_axis_link(page, column, indicator.axis);
  if (indicator.action)
    draw_item(page, column, {key(*indicator.action), page.ui.say(Msg::ui_action)});
}

// Returns the items of which the source gives a figure or a fact.
std::vector<ItemKey> items_from(const Programme& p, SourceId id) {
  std::vector<ItemKey> found;
  auto says = [&](ItemKind kind, size_t size) {
    for (size_t i = 0; i < size; ++i) {
      ItemKey item{kind, static_cast<uint32_t>(i)};
      for (const Claim& claim : claims_of(p, item)) {
        if (claim.source != id) continue;
        found.push_back(item);
        break;
      }
    }
  };
  says(ItemKind::amount, p.amounts.size());
  says(ItemKind::figure, p.figures.size());
  says(ItemKind::indicator, p.indicators.size());
  says(ItemKind::action, p.actions.size());
  says(ItemKind::event, p.events.size());
  return found;
}

void draw_facts(const Page& page, Column& column, SourceId id) {
  const Source& source = page.programme.sources[id];
  draw_details_fact(page, column, page.ui.say(Msg::ui_publisher), page.words(source.publisher));
  draw_details_fact(page, column, page.ui.say(Msg::ui_kind),
                    label_of(source.kind, page.language()));
  if (source.date) {
    draw_details_fact(page, column, page.ui.say(Msg::ui_date),
                      format_span(*source.date, page.language()));
  }
  if (!source.note.empty())
    column.text(page.words(source.note), TextStyle::small, ColorRole::text_muted);
  if (source.url.empty()) {
    column.text(page.ui.say(Msg::ui_no_address), TextStyle::small, ColorRole::text_muted);
  } else {
    external_link(column, "source-address", page.ui.say(Msg::ui_open_source), source.url);
  }
  const std::vector<ItemKey> found = items_from(page.programme, id);
  if (found.empty()) return;
  draw_details_section(page, column, Msg::ui_what_it_says);
  draw_rows(column, found.size(), [&](size_t i) {
    const ItemKey item = found[i];
    bool has_value = item.kind == ItemKind::amount || item.kind == ItemKind::figure;
    draw_item(page, column,
              {item, has_value ? value_of(page, item) : label_of(item.kind, page.language())});
  });
}

void draw_facts(const Page& page, Column& column, PlaceId id) {
  const Programme& p = page.programme;
  const Place& place = p.places[id];
  draw_details_fact(page, column, page.ui.say(Msg::ui_kind), label_of(place.kind, page.language()));
  if (place.within) draw_item(page, column, {key(*place.within), page.ui.say(Msg::ui_within)});
  draw_items(page, column, Msg::ui_actions, actions_at(p, id));
  std::vector<FigureId> figures;
  for (size_t i = 0; i < p.figures.size(); ++i) {
    auto figure = static_cast<FigureId>(i);
    if (p.figures[figure].place == id) figures.push_back(figure);
  }
  if (figures.empty()) return;
  draw_details_section(page, column, Msg::ui_key_figures);
  draw_rows(column, figures.size(), [&](size_t i) {
    const ItemKey figure = key(figures[i]);
    draw_item(page, column, {figure, value_of(page, figure)});
  });
}

void draw_facts(const Page& page, Column& column, FigureId id) {
  const Figure& figure = page.programme.figures[id];
  if (figure.date) {
    draw_details_fact(page, column, page.ui.say(Msg::ui_date),
                      format_span(*figure.date, page.language()));
  }
  if (figure.series) {
    draw_details_fact(page, column, page.ui.say(Msg::ui_series),
                      page.words(page.programme.series[*figure.series].title));
  }
  if (figure.place) draw_item(page, column, {key(*figure.place)});
  if (figure.action) draw_item(page, column, {key(*figure.action)});
}

void draw_facts(const Page& page, Column& column, EventId id) {
  const Event& event = page.programme.events[id];
  draw_details_fact(page, column, page.ui.say(Msg::ui_date),
                    format_span(event.date, page.language()));
  if (!event.description.empty()) column.text(page.words(event.description), TextStyle::body);
  if (event.action) draw_item(page, column, {key(*event.action)});
  if (event.place) draw_item(page, column, {key(*event.place)});
}

void draw_facts(const Page& page, Column& column, AxisId id) {
  column.text(page.words(page.programme.axes[id].description), TextStyle::body);
  draw_items(page, column, Msg::ui_actions, actions_of_axis(page.programme, id));
}

void draw_facts(const Page& page, Column& column, BodyId id) {
  column.text(page.words(page.programme.bodies[id].description), TextStyle::body);
}

}  // namespace

void draw_own_details(const Page& page, Column& column, ItemKey item) {
  with_id(page.programme, item, [&](auto id) { draw_facts(page, column, id); });
}

}  // namespace trame
