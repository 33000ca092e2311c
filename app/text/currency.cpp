#include "text/currency.h"

#include <algorithm>

namespace trame {
namespace {

// Currencies whose smallest unit is not a hundredth, from the list of ISO 4217.
constexpr std::string_view without_decimals[] = {"BIF", "CLP", "DJF", "GNF", "ISK", "JPY",
                                                 "KMF", "KRW", "PYG", "RWF", "UGX", "UYI",
                                                 "VND", "VUV", "XAF", "XOF", "XPF"};
constexpr std::string_view with_three_decimals[] = {"BHD", "IQD", "JOD", "KWD",
                                                    "LYD", "OMR", "TND"};

// Codes of currencies and funds in use, sorted, without a separator: "List one" of ISO 4217 in 2025
// (www.six-group.com, data standards), with those withdrawn in that year, and without metals.
constexpr std::string_view listed =
    "AEDAFNALLAMDANGAOAARSAUDAWGAZNBAMBBDBDTBGNBHDBIFBMDBNDBOBBOVBRLBSDBTNBWPBYN"
    "BZDCADCDFCHECHFCHWCLFCLPCNYCOPCOUCRCCUPCVECZKDJFDKKDOPDZDEGPERNETBEURFJDFKP"
    "GBPGELGHSGIPGMDGNFGTQGYDHKDHNLHTGHUFIDRILSINRIQDIRRISKJMDJODJPYKESKGSKHRKMF"
    "KPWKRWKWDKYDKZTLAKLBPLKRLRDLSLLYDMADMDLMGAMKDMMKMNTMOPMRUMURMVRMWKMXNMXVMYR"
    "MZNNADNGNNIONOKNPRNZDOMRPABPENPGKPHPPKRPLNPYGQARRONRSDRUBRWFSARSBDSCRSDGSEK"
    "SGDSHPSLESOSSRDSSPSTNSVCSYPSZLTHBTJSTMTTNDTOPTRYTTDTWDTZSUAHUGXUSDUSNUYIUYU"
    "UYWUZSVEDVESVNDVUVWSTXAFXCDXCGXDRXOFXPFXSUXUAYERZARZMWZWG";

bool is_among(std::string_view code, auto& codes) {
  return std::ranges::find(codes, code) != std::end(codes);
}

bool is_capital(char c) {
  return c >= 'A' && c <= 'Z';
}

}  // namespace

std::optional<Currency> currency_of(std::string_view code) {
  Currency currency;
  if (code.size() != currency.letters.size()) return std::nullopt;
  if (!std::ranges::all_of(code, is_capital)) return std::nullopt;
  std::ranges::copy(code, currency.letters.begin());
  return currency;
}

bool is_listed(Currency currency) {
  for (size_t at = 0; at < listed.size(); at += currency.letters.size()) {
    if (listed.substr(at).starts_with(currency.code())) return true;
  }
  return false;
}

int decimals_of(Currency currency) {
  if (is_among(currency.code(), without_decimals)) return 0;
  return is_among(currency.code(), with_three_decimals) ? 3 : 2;
}

int minor_per_unit(Currency currency) {
  constexpr int by_decimals[] = {1, 10, 100, 1000};
  return by_decimals[decimals_of(currency)];
}

std::string_view sign_of(Currency currency) {
  if (currency.code() == "EUR") return "€";
  if (currency.code() == "GBP") return "£";
  return {};
}

}  // namespace trame
