#include "ui/widgets/item_words.h"

#include "model/codes.h"
#include "model/query.h"
#include "state/url.h"
#include "text/format.h"
#include "ui/widgets/widgets.h"

namespace trame {

ColorRole color_of_action(const Programme& programme, ActionId action) {
  const auto& axis = programme.actions[action].axis;
  return axis_color(axis ? static_cast<int>(*axis) : -1);
}

std::string item_id(const Page& page, const char* prefix, ItemKey item) {
  return prefix + std::string(code_of(item.kind)) + "/" +
         std::string(slug_of(page.programme, item));
}

std::string qualifier_words(Qualifier qualifier, Language language) {
  return qualifier == Qualifier::exact ? std::string() : label_of(qualifier, language);
}

namespace {

std::optional<double> number_of(const Programme& p, ItemKey item) {
  if (item.kind == ItemKind::amount) {
    const auto& money = p.amounts[static_cast<AmountId>(item.index)].value;
    return money ? std::optional(units_of(*money)) : std::nullopt;
  }
  if (item.kind == ItemKind::figure) return p.figures[static_cast<FigureId>(item.index)].value;
  if (item.kind != ItemKind::indicator) return std::nullopt;
  const auto& target = p.indicators[static_cast<IndicatorId>(item.index)].target;
  return target ? target->value : std::nullopt;
}

}  // namespace

std::string value_of(const Page& page, ItemKey item) {
  const Programme& p = page.programme;
  if (item.kind == ItemKind::action) {  // an action's value is its status, not a number
    std::optional<ActionStatus> status = p.actions[static_cast<ActionId>(item.index)].status;
    if (status) return label_of(*status, page.language());
  }
  const std::optional<double> value = number_of(p, item);
  return value ? format_value(*value, unit_of(p, item), page.language())
               : missing_value(claims_of(p, item), page.language());
}

void set_value(ListRow& row, const Page& page, ItemKey item) {
  row.value = value_of(page, item);
  if (number_of(page.programme, item)) return;
  row.short_value = label_of(absence_of(claims_of(page.programme, item)), page.language());
}

}  // namespace trame
