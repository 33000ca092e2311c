// The app's own words in every language, from assets/i18n/*.json, compiled in as a table.
// Words that belong to a programme live in its file, not here.
#pragma once

#include <initializer_list>
#include <span>
#include <string>
#include <string_view>

#include "text/language.h"
#include "text/message_ids.h"  // generated: enum class Msg

namespace trame {

// The message with {0}, {1}… replaced by the arguments, inserted as they are.
std::string message(Msg id, Language language, std::span<const std::string> args = {});
std::string message(Msg id, Language language, std::initializer_list<std::string> args);

// The form for `count` of a message that has a singular and a plural; {0} is the formatted count.
// French: 0 and 1 are singular. English: 1 is singular.
std::string message_count(Msg id, Language language, long long count);

}  // namespace trame
