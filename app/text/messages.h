// The messages of the user interface, from assets/i18n/*.json. Each language is a separate file,
// loaded when it is needed, because a visitor uses one of them only. Texts of a programme are in
// its own file, not here.
#pragma once

#include <initializer_list>
#include <span>
#include <string>
#include <string_view>

#include "text/language.h"
#include "text/message_ids.h"  // generated: enum class Msg

namespace trame {

// Sets the messages of a language. `words` contains one entry per Msg in their order, each followed
// by NUL: the text, or "one\1other" for a message with a singular and a plural (written by
// generate_messages.py). Returns false and changes nothing when the number of entries is wrong,
// e.g. in a file of another build.
bool use_words(Language language, std::string words);
bool has_words(Language language);
// Removes the messages of a language, as if use_words had not been called.
void forget_words(Language language);

// Returns a message with {0}, {1}… replaced by the arguments, which are inserted unchanged. Empty
// when the language has no messages.
std::string message(Msg id, Language language, std::span<const std::string> args = {});
std::string message(Msg id, Language language, std::initializer_list<std::string> args);

// Returns the singular or plural form of a message for a count; {0} is the formatted count. 1 is
// singular, and 0 where the language has it so.
std::string message_count(Msg id, Language language, long long count);

// Returns words with {0}, {1}… replaced by the arguments, as `message` does.
std::string fill(std::string_view words, std::span<const std::string> args);
std::string fill(std::string_view words, std::initializer_list<std::string> args);

}  // namespace trame
