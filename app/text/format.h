// Formats numbers, money, percentages and dates by the conventions of each language, with correct
// typographic spaces: narrow no-break spaces inside French numbers, no-break spaces before units.
// It does not translate messages (see text/messages.h).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "text/currency.h"
#include "text/language.h"

namespace trame {

// 1234567.5 → "1 234 567,5" / "1,234,567.5". At most `decimals` decimals, without trailing zeros;
// "–" when not finite.
std::string format_number(double value, Language language, int decimals = 2);

// Money in short form: "22,7 M€", "1,3 Md€", "358 k€", "5 M USD" / "€22.7M", "€1.3bn", "€358k",
// "USD 5M"; below 1 000 as format_money_full. `units`: euros, dollars…
std::string format_money_short(double units, Currency currency, Language language);
// Money with all digits, and the decimals of its currency: "22 700 000 €" / "€22,700,000". `minor`:
// smallest units (cents of euros), which are exact above 2^53 too.
std::string format_money_full(int64_t minor, Currency currency, Language language);
// The same as a plain number, in any language: "22700000", "12.5".
std::string plain_money(int64_t minor, Currency currency);

// 11.35 → "11 %" / "11%"; one decimal below 10; "< 0,1 %" for positive values below 0.1. Values
// below 100 are never rounded up to 100.
std::string format_percent(double percent, Language language);

// "2019" | "septembre 2019" | "13 septembre 2019" (1er) / "September 2019", "13 September 2019".
// A month or day of 0 is unknown.
std::string format_date(int year, int month, int day, Language language);

// The same with a short month: "2019" | "sept. 2019" | "13 sept. 2019" / "Sep 2019", "13 Sep 2019".
std::string format_date_short(int year, int month, int day, Language language);
// "13 sept." / "13 Sep", without the year.
std::string format_day_short(int month, int day, Language language);

// The day of a month in a date: "1er", "13" / "1", "13".
std::string day_number(int day, Language language);
// Returns "septembre" / "September" for a month from 1 to 12; empty for other numbers.
std::string month_name(int month, Language language);
// Returns "sept." / "Sep" for a month from 1 to 12; empty for other numbers.
std::string month_short(int month, Language language);
// Returns "lun." / "Mon" for a weekday from 0 (Monday) to 6; empty for other numbers.
std::string weekday_short(int weekday, Language language);

// Normalizes a text for searching: lower case, no accents, words separated by one space.
// "Saint-Étienne" → "saint etienne".
std::string fold(std::string_view utf8);

}  // namespace trame
