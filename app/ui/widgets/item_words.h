// Texts, ids and colours of items, shared by pages and details.
#pragma once

#include <string>

#include "ui/frame/page.h"

namespace trame {

struct ListRow;

ColorRole color_of_action(const Programme& programme, ActionId action);
std::string item_id(const Page& page, const char* prefix, ItemKey item);
// Returns the words of a qualifier: "près de", "plus de"; empty when the figure is exact.
std::string qualifier_words(Qualifier qualifier, Language language);
// Returns the item's value, or why there is none, with the source's words for one not read.
std::string value_of(const Page& page, ItemKey item);
// Gives a list row the item's value.
void set_value(ListRow& row, const Page& page, ItemKey item);

}  // namespace trame
