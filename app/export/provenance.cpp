#include "export/provenance.h"

#include "model/query.h"
#include "state/labels.h"
#include "text/messages.h"

namespace trame {

std::vector<SourceId> sources_of(const Programme& programme, const DataTable& table) {
  std::vector<SourceId> sources;
  std::vector<bool> known(programme.sources.size());
  auto add = [&](SourceId id) {
    if (!known[static_cast<size_t>(id)]) sources.push_back(id);
    known[static_cast<size_t>(id)] = true;
  };
  for (const DataTable::Row& row : table.rows) {
    if (!row.item) continue;
    if (row.item->kind == ItemKind::source) add(static_cast<SourceId>(row.item->index));
    for (const Claim& claim : claims_of(programme, *row.item)) add(claim.source);
  }
  return sources;
}

std::string claims_line(const Programme& programme, ItemKey item, Language language) {
  std::string line;
  for (const Claim& claim : claims_of(programme, item)) {
    const Source& source = programme.sources[claim.source];
    if (!line.empty()) line += " | ";
    const std::string value = stated_value(claim, unit_of(programme, item), language);
    if (!value.empty()) line += value + " – ";
    line += source_line(programme, claim, language);
    if (!claim.quote.empty()) line += " – " + message(Msg::ui_quoted, language, {claim.quote});
    if (!source.url.empty()) line += " – " + source.url;
  }
  return line;
}

}  // namespace trame
