// The sources of an embedded chart's figures, in a text that fits on one line. Their links and
// claims are in the details.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "ui/frame/page.h"
#include "ui/widgets/flow.h"

namespace trame {

// Returns the documents of the rows' preferred claims, each once, in the order of the rows.
std::vector<SourceId> sources_of(const Programme& programme, std::span<const ItemKey> items);

// Returns wordings from the longest to the shortest: "Source : Métropole de Lyon, 30 janvier 2020",
// "Sources : Métropole de Lyon, ANR", "12 sources". Never empty.
std::vector<std::string> source_wordings(const Page& page, std::span<const SourceId> sources);

}  // namespace trame
