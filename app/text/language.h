// The languages of the user interface and how each writes numbers, money and dates. They come from
// assets/i18n: languages.json lists them, the default one first; the rest of the program names
// none.
#pragma once

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "text/language_ids.h"  // generated: enum class Language

namespace trame {

// A language as assets/i18n/conventions describes it. A pattern contains {0}, {1}…; its comment
// names what is put in their places.
struct LanguageRow {
  Language language{};
  std::string_view code;        // BCP 47; also in addresses and names of files
  std::string_view name;        // name of the language, in that language
  std::string_view short_name;  // for a button
  bool zero_is_singular = false;
  std::string_view decimal;  // mark before the decimals
  std::string_view group;    // between groups of three digits
  std::string_view money;    // pattern: number, unit of money_units or nothing, sign
  std::array<std::string_view, 3> money_units;  // units of 10^9, 10^6, 10^3
  std::string_view percent;                     // pattern: number
  std::string_view less_than;                   // pattern: value
  bool range_shares_unit = false;               // true: "80 à 100 M€", the unit is written once
  std::array<std::string_view, 12> months;
  std::array<std::string_view, 12> short_months;
  std::array<std::string_view, 7> weekdays;  // short names, from Monday
  std::string_view first_day;                // first day of a month: "1er"
  std::string_view date;                     // pattern: day, month, year
  std::string_view month_of_year;            // pattern: month, year
  std::string_view day_of_month;             // pattern: day, month
};

// All languages in the order of the enum, the default one first. The tests link a table of their
// own, with one more language.
std::span<const LanguageRow> language_table();

inline const LanguageRow& row_of(Language language) {
  return language_table()[static_cast<size_t>(language)];
}

inline std::string_view code_of(Language language) {
  return row_of(language).code;
}

inline Language default_language() {
  return language_table().front().language;
}

// The language with this code, if there is one.
std::optional<Language> language_of(std::string_view code);

// The file of one of the site's pages in a language, as web/build/address.mjs names it: "ID.html"
// in the default language, "ID.CODE.html" in the others.
std::string page_file(std::string_view id, Language language);

}  // namespace trame
