// Currencies by their ISO 4217 code. It knows how many decimals a currency has; how each language
// writes an amount is in text/format.h.
#pragma once

#include <array>
#include <optional>
#include <string_view>

namespace trame {

// A currency; the euro by default.
struct Currency {
  std::array<char, 3> letters{'E', 'U', 'R'};

  std::string_view code() const { return {letters.data(), letters.size()}; }
  friend bool operator==(const Currency&, const Currency&) = default;
  friend auto operator<=>(const Currency&, const Currency&) = default;
};

// Returns the currency of a code of three capital letters; nothing for any other text. The code
// need not be in the list of ISO 4217, which changes.
std::optional<Currency> currency_of(std::string_view code);
// Returns whether a currency or fund in use has this code.
bool is_listed(Currency currency);

// Returns the number of decimals of the currency's smallest unit, from 0 to 3: 2 for euros, 0 for
// yen.
int decimals_of(Currency currency);
// Returns how many smallest units make one unit of the currency: 100 for euros, 1 for yen.
int minor_per_unit(Currency currency);

// Returns the sign that stands for this currency alone ("€", "£"), or else its code.
std::string_view sign_of(Currency currency);

}  // namespace trame
