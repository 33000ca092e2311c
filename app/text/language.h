// The languages of the user interface. French is the default.
#pragma once

namespace trame {

enum class Language { fr, en };

// The BCP 47 code, also used in the names of files.
constexpr const char* code_of(Language language) {
  return language == Language::en ? "en" : "fr";
}

}  // namespace trame
