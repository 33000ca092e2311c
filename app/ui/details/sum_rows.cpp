// How a computed sum was made: its rows, each linking to its own claims, then the result and the
// published total.
#include <algorithm>

#include "chart/money/budget.h"
#include "model/query.h"
#include "text/format.h"
#include "ui/details/details.h"
#include "ui/widgets/item_words.h"
#include "ui/widgets/widgets.h"

namespace trame {
namespace {

std::string full_words(const Page& page, Money money) {
  return format_money_full(money.minor, money.currency, page.language());
}

std::string full_words(const Page& page, AmountId amount) {
  const auto& money = page.programme.amounts[amount].value;
  return money ? full_words(page, *money) : words_of(page.programme, amount, page.language()).value;
}

std::string full_words(const Page& page, const MoneySum& sum) {
  const auto money = sum.value();
  return money ? full_words(page, *money) : page.ui.say(Msg::chart_too_large);
}

std::string sure_words(const Page& page, AmountId amount) {
  std::vector<Claim> claims = claims_of(page.programme, key(amount));
  bool known = page.programme.amounts[amount].value && !claims.empty();
  return known ? qualifier_words(claims.front().qualifier, page.language()) : std::string();
}

void draw_summed(const Page& page, Column& column, AmountId id, const std::string& within) {
  const Amount& amount = page.programme.amounts[id];
  ListRow row;
  row.id = within + "/" + amount.slug;
  row.title = page.words(amount.label);
  row.detail = sure_words(page, id);
  row.value = full_words(page, id);
  if (!amount.value) set_value(row, page, key(id));
  row.name = row.title + ", " + row.value;
  if (!row.detail.empty()) row.name += ", " + row.detail;
  if (listed_row(column, row)) page.select(key(id));
}

// The result of the rows, or the published total; `sure` is its qualifier, `reason` why it has no
// value, without the source's words.
struct SumResult {
  Msg label;
  std::string sure;
  std::string value;
  std::string reason = {};
};

SumResult total_result(const Page& page, AmountId total) {
  const Amount& amount = page.programme.amounts[total];
  SumResult result{Msg::ui_published_total, sure_words(page, total), full_words(page, total)};
  if (!amount.value) result.reason = label_of(absence_of(amount.claims), page.language());
  return result;
}

// Draws the result below the values of the rows.
void draw_result(const Page& page, Column& column, const SumResult& result) {
  constexpr double left = space::m, caret_room = 28;
  Ui& ui = page.ui;
  std::string words = ui.say(result.label), value = result.value;
  if (!result.sure.empty()) words += " (" + result.sure + ")";
  double width = ui.text_width(value, TextStyle::body_strong);
  if (!result.reason.empty() && width > column.width / 2) {
    value = result.reason;
    width = ui.text_width(value, TextStyle::body_strong);
  }
  double right = column.x + column.width - caret_room, room = right - width - column.x - 2 * left;
  double top = column.y + space::xs;
  ui.text({right - width, top}, value, TextStyle::body_strong, ColorRole::text);
  double height = ui.text_block({column.x + left, top}, {room}, words,
                                {TextStyle::body, ColorRole::text_muted});
  ui.node(Role::paragraph, "", words + ui.say(Msg::ui_colon) + result.value,
          Rect{column.x, top, column.width, height});
  column.y = top + height + space::xs;
}

bool all_exact(const Page& page, const ComputedSum& sum) {
  return std::ranges::all_of(sum.rows, [&](AmountId row) {
    const Amount& amount = page.programme.amounts[row];
    return is_exact(amount) || !amount.value;
  });
}

std::string fold_id(const Page& page, const std::optional<AmountId>& total) {
  return total ? item_id(page, "sum/", key(*total)) : "sum/scope";
}

}  // namespace

void draw_sum(const Page& page, Column& column, const ComputedSum& sum, bool open_at_first) {
  Ui& ui = page.ui;
  std::string title = ui.say(Msg::ui_how_computed), id = fold_id(page, sum.total);
  if (!disclosure(column, id, title, open_at_first)) return;
  ui.open(Role::list, id + "/rows", title);
  draw_rows(column, sum.rows.size(), [&](size_t i) { draw_summed(page, column, sum.rows[i], id); });
  ui.close();
  column.space(space::xs);
  draw_divider(column);
  bool exact = all_exact(page, sum);
  auto about = [&](bool sure) {
    return qualifier_words(sure ? Qualifier::exact : Qualifier::about, page.language());
  };
  draw_result(page, column,
              {Msg::chart_sum, about(exact || sum.sum.is_too_large()), full_words(page, sum.sum)});
  if (!sum.total) return;
  draw_result(page, column, total_result(page, *sum.total));
  if (!sum.left || sum.left->minor == 0) return;
  bool beyond = sum.left->minor < 0;
  Money left{beyond ? -sum.left->minor : sum.left->minor, sum.left->currency};
  exact = exact && words_of(page.programme, *sum.total, page.language()).exact;
  Msg label = beyond ? Msg::chart_beyond_total : Msg::ui_left_unexplained;
  draw_result(page, column, {label, about(exact), full_words(page, left)});
}

void show_sum(const Page& page, AmountId total) {
  std::string& toggled = page.ui.memory().toggled;
  if (toggled == fold_id(page, total)) toggled.clear();
  page.select(key(total));
}

}  // namespace trame
