// The overview page: what the programme is, its key figures, axes, dates, governance, and what is
// not published.
#include "layout/stable_order.h"
#include "model/query.h"
#include "style/icon_glyphs.h"
#include "text/format.h"
#include "ui/page/pages.h"
#include "ui/page/table_view.h"
#include "ui/page/view_header.h"
#include "ui/widgets/item_words.h"
#include "ui/widgets/widgets.h"

namespace trame {
namespace {

TextStyle largest_fitting(const Ui& ui, const std::string& words, double width) {
  for (TextStyle style : {TextStyle::figure, TextStyle::title, TextStyle::heading}) {
    if (ui.text_width(words, style) <= width) return style;
  }
  return TextStyle::body_strong;
}

void draw_figure_card(const Page& page, ItemKey item, Rect at, double& height) {
  Ui& ui = page.ui;
  std::vector<Claim> claims = claims_of(page.programme, item);
  Qualifier qualifier = claims.empty() ? Qualifier::exact : claims.front().qualifier;
  std::string value = value_of(page, item);
  std::string prefix = qualifier_words(qualifier, page.language());
  const std::string& label = title_of(page.programme, item, page.language());
  std::string sources = ui.count(Msg::ui_source_count, static_cast<long long>(claims.size()));
  bool contested = claims_differ(claims);
  std::string name = label + page.ui.say(Msg::ui_colon) + (prefix.empty() ? "" : prefix + " ") +
                     value + ", " + sources;
  if (contested) name += ", " + ui.say(Msg::ui_sources_differ);
  CardResult result =
      card_button(ui, at, {item_id(page, "figure/", item), name}, [&](Column& column) {
        column.text(prefix, TextStyle::caption, ColorRole::text_muted);
        // The number has the same y in all cards, with or without a prefix.
        column.y = at.y + space::l + ui.line_height(TextStyle::caption);
        column.text(value, largest_fitting(ui, value, column.width), ColorRole::accent);
        column.space(space::xs);
        column.text(label, TextStyle::small, ColorRole::text_muted, 3);
        column.space(space::s);
        if (contested) {
          badge(ui, {column.x, column.y},
                {sources, ColorRole::warning, ColorRole::warning_soft, icon_warning});
        } else {
          badge(ui, {column.x, column.y},
                {sources, ColorRole::text_muted, ColorRole::surface_sunken});
        }
        column.space(ui.line_height(TextStyle::caption) + 4);
      });
  if (result.clicked) page.select(item);
  height = result.height;
}

// Draws the heading "Key figures" and the button for the table, on one line where both fit.
void draw_figures_head(const Page& page, Column& column) {
  if (page.embedded) return;
  Ui& ui = page.ui;
  std::string title = ui.say(Msg::ui_key_figures);
  double taken = ui.text_width(title, TextStyle::heading) + space::l;
  double switch_width = chart_switch_width(page, column.width);
  bool one_line = taken + switch_width <= column.width;
  double line = ui.line_height(TextStyle::heading);
  Column left{ui, column.x, column.y + (one_line ? (ui.control() - line) / 2 : 0), column.width};
  left.heading(2, title, TextStyle::heading);
  Column right{ui, one_line ? column.x + column.width - switch_width : column.x,
               one_line ? column.y : left.y + space::s, column.width};
  draw_chart_switch(page, right);
  column.y = right.y + space::m;
}

void draw_figures(const Page& page, Column& column) {
  const std::vector<ItemKey>& items = page.programme.highlights;
  if (items.empty()) return;
  draw_figures_head(page, column);
  grid(column, {items.size(), 132, space::m}, [&](size_t i, Rect at) {
    double height = 0;
    draw_figure_card(page, items[i], at, height);
    return height;
  });
  column.space(space::xl);
}

// Returns the number of actions of every axis, by AxisId.
std::vector<long long> actions_by_axis(const Programme& programme) {
  std::vector<long long> counts(programme.axes.size());
  for (const Action& action : programme.actions) {
    if (action.axis) ++counts[static_cast<size_t>(*action.axis)];
  }
  return counts;
}

void draw_axes(const Page& page, Column& column) {
  const auto& axes = page.programme.axes;
  if (axes.empty()) return;
  Ui& ui = page.ui;
  const std::vector<long long> counts = actions_by_axis(page.programme);
  column.heading(2, ui.count(Msg::ui_axis_count, static_cast<long long>(axes.size())),
                 TextStyle::heading);
  column.space(space::m);
  grid(column, {axes.size(), 210, space::m}, [&](size_t i, Rect at) {
    auto id = static_cast<AxisId>(i);
    const Axis& axis = axes[id];
    std::string actions = ui.count(Msg::ui_action_count, counts[i]);
    CardStyle style;
    style.stripe = axis_color(static_cast<int>(i));
    CardResult result = card_button(
        ui, at, {"axis/" + axis.slug, page.words(axis.title) + ", " + actions, style},
        [&](Column& card) {
          card.text(page.words(axis.title), TextStyle::heading);
          card.space(space::xs);
          card.text(page.words(axis.description), TextStyle::small, ColorRole::text_muted, 4);
          card.space(space::s);
          card.text(actions, TextStyle::label, style.stripe);
        });
    if (result.clicked) {
      ui.emit(AddFilter{{FilterKind::axis, axis.slug}});
      ui.emit(ShowView{View::actions});
    }
    return result.height;
  });
  column.space(space::xl);
}

void draw_event(const Page& page, Column& column, EventId id, bool last) {
  Ui& ui = page.ui;
  const Event& event = page.programme.events[id];
  std::string when = format_span(event.date, page.language());
  std::string button_id = item_id(page, "event/", key(id));
  constexpr double inset = 28;
  auto content = [&] {
    double y = column.y + space::s;
    y += ui.text_block({column.x + inset, y}, {column.width - inset}, when,
                       {TextStyle::label, ColorRole::accent});
    y += ui.text_block({column.x + inset, y}, {column.width - inset - space::s, 3},
                       page.words(event.title), {TextStyle::body, ColorRole::text});
    return y + space::s - column.y;
  };
  Rect rect{column.x, column.y, column.width, ui.measure(content)};
  Touched touched = ui.touch(button_id, rect);
  if (touched.hovered || page.is_selected(key(id))) {
    ui.fill(rect, ColorRole::surface_sunken, radius_s);
  }
  double middle = rect.y + space::s + ui.line_height(TextStyle::label) / 2;
  if (!last)
    ui.line({rect.x + 12, middle}, {rect.x + 12, rect.bottom() + middle - rect.y},
            ColorRole::outline_strong, 1.5);
  ui.dot({rect.x + 12, middle}, 5, ColorRole::accent);
  content();
  ui.node(Role::button, button_id, when + ui.say(Msg::ui_colon) + page.words(event.title), rect);
  ui.focus_ring(button_id, rect.inset(3), radius_s);
  if (touched.clicked) page.select(key(id));
  column.y += rect.height;
}

std::vector<EventId> events_in_order(const Programme& programme) {
  std::vector<EventId> order;
  for (size_t i = 0; i < programme.events.size(); ++i) order.push_back(static_cast<EventId>(i));
  sort_stably(order, [&](EventId a, EventId b) {
    return programme.events[a].date.first < programme.events[b].date.first;
  });
  return order;
}

// Draws the events, oldest first, column by column.
void draw_events(const Page& page, Column& column) {
  constexpr double least_width = 300;
  std::vector<EventId> order = events_in_order(page.programme);
  if (order.empty()) return;
  column.heading(2, page.ui.say(Msg::ui_key_dates), TextStyle::heading);
  column.space(space::s);
  const size_t all = order.size();
  order.resize(page.ui.take_rows(all));
  if (order.empty()) return draw_left_out(column, all);
  size_t fitting = static_cast<size_t>(std::max(1.0, column.width / (least_width + space::xl)));
  size_t each = (order.size() + fitting - 1) / fitting;
  size_t used = (order.size() + each - 1) / each;
  columns(column, {used, least_width, space::xl}, [&](size_t part, Column& own) {
    size_t end = std::min(order.size(), (part + 1) * each);
    for (size_t i = part * each; i < end; ++i) draw_event(page, own, order[i], i + 1 == end);
  });
  draw_left_out(column, all - order.size());
  column.space(space::xl);
}

void draw_quotations(const Page& page, Column& column) {
  const auto& quotations = page.programme.quotations;
  if (quotations.empty()) return;
  column.heading(2, page.ui.say(Msg::ui_voices), TextStyle::heading);
  column.space(space::m);
  grid(column, {quotations.size(), 290, space::m}, [&](size_t i, Rect at) {
    const Quotation& quotation = quotations[i];
    return card(page.ui, at, {},
                [&](Column& card) {
                  card.quote(quotation.quote, quotation.quote_lang);
                  card.space(space::s);
                  std::string who = quotation.speaker.empty() ? page.ui.say(Msg::ui_speaker_unnamed)
                                                              : page.words(quotation.speaker);
                  if (!quotation.office.empty()) who += ", " + page.words(quotation.office);
                  card.text(who, TextStyle::small, ColorRole::text_muted);
                  const Source& source = page.programme.sources[quotation.source];
                  card.text(page.words(source.publisher), TextStyle::caption,
                            ColorRole::text_muted);
                })
        .height;
  });
  column.space(space::xl);
}

void draw_governance(const Page& page, Column& column) {
  if (page.programme.bodies.empty()) return;
  column.heading(2, page.ui.say(Msg::ui_governance), TextStyle::heading);
  column.space(space::s);
  CardResult result = card(page.ui, {column.x, column.y, column.width, 0}, {}, [&](Column& card) {
    draw_rows(card, page.programme.bodies.size(), [&](size_t i) {
      auto id = static_cast<BodyId>(i);
      const Body& body = page.programme.bodies[id];
      if (item_link(card, {item_id(page, "body/", key(id)), page.words(body.title),
                           page.words(body.description)})) {
        page.select(key(id));
      }
    });
  });
  column.space(result.height + space::xl);
}

// Draws the published figures from which a computed one was made.
void draw_basis(const Page& page, Column& card, const Computed& computed) {
  std::string id = "computed/" + computed.slug;
  if (!disclosure(card, id, page.ui.say(Msg::ui_computed_basis), false)) return;
  draw_rows(card, computed.basis.size(), [&](size_t i) {
    const ItemKey item = computed.basis[i];
    Column rows{page.ui, card.x - space::m, card.y, card.width + 2 * space::m};
    bool has_value = item.kind == ItemKind::amount || item.kind == ItemKind::figure ||
                     item.kind == ItemKind::indicator;
    std::string title = title_of(page.programme, item, page.language());
    std::string detail = has_value ? value_of(page, item) : label_of(item.kind, page.language());
    if (item_link(rows, {item_id(page, (id + "/").c_str(), item), title, detail}))
      page.select(item);
    card.y = rows.y;
  });
}

void draw_computed(const Page& page, Column& column) {
  if (page.programme.computed.empty()) return;
  column.heading(2, page.ui.say(Msg::ui_computed), TextStyle::heading);
  column.space(space::xs);
  column.text(page.ui.say(Msg::ui_computed_explained), TextStyle::small, ColorRole::text_muted);
  column.space(space::m);
  grid(column, {page.programme.computed.size(), 240, space::m}, [&](size_t i, Rect at) {
    const Computed& computed = page.programme.computed[i];
    return card(page.ui, at, {},
                [&](Column& card) {
                  card.text("≈ " + format_value(computed.value, computed.unit, page.language()),
                            TextStyle::title);
                  card.text(page.words(computed.label), TextStyle::body_strong);
                  card.space(space::xs);
                  card.text(page.words(computed.formula), TextStyle::small, ColorRole::text_muted);
                  if (!computed.caution.empty()) {
                    card.text(page.words(computed.caution), TextStyle::label, ColorRole::warning);
                  }
                  draw_basis(page, card, computed);
                })
        .height;
  });
  column.space(space::xl);
}

// Returns how many of the gaps have 200 000 bytes together: the browser lays out all texts of the
// page once more, for assistive technology, and takes a second for each megabyte.
size_t readable_gaps(const Page& page) {
  size_t bytes_left = 200'000, count = 0;
  for (const Text& gap : page.programme.gaps) {
    const size_t bytes = page.words(gap).size();
    if (bytes > bytes_left) break;
    bytes_left -= bytes;
    ++count;
  }
  return count;
}

// Draws what the programme says is not published.
void draw_gap_rows(const Page& page, Column& card) {
  draw_rows(card, page.programme.gaps.size(), [&](size_t i) {
    const Text& gap = page.programme.gaps[i];
    page.ui.dot({card.x + 3, card.y + page.ui.line_height(TextStyle::body) / 2}, 3,
                ColorRole::hatch);
    double text_height = page.ui.text_block({card.x + space::l, card.y}, {card.width - space::l},
                                            page.words(gap), {TextStyle::body, ColorRole::text});
    page.ui.node(Role::list_item, "", page.words(gap),
                 Rect{card.x, card.y, card.width, text_height});
    card.space(text_height + space::xs);
  });
}

void draw_gaps(const Page& page, Column& column) {
  if (page.programme.gaps.empty()) return;
  column.heading(2, page.ui.say(Msg::ui_not_published_title), TextStyle::heading);
  column.space(space::m);
  CardStyle style;
  style.ground = ColorRole::not_published;
  style.raised = false;
  double height = card(page.ui, {column.x, column.y, column.width, 0}, style, [&](Column& card) {
                    page.ui.open(Role::list, "", page.ui.say(Msg::ui_not_published_title));
                    page.ui.with_rows(readable_gaps(page), [&] { draw_gap_rows(page, card); });
                    page.ui.close();
                  }).height;
  column.space(height + space::xl);
}

void draw_other_programmes(const Page& page, Column& column) {
  if (page.index.size() < 2) return;
  column.heading(2, page.ui.say(Msg::ui_other_programmes), TextStyle::heading);
  column.space(space::m);
  std::vector<const ProgrammeEntry*> others;
  for (const ProgrammeEntry& entry : page.index) {
    if (entry.slug != page.programme.slug) others.push_back(&entry);
  }
  grid(column, {others.size(), 240, space::m}, [&](size_t i, Rect at) {
    const ProgrammeEntry& entry = *others[i];
    CardResult result = card_button(
        page.ui, at, {"programme/" + entry.slug, page.words(entry.title)}, [&](Column& card) {
          card.text(page.words(entry.title), TextStyle::body_strong);
          card.space(space::xs);
          card.text(page.words(entry.summary), TextStyle::small, ColorRole::text_muted, 4);
        });
    if (result.clicked) page.ui.emit(ShowProgramme{entry.slug});
    return result.height;
  });
  column.space(space::xl);
}

}  // namespace

void draw_overview(const Page& page, Column& column) {
  if (page.embedded) return draw_figures(page, column);
  bool wide = column.width > 560;
  TextStyle style = wide && !page.low() ? TextStyle::figure : TextStyle::title;
  column.heading(1, page.words(page.programme.title), style);
  column.space(space::s);
  auto summary = [&] {
    column.text(page.words(page.programme.summary), TextStyle::body, ColorRole::text_muted);
    column.space(space::l);
  };
  if (wide) summary();
  if (page.state.chart == Chart::table) {
    draw_figures_head(page, column);
    return draw_table(page, column);
  }
  draw_figures(page, column);
  if (!wide) summary();  // on a phone the figures come before the summary
  draw_axes(page, column);
  draw_events(page, column);
  draw_quotations(page, column);
  draw_governance(page, column);
  draw_computed(page, column);
  draw_gaps(page, column);
  draw_other_programmes(page, column);
}

}  // namespace trame
