// For every bundled programme, scope, chart, language and screen size: marks stay within the chart
// and do not overlap, and every number drawn is in the table.
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <set>

#include "chart/sample.h"
#include "support/every_chart.h"
#include "support/read_file.h"

using namespace trame;
using namespace trame::test;

namespace {

constexpr Vec2 sizes[] = {{320, 200}, {296, 400},  {390, 844},   {844, 300},
                          {768, 600}, {1280, 700}, {3840, 2000}, {40, 30}};

// Returns the numbers of a text without separators: "1 234,5" → "12345".
std::set<std::string> numbers_in(std::string_view text) {
  std::set<std::string> numbers;
  std::string digits;
  auto flush = [&] {
    if (!digits.empty()) numbers.insert(digits);
    digits.clear();
  };
  for (size_t i = 0; i < text.size(); ++i) {
    bool digit = text[i] >= '0' && text[i] <= '9';
    bool next_digit = i + 1 < text.size() && text[i + 1] >= '0' && text[i + 1] <= '9';
    bool inside = !digits.empty() && (text[i] == ',' || text[i] == '.') && next_digit;
    if (digit || inside) {
      digits += text[i];
    } else if (text.substr(i).starts_with("\u202F") && !digits.empty()) {
      i += 2;
    } else {
      flush();
    }
  }
  flush();
  return numbers;
}

std::set<std::string> numbers_in(const DataTable& table) {
  std::set<std::string> numbers;
  for (const auto& row : table.rows) {
    for (const std::string& cell : row.cells) numbers.merge(numbers_in(cell));
  }
  return numbers;
}

bool within(const Rect& r, Vec2 size) {
  return r.x >= -0.01 && r.y >= -0.01 && r.right() <= size.x + 0.01 && r.bottom() <= size.y + 0.01;
}

void check_marks(const ChartView& chart) {
  for (const Mark& mark : chart.marks) {
    CHECK(mark.target >= 0);
    CHECK(mark.target < static_cast<int>(chart.targets.size()));
    if (const auto* shape = std::get_if<RectMark>(&mark.shape))
      CHECK(within(shape->rect, chart.size));
    if (const auto* shape = std::get_if<TextMark>(&mark.shape)) {
      CHECK(mark.ground);
      CHECK_FALSE(shape->text.empty());
      double width = measure(shape->text, shape->style);
      double shift = shape->align == Align::end      ? width
                     : shape->align == Align::middle ? width / 2
                                                     : 0;
      double x = shape->position.x - shift;
      Rect room{x, shape->position.y, width, text_metrics(shape->style).line_height};
      CAPTURE(shape->text);
      if (chart.size.x >= 290) CHECK(within(room, chart.size));
    }
  }
}

void check_targets(const ChartView& chart) {
  std::set<std::string> ids;
  for (const ChartTarget& target : chart.targets) {
    CAPTURE(target.id);
    CHECK(ids.insert(target.id).second);
    CHECK(within(target.rect, chart.size));
    CHECK(target.activate);
    CHECK_FALSE(target.label.empty());
    CHECK(std::isfinite(target.rect.x + target.rect.width));
  }
  for (size_t i = 0; i < chart.targets.size(); ++i) {
    // Ribbons are skipped: they touch nodes and cross each other.
    if (!chart.targets[i].outline.empty()) continue;
    for (size_t j = 0; j < i; ++j) {
      if (!chart.targets[j].outline.empty()) continue;
      const Rect &a = chart.targets[i].rect, &b = chart.targets[j].rect;
      double x = std::max(a.x, b.x) - std::min(a.right(), b.right());
      double y = std::max(a.y, b.y) - std::min(a.bottom(), b.bottom());
      if (chart.size.x >= 290) CHECK(std::max(x, y) >= 2);
    }
  }
}

void check_numbers(const ChartView& chart, size_t count_of_merged) {
  std::set<std::string> known = numbers_in(chart.table);
  known.insert(std::to_string(count_of_merged));
  for (const Mark& mark : chart.marks) {
    const auto* shape = std::get_if<TextMark>(&mark.shape);
    if (!shape) continue;
    for (const std::string& number : numbers_in(shape->text)) {
      CAPTURE(shape->text);
      CHECK(known.count(number) == 1);
    }
  }
}

size_t unpublished_rows(const Programme& p, const ChartView& chart) {
  size_t count = 0;
  for (const auto& row : chart.table.rows) {
    count += row.item && !p.amounts[AmountId(row.item->index)].value;
  }
  return count;
}

// Checks that every row has a target, unless rows are merged or the row is a total above its parts.
void check_nothing_lost(const Programme& p, const ChartView& chart) {
  bool merged = find_target(chart, "unpublished") != nullptr;
  for (const auto& row : chart.table.rows) {
    if (!row.item) continue;
    const Amount& amount = p.amounts[AmountId(row.item->index)];
    bool shown =
        find_target(chart, "amount/" + amount.slug) || find_target(chart, "total/" + amount.slug);
    bool small_header = &row == &chart.table.rows.front() && chart.size.y < 200;
    CAPTURE(amount.slug);
    CHECK((shown || (merged && !amount.value) || small_header));
  }
}

}  // namespace

TEST_CASE("numbers are read from text as they are written") {
  CHECK(numbers_in("1\u202F234,5\u00A0M€, 11\u00A0%") == std::set<std::string>{"1234,5", "11"});
  CHECK(numbers_in("€1,234.5M 2019.") == std::set<std::string>{"1,234.5", "2019"});
}

TEST_CASE("every chart of every bundled programme follows the rules at every size") {
  for (const std::string& file : bundled_files()) {
    Programme p = load_file(file);
    for (const Scope& scope : p.scopes) {
      for (Chart kind : drawn_charts(View::budget)) {
        for (Language language : {Language::fr, Language::en}) {
          for (Vec2 size : sizes) {
            CAPTURE(file);
            CAPTURE(scope.slug);
            CAPTURE(size.x);
            ViewState state = budget_state(kind, "", scope.slug.c_str());
            // Bars: amounts for half of the sizes, shares for the others.
            state.shares = size.y > 500;
            ChartView chart = chart_of(p, state, size, language);
            CHECK(chart.marks.empty() != chart.empty_reason.empty());
            CHECK(chart.takeaway.empty() != chart.empty_reason.empty());
            check_marks(chart);
            check_targets(chart);
            check_numbers(chart, unpublished_rows(p, chart));
            bool by_amount = kind != Chart::sankey;  // rows of a sankey are flows, not amounts
            if (by_amount && chart.empty_reason.empty()) check_nothing_lost(p, chart);
          }
        }
      }
    }
  }
}

TEST_CASE("tiny, zero and negative sizes give sound charts") {
  Programme p = load_file("assets/programmes/lyon-saint-etienne.json");
  for (Vec2 size : {Vec2{0, 0}, Vec2{1, 1}, Vec2{5, 500}, Vec2{500, 5}, Vec2{-10, 40}}) {
    for (Chart kind : drawn_charts(View::budget)) {
      for (const ChartTarget& target : chart_of(p, budget_state(kind, "", "fund"), size).targets) {
        CHECK(target.rect.width >= 0);
        CHECK(std::isfinite(target.rect.y));
      }
    }
  }
}

TEST_CASE("every amount that can be drilled into opens on its own parts") {
  for (const std::string& file : bundled_files()) {
    Programme p = load_file(file);
    for (const Amount& amount : p.amounts) {
      ChartView chart = chart_of(p, budget_state(Chart::treemap, amount.slug.c_str()));
      CAPTURE(amount.slug);
      CHECK(chart.current_crumb == amount.label.in(Language::en));
    }
  }
}
