#include "cli/statistics.h"

#include <cstdint>
#include <cstdio>
#include <utility>
#include <vector>

namespace trame {
namespace {

struct ScopeTotals {
  size_t amounts = 0;
  size_t published = 0;
  Money roots;  // sum of the published amounts that are not part of another amount
};

std::vector<ScopeTotals> totals_by_scope(const Programme& programme) {
  std::vector<ScopeTotals> totals(programme.scopes.size());
  for (const Amount& amount : programme.amounts) {
    ScopeTotals& scope = totals[static_cast<size_t>(amount.scope)];
    ++scope.amounts;
    if (!amount.value) continue;
    ++scope.published;
    if (!amount.part_of) scope.roots.cents += amount.value->cents;
  }
  return totals;
}

}  // namespace

void print_statistics(const std::string& file, const Programme& programme) {
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
  for (const auto& [name, count] : counts) {
    std::printf("%s: %s %zu\n", file.c_str(), name, count);
  }
  const std::vector<ScopeTotals> totals = totals_by_scope(programme);
  for (size_t i = 0; i < totals.size(); ++i) {
    std::printf("%s: scope %s amounts %zu published %zu euros %.2f\n", file.c_str(),
                programme.scopes[ScopeId(i)].slug.c_str(), totals[i].amounts, totals[i].published,
                euros(totals[i].roots));
  }
}

}  // namespace trame
