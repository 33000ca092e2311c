// Any valid programme as any chart, in any state and size: marks are finite and inside the chart,
// ids of targets are unique, the table is complete, and the exports are well-formed.
#include <iterator>

#include "chart/core/chart_motion.h"
#include "chart/sample.h"
#include "chart/tables.h"
#include "export/csv.h"
#include "export/svg.h"
#include "fuzz/expect.h"
#include "fuzz/programme_maker.h"
#include "fuzz/programme_words.h"
#include "fuzz/row_writer.h"
#include "state/command.h"
#include "state/url.h"
#include "support/all_words.h"
#include "support/every_chart.h"
#include "support/markup.h"
#include "support/read_csv.h"
#include "support/read_file.h"

using namespace trame;
using fuzz::Choices;
using fuzz::expect;
using fuzz::List;

namespace {

// Sizes in which every rule holds, and sizes in which numbers are finite only.
constexpr Vec2 usual_sizes[] = {{700, 480}, {288, 400}, {390, 844}, {1280, 800}, {3840, 1800}};
constexpr Vec2 odd_sizes[] = {{0, 0}, {1, 1}, {5, 500}, {500, 5}, {-10, 40}, {150, 150}};
constexpr List filtered[] = {List::axes, List::places, List::organizations};
constexpr std::string_view filter_words[] = {"signed", "started", "grant", "budget"};
constexpr std::string_view columns[] = {"value", "label", "period", "action", "from"};
constexpr std::string_view currencies[] = {"EUR", "GBP", "JPY"};

struct Case {
  test::ChartKind kind;
  ViewState state;
  test::Look look;
  bool is_odd_size = false;
};

// A row that the programme may have.
std::string some_id(Choices& choices, List list) {
  return fuzz::made_id(list, choices.below(4));
}

Filter some_filter(Choices& choices) {
  const size_t kind = choices.below(all_filter_kinds.size());
  if (kind < std::size(filtered)) return {all_filter_kinds[kind], some_id(choices, filtered[kind])};
  return {all_filter_kinds[kind], std::string(choices.one_of(filter_words))};
}

void choose_narrowing(Choices& choices, ViewState& state) {
  if (choices.once_in(3)) state = update(state, AddFilter{some_filter(choices)});
  if (choices.once_in(6)) state = update(state, AddFilter{some_filter(choices)});
  if (choices.once_in(6)) state = update(state, SetQuery{fuzz::made_words(choices)});
  if (choices.once_in(3))
    state = update(state, ShowCurrency{*currency_of(choices.one_of(currencies))});
  if (choices.once_in(3)) {
    const List list = state.view == View::map ? List::series : List::scopes;
    state = update(state, ShowScope{some_id(choices, list)});
  }
  if (choices.once_in(3)) state = update(state, DrillTo{some_id(choices, List::amounts)});
}

void choose_look(Choices& choices, ViewState& state) {
  if (choices.once_in(3)) {
    const std::string order = choices.either() ? "-" : "";
    state = update(state, SortBy{order + std::string(choices.one_of(columns))});
  }
  if (choices.once_in(4)) {
    const auto kind = static_cast<ItemKind>(choices.below(static_cast<size_t>(ItemKind::body) + 1));
    const auto list = List{choices.below(fuzz::lists)};
    state = update(state, Select{{kind, some_id(choices, list)}});
  }
  if (choices.once_in(6)) {
    state =
        update(state, MoveViewport{Viewport{choices.between(-200, 200), choices.between(-200, 200),
                                            choices.between(0.1, 50)}});
  }
  state = update(state, ShowShares{choices.once_in(3)});
}

Case chosen_case(Choices& choices, const MapShapes& map) {
  static const std::vector<test::ChartKind> kinds = test::every_chart();
  Case chosen{choices.one_of(kinds), {}, {}};
  chosen.state = test::state_of(chosen.kind);
  chosen.is_odd_size = choices.once_in(8);
  chosen.look.size = chosen.is_odd_size ? choices.one_of(odd_sizes) : choices.one_of(usual_sizes);
  chosen.look.text_scale = choices.once_in(4) ? 2 : 1;
  chosen.look.language = choices.either() ? Language::fr : Language::en;
  chosen.look.map = choices.once_in(16) ? nullptr : &map;
  choose_narrowing(choices, chosen.state);
  choose_look(choices, chosen.state);
  return chosen;
}

void check_state(ViewState& state, const Programme& programme) {
  std::vector<std::string> dropped;
  state = reconcile(std::move(state), programme, dropped);
  dropped.clear();
  expect(reconcile(state, programme, dropped) == state && dropped.empty(),
         "a state that fits its programme is kept");
  expect(from_url(to_url(state)) == state, "a state is read back from its address", to_url(state));
}

void check_chart(const Case& chosen, const ChartView& chart) {
  std::vector<std::string> faults = test::unsound(chosen.kind, chart);
  if (chosen.is_odd_size)
    std::erase_if(faults, [](const std::string& f) { return !f.starts_with(test::not_finite); });
  expect(faults.empty(), "a chart is sound",
         chosen.kind.name + " " + to_url(chosen.state) + ": " + test::first_of(faults));
}

// The second programme of a comparison.
const Programme& other_programme() {
  static const Programme other = test::load_file("tests/data/valid/complete.json");
  return other;
}

void check_motion(const Programme& programme, const Case& chosen, const ChartView& chart) {
  const ViewState start = test::state_of(chosen.kind);
  const ChartView before = test::drawn(programme, start, chosen.look, &other_programme());
  const ChartMotion motion = motion_between(programme, {start, before}, {chosen.state, chart});
  for (const Mark& mark : chart.marks) {
    for (double progress : {0.0, 0.4, 1.0}) {
      const MarkTransform moved = transform_of(motion, chart, mark, progress);
      expect(fuzz::is_finite(moved.scale) && fuzz::is_finite(moved.shift) && moved.opacity >= 0 &&
                 moved.opacity <= 1,
             "a chart moves in finite steps");
    }
  }
}

ChartKey key_of(const Programme& programme, const Case& chosen) {
  ChartKey key{&programme, chosen.state, chosen.look.language, chosen.look.size};
  key.other = &other_programme();
  key.map = chosen.look.map;
  key.today = 18'500;
  return key;
}

void check_csv(const ChartKey& key) {
  const DataTable table = table_of_view(key);
  const auto rows = test::read_csv(table_to_csv(table, *key.programme, key.language));
  expect(rows && rows->size() == table.rows.size() + 1, "CSV has each row of the table");
  for (const auto& row : *rows)
    expect(row.size() == rows->front().size(), "CSV has the same cells in each row");
}

void check_svg(const ChartKey& key, bool is_paper) {
  const ChartInput input{key, test::measure};
  const std::string page = view_to_svg({input, "https://a.example/?a=1&b=2", "<draft>", is_paper});
  expect(test::is_well_formed(page), "the SVG of a view is well-formed", page);
  const std::string chart = chart_to_svg(input);
  expect(test::is_well_formed(chart), "the SVG of a chart is well-formed", chart);
}

}  // namespace

int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  static const MapShapes map = (test::use_all_words(), test::sample_map());
  Choices choices(data, size);
  Case chosen = chosen_case(choices, map);
  const size_t more = choices.below(8);
  const Programme programme = fuzz::made_programme(choices);
  check_state(chosen.state, programme);
  const ChartView chart = test::drawn(programme, chosen.state, chosen.look, &other_programme());
  check_chart(chosen, chart);
  if (more == 1) check_csv(key_of(programme, chosen));
  if (more == 2) check_motion(programme, chosen, chart);
  if (more == 3) check_svg(key_of(programme, chosen), choices.either());
  if (more == 4) {
    chosen.state = update(chosen.state, ShowChart{Chart::table});
    check_csv(key_of(programme, chosen));
  }
  return 0;
}
