// Words, ids and colours of items that pages and details share.
#pragma once

#include <string>

#include "ui/frame/page.h"

namespace trame {

ColorRole color_of_action(const Programme& programme, ActionId action);
std::string item_id(const Page& page, const char* prefix, ItemKey item);
// "près de", "plus de"; empty when the figure is exact.
std::string qualifier_words(Qualifier qualifier, Language language);
std::string value_of(const Page& page, ItemKey item);  // formatted, "Non publié" when null

}  // namespace trame
