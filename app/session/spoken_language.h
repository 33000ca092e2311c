// The language of the app's words. A language is spoken once its words have arrived; until then the
// app keeps its previous language, so that a screen never mixes two. If they cannot be loaded,
// it keeps that language.
#pragma once

#include <optional>
#include <string>

#include "session/requests.h"
#include "text/language.h"

namespace trame {

class SpokenLanguage {
 public:
  void follow_system(Language language) { system_ = language; }
  Language system() const { return system_; }

  // Returns the language that the visitor chose, or else the system's language.
  Language wanted(std::optional<Language> chosen) const { return chosen.value_or(system_); }
  // The language in use; the wanted one before any words have arrived.
  Language current(std::optional<Language> chosen) const {
    return spoken_.value_or(wanted(chosen));
  }

  // Uses the wanted language if its words are here, or else requests them. Returns whether there
  // is any language to use.
  bool update(std::optional<Language> chosen, Requests& requests);

  // Reads the words of the file requested under `name`. Returns false if they are unusable.
  static bool read(const std::string& name, std::string words);

  // The words requested under `name` cannot be loaded. Returns the language that is used instead of
  // the wanted one, or nothing when the wanted one does not change. Choosing the language again
  // requests its words again.
  std::optional<Language> give_up(const std::string& name, std::optional<Language> chosen,
                                  Requests& requests);

 private:
  Language system_{};
  std::optional<Language> spoken_;
};

}  // namespace trame
