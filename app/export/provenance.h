// The sources and claims behind a table. Exports contain them, so that readers can verify the
// numbers without this site.
#pragma once

#include <string>
#include <vector>

#include "chart/core/semantics.h"
#include "model/programme.h"

namespace trame {

// Returns the sources of all items in the rows, each once, in the order of the rows.
std::vector<SourceId> sources_of(const Programme& programme, const DataTable& table);

// Returns all claims about an item on one line: "22,7 M€ – Métropole de Lyon · 30 janvier 2020 –
// « … » – https://… | …". Empty when there is none.
std::string claims_line(const Programme& programme, ItemKey item, Language language);

}  // namespace trame
