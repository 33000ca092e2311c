#include "session/spoken_language.h"

#include <utility>

#include "state/page_codes.h"
#include "text/messages.h"

namespace trame {
namespace {

std::string request_of(Language language) {
  return std::string(words_request) + (language == Language::fr ? "fr" : "en");
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
  const Language language = name == request_of(Language::fr) ? Language::fr : Language::en;
  return use_words(language, std::move(words));
}

std::optional<Language> SpokenLanguage::give_up(const std::string& name,
                                                std::optional<Language> chosen,
                                                Requests& requests) {
  const Language missing = wanted(chosen);
  const Language other = missing == Language::fr ? Language::en : Language::fr;
  const bool is_wanted = name == request_of(missing);
  if (is_wanted && !has_words(other)) return std::nullopt;
  requests.forget(name);
  if (!is_wanted) return std::nullopt;
  spoken_ = other;
  return other;
}

}  // namespace trame
