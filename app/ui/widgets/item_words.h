// Texts, ids and colours of items, shared by pages and details.
#pragma once

#include <string>

#include "ui/frame/page.h"

namespace trame {

ColorRole color_of_action(const Programme& programme, ActionId action);
std::string item_id(const Page& page, const char* prefix, ItemKey item);
// Returns the words of a qualifier: "près de", "plus de"; empty when the figure is exact.
std::string qualifier_words(Qualifier qualifier, Language language);
std::string value_of(const Page& page, ItemKey item);  // "Non publié" when there is none

}  // namespace trame
