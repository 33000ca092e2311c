// The part of Session that gets the words of the visitor's language. Until they are here the app
// goes on in the language it speaks, so that nothing is ever half translated; when they cannot be
// had, it stays there.
#include <algorithm>
#include <utility>

#include "session/session.h"

namespace trame {
namespace {

constexpr const char* words_notice = "words";

std::string name_of(Language language) {
  return std::string(words_request) + (language == Language::fr ? "fr" : "en");
}

}  // namespace

// False as long as there is no language to speak.
bool Session::settle_words(FrameOutput& out) {
  const Language wanted = wanted_language();
  if (has_words(wanted)) {
    spoken_ = wanted;
  } else if (!std::exchange(requested_[name_of(wanted)], true)) {
    out.requests.push_back(name_of(wanted));
  }
  return spoken_.has_value();
}

void Session::read_words(const std::string& name, std::string words) {
  const Language language = name == name_of(Language::fr) ? Language::fr : Language::en;
  if (!use_words(language, std::move(words))) return give_up_words(name);
  std::erase_if(memory_.notices, [](const Notice& notice) { return notice.id == words_notice; });
}

// The visitor may choose the language again, which asks for its words again.
void Session::give_up_words(const std::string& name) {
  const Language missing = wanted_language();
  if (name != name_of(missing)) {
    requested_.erase(name);
    return;
  }
  const Language other = missing == Language::fr ? Language::en : Language::fr;
  if (!has_words(other)) return;
  requested_.erase(name);
  spoken_ = other;
  state_.language = other == system_language_ ? std::nullopt : spoken_;
  add_notice(words_notice, say(Msg::ui_words_missing), {}, true);
}

}  // namespace trame
