// Texts, numbers and dates of made programmes.
#pragma once

#include <optional>
#include <string>

#include "fuzz/choices.h"

namespace trame::fuzz {

// Returns a text of one to three pieces; at least one can be seen. At most 4000 characters.
std::string made_words(Choices& choices);

// Returns a value between 0 and 10¹², most often one that people would publish.
double made_value(Choices& choices);

// Returns a date or a span of two dates, in order.
std::string made_date(Choices& choices);

}  // namespace trame::fuzz
