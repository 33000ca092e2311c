#include "session/spoken_language.h"

#include <utility>

#include "state/page_codes.h"
#include "text/messages.h"

namespace trame {
namespace {

std::string request_of(Language language) {
  return std::string(words_request) + std::string(code_of(language));
}

std::optional<Language> first_with_words() {
  for (const LanguageRow& row : language_table()) {
    if (has_words(row.language)) return row.language;
  }
  return std::nullopt;
}

}  // namespace

bool SpokenLanguage::update(std::optional<Language> chosen, Requests& requests) {
  const Language language = wanted(chosen);
  if (has_words(language))
    spoken_ = language;
  else
    requests.add(request_of(language));
  return spoken_.has_value();
}

bool SpokenLanguage::read(const std::string& name, std::string words) {
  const auto language = language_of(std::string_view(name).substr(words_request.size()));
  return language && use_words(*language, std::move(words));
}

std::optional<Language> SpokenLanguage::give_up(const std::string& name,
                                                std::optional<Language> chosen,
                                                Requests& requests) {
  const std::optional<Language> other = spoken_ ? spoken_ : first_with_words();
  const bool is_wanted = name == request_of(wanted(chosen));
  if (is_wanted && !other) return std::nullopt;
  requests.forget(name);
  if (!is_wanted) return std::nullopt;
  spoken_ = other;
  return other;
}

}  // namespace trame
