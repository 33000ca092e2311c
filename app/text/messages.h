// The app's own words, from assets/i18n/*.json, one text for each language: a visitor needs one of
// them, so they come from outside. Words that belong to a programme live in its file, not here.
#pragma once

#include <initializer_list>
#include <span>
#include <string>
#include <string_view>

#include "text/language.h"
#include "text/message_ids.h"  // generated: enum class Msg

namespace trame {

// `words`: in the order of Msg, each entry ended by NUL: "words", or "one\1other" when a count
// decides (generate_messages.py writes them). False, and what was there stays, when there is not
// exactly one entry for each Msg: they are of another build, or no words at all.
bool use_words(Language language, std::string words);
bool has_words(Language language);
void forget_words(Language language);  // as before use_words

// A message is empty in a language without words.

// The message with {0}, {1}… replaced by the arguments, inserted as they are.
std::string message(Msg id, Language language, std::span<const std::string> args = {});
std::string message(Msg id, Language language, std::initializer_list<std::string> args);

// The form for `count` of a message that has a singular and a plural; {0} is the formatted count.
// French: 0 and 1 are singular. English: 1 is singular.
std::string message_count(Msg id, Language language, long long count);

}  // namespace trame
