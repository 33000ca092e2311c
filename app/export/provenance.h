// Who says what a table holds: what an export adds to the numbers so that they can be checked
// elsewhere.
#pragma once

#include <string>
#include <vector>

#include "chart/semantics.h"
#include "model/programme.h"

namespace trame {

// The sources of everything the rows are about, each once, in the order they are met.
std::vector<SourceId> sources_of(const Programme& programme, const DataTable& table);

// Every claim about an item on one line: "22,7 M€ – Métropole de Lyon · 30 janvier 2020 – « … » –
// https://… | …". Empty without one.
std::string claims_line(const Programme& programme, ItemKey item, Language language);

}  // namespace trame
