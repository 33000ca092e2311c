#include "ui/widgets/item_words.h"

#include "model/codes.h"
#include "model/query.h"
#include "state/url.h"
#include "text/format.h"

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

std::string value_of(const Page& page, ItemKey item) {
  const Programme& p = page.programme;
  if (item.kind == ItemKind::action) {  // an action's value is its status, not a number
    std::optional<ActionStatus> status = p.actions[static_cast<ActionId>(item.index)].status;
    if (status) return label_of(*status, page.language());
  }
  std::optional<double> value;
  if (item.kind == ItemKind::amount) {
    if (auto money = p.amounts[static_cast<AmountId>(item.index)].value) value = units_of(*money);
  } else if (item.kind == ItemKind::figure) {
    value = p.figures[static_cast<FigureId>(item.index)].value;
  } else if (item.kind == ItemKind::indicator) {
    const Indicator& indicator = p.indicators[static_cast<IndicatorId>(item.index)];
    if (indicator.target) value = indicator.target->value;
  }
  return value ? format_value(*value, unit_of(p, item), page.language())
               : label_of(absence_of(claims_of(p, item)), page.language());
}

}  // namespace trame
