// Who says what an embedded chart shows: the sources of its figures in as many words as fit on one
// line. Links and claims are the details'.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "ui/frame/page.h"
#include "ui/widgets/flow.h"

namespace trame {

// The documents of the preferred claims of those rows, each once, in their order.
std::vector<SourceId> sources_of(const Programme& programme, std::span<const ItemKey> items);

// From the fullest wording to the shortest: "Source : Métropole de Lyon, 30 janvier 2020",
// "Sources : Métropole de Lyon, ANR", "12 sources". Never empty.
std::vector<std::string> source_wordings(const Page& page, std::span<const SourceId> sources);

}  // namespace trame
