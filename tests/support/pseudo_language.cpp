#include "support/pseudo_language.h"

#include <iterator>
#include <memory>
#include <vector>

#include "text/built_in_words.h"
#include "text/language_rows.h"
#include "text/messages.h"

namespace trame {
namespace {

bool is_offered = false;

constexpr std::array<std::string_view, 8> letters = {"é", "n", "à", "ê", "s", "ô", "ü", "ç"};

bool ends_word(std::string_view rest) {
  if (rest.empty()) return true;
  const bool is_letter = (rest[0] >= 'a' && rest[0] <= 'z') || (rest[0] >= 'A' && rest[0] <= 'Z') ||
                         rest.starts_with("\xC3") || rest.starts_with("\xC5");
  return !is_letter;
}

// Returns the size in bytes of the placeholder with which the text begins, or 0.
size_t placeholder_size(std::string_view text) {
  return text.size() >= 3 && text[0] == '{' && text[2] == '}' ? 3 : 0;
}

size_t character_size(std::string_view text) {
  size_t size = 1;
  while (size < text.size() && (static_cast<unsigned char>(text[size]) & 0xC0) == 0x80) ++size;
  return size;
}

struct Lengthening {
  std::string text;
  int owed = 0;         // letters still to be added, in hundredths
  size_t word_end = 0;  // offset after the last word; 0 before the first word
  size_t added = 0;

  void copy(std::string_view character) {
    text += character;
    owed += test::lengthened_by;
  }
  void end_word() {
    for (; owed >= 100; owed -= 100) text += letters[added++ % letters.size()];
    word_end = text.size();
  }
  // Adds the remaining letters to the last word.
  void finish() {
    for (; owed > 0 && word_end > 0; owed -= 100) {
      const std::string_view letter = letters[added++ % letters.size()];
      text.insert(word_end, letter);
      word_end += letter.size();
    }
  }
};

std::string_view kept(std::string_view words) {
  static std::vector<std::unique_ptr<std::string>> all;
  all.push_back(std::make_unique<std::string>(test::lengthened(words)));
  return *all.back();
}

LanguageRow pseudo_row() {
  LanguageRow row = language_rows[0];
  row.language = test::pseudo_language;
  row.code = "qps";
  row.name = "Pseudo";
  row.short_name = "QP";
  for (std::string_view& month : row.months) month = kept(month);
  for (std::string_view& month : row.short_months) month = kept(month);
  for (std::string_view& day : row.weekdays) day = kept(day);
  return row;
}

std::vector<LanguageRow> with_pseudo_row() {
  std::vector<LanguageRow> rows(std::begin(language_rows), std::end(language_rows));
  rows.push_back(pseudo_row());
  return rows;
}

}  // namespace

// Replaces app/text/language_table.cpp in the tests.
std::span<const LanguageRow> language_table() {
  static const std::vector<LanguageRow> rows = with_pseudo_row();
  return std::span(rows).first(rows.size() - (is_offered ? 0 : 1));
}

namespace test {

const Language pseudo_language = static_cast<Language>(std::size(language_rows));

std::string lengthened(std::string_view words) {
  Lengthening longer;
  bool in_word = false;
  while (!words.empty()) {
    const size_t placeholder = placeholder_size(words);
    const std::string_view next =
        words.substr(0, placeholder > 0 ? placeholder : character_size(words));
    if (in_word && ends_word(words)) longer.end_word();
    in_word = !ends_word(words);
    if (placeholder > 0)
      longer.text += next;
    else
      longer.copy(next);
    words.remove_prefix(next.size());
  }
  if (in_word) longer.end_word();
  longer.finish();
  return longer.text;
}

std::string pseudo_words() {
  std::string words, form;
  for (char c : built_in_words(language_rows[0].language)) {
    if (c != '\0' && c != '\1') {
      form += c;
      continue;
    }
    words += lengthened(form) + c;
    form.clear();
  }
  return words;
}

PseudoLanguage::PseudoLanguage() {
  is_offered = true;
  use_words(pseudo_language, pseudo_words());
}

PseudoLanguage::~PseudoLanguage() {
  forget_words(pseudo_language);
  is_offered = false;
}

}  // namespace test
}  // namespace trame
