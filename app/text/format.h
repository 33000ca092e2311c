// Numbers, money, dates and qualifiers as people write them in each language. Typographic spaces
// are right: narrow no-break inside French numbers, no-break before units.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "text/language.h"

namespace trame {

// 1234567.5 → "1 234 567,5" / "1,234,567.5". At most `decimals` digits, trailing zeros dropped.
std::string format_number(double value, Language language, int decimals = 2);

// Euros: short "22,7 M€", "1,3 Md€", "358 k€" / "€22.7M", "€1.3bn", "€358k"; under 1 000 exact.
std::string format_money_short(double euros, Language language);
// Every digit: "22 700 000 €" / "€22,700,000".
std::string format_money_full(double euros, Language language);

// 11.35 → "11 %" / "11%"; under 10 one decimal; over 0 but tiny "< 0,1 %".
std::string format_percent(double percent, Language language);

// "2019" | "septembre 2019" | "13 septembre 2019" (1er) / "September 2019", "13 September 2019".
// month and day 0 mean unknown.
std::string format_date(int year, int month, int day, Language language);

// The same short: "2019" | "sept. 2019" | "13 sept. 2019" / "Sep 2019", "13 Sep 2019".
std::string format_date_short(int year, int month, int day, Language language);
// "sept." / "Sep" for 1–12.
std::string month_short(int month, Language language);
// "lun." / "Mon" for 0–6, from Monday.
std::string weekday_short(int weekday, Language language);

// Lower case, accents and punctuation folded, for searching: "Saint-Étienne" → "saint etienne".
std::string fold(std::string_view utf8);

}  // namespace trame
