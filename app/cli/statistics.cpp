#include "cli/statistics.h"

#include <map>
#include <utility>

#include "text/format.h"

namespace trame {
namespace {

struct ScopeTotals {
  size_t amounts = 0;
  size_t published = 0;
  MoneySum roots;  // sum of the published amounts that are not part of another amount
};

// Totals of each scope and currency: those of one scope are never added to those of another.
using Totals = std::map<std::pair<ScopeId, Currency>, ScopeTotals>;

Totals totals_of(const Programme& programme) {
  Totals totals;
  for (const Amount& amount : programme.amounts) {
    ScopeTotals& total = totals[{amount.scope, amount.currency}];
    ++total.amounts;
    if (!amount.value) continue;
    ++total.published;
    if (!amount.part_of) total.roots.add(*amount.value);
  }
  return totals;
}

std::string sum_text(const MoneySum& sum, Currency currency) {
  std::string name = currency == Currency{} ? "euros " : std::string(currency.code()) + " ";
  if (sum.is_too_large()) return name + "too-large";
  return name + plain_money(sum.value().value_or(Money{}).minor, currency);
}

std::string line(const std::string& file, const std::string& statistic) {
  return file + ": " + statistic + "\n";
}

}  // namespace

std::string statistics_of(const std::string& file, const Programme& programme) {
  const std::pair<const char*, size_t> counts[] = {
      {"sources", programme.sources.size()},
      {"scopes", programme.scopes.size()},
      {"axes", programme.axes.size()},
      {"organizations", programme.organizations.size()},
      {"places", programme.places.size()},
      {"actions", programme.actions.size()},
      {"amounts", programme.amounts.size()},
      {"series", programme.series.size()},
      {"figures", programme.figures.size()},
      {"indicators", programme.indicators.size()},
      {"events", programme.events.size()},
      {"bodies", programme.bodies.size()},
      {"quotations", programme.quotations.size()},
      {"disagreements", programme.disagreements.size()},
      {"computed", programme.computed.size()},
      {"gaps", programme.gaps.size()},
  };
  std::string lines;
  for (const auto& [name, count] : counts) {
    lines += line(file, std::string(name) + " " + std::to_string(count));
  }
  for (const auto& [key, total] : totals_of(programme)) {
    const auto& [scope, currency] = key;
    lines +=
        line(file, "scope " + programme.scopes[scope].slug + " amounts " +
                       std::to_string(total.amounts) + " published " +
                       std::to_string(total.published) + " " + sum_text(total.roots, currency));
  }
  return lines;
}

}  // namespace trame
