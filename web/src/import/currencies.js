// Recognises currencies by the codes of ISO 4217, by signs and by words. A sign that several
// currencies share ("$") is not resolved: another part of the table has to say which one is meant.

const iso = new Set(
  (
    'AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN ' +
    'BZD CAD CDF CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS ' +
    'GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW ' +
    'KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD ' +
    'NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD ' +
    'SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VED ' +
    'VES VND VUV WST XAF XCD XCG XOF XPF YER ZAR ZMW ZWG'
  ).split(' '),
);

// Currencies whose smallest unit is not a hundredth: those of app/text/currency.cpp.
const withoutDecimals = 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'.split(
  ' ',
);
const withThreeDecimals = 'BHD IQD JOD KWD LYD OMR TND'.split(' ');

/**
 * Returns the number of decimals of the currency's smallest unit, as the app does.
 *
 * @param {string} currency
 */
export function decimalsOf(currency) {
  if (withoutDecimals.includes(currency)) return 0;
  return withThreeDecimals.includes(currency) ? 3 : 2;
}

/**
 * Currencies by the signs and words that name one, without accents and spaces.
 *
 * @type {Record<string, string>}
 */
const words = {
  '€': 'EUR',
  'euro': 'EUR',
  'euros': 'EUR',
  '£': 'GBP',
  'livressterling': 'GBP',
  'livresterling': 'GBP',
  'poundssterling': 'GBP',
  'us$': 'USD',
  '$us': 'USD',
  'usdollars': 'USD',
  'dollarsus': 'USD',
  'dollarsamericains': 'USD',
  'c$': 'CAD',
  'ca$': 'CAD',
  '$ca': 'CAD',
  'a$': 'AUD',
  'au$': 'AUD',
  'nz$': 'NZD',
  'hk$': 'HKD',
  'francssuisses': 'CHF',
  'francsuisse': 'CHF',
  'swissfrancs': 'CHF',
  'yen': 'JPY',
  'yens': 'JPY',
  '₹': 'INR',
  '₽': 'RUB',
  '₴': 'UAH',
  '₩': 'KRW',
  '₺': 'TRY',
  'zł': 'PLN',
};

const dollars = 'USD CAD AUD NZD HKD SGD TWD MXN BRL ARS CLP COP';
const pounds = 'GBP EGP LBP SYP SDG FKP GIP';
const francs = 'CHF XOF XAF XPF CDF GNF RWF BIF DJF KMF';
const crowns = 'SEK NOK DKK ISK CZK';

/**
 * Currencies that a shared sign or word may mean.
 *
 * @type {Record<string, string>}
 */
const shared = {
  '$': dollars,
  'dollar': dollars,
  dollars,
  'pound': pounds,
  pounds,
  'livre': pounds,
  'livres': pounds,
  'franc': francs,
  francs,
  'cfa': 'XOF XAF',
  'fcfa': 'XOF XAF',
  '¥': 'JPY CNY',
  'kr': crowns,
  'couronnes': crowns,
  'krona': crowns,
  'kroner': crowns,
};

/**
 * Currencies that a text may mean: one for a code or a sign of its own, several for a shared sign.
 *
 * @typedef {string[]} Currencies
 */

/** @param {string} text */
const compact = (text) => text.replace(/[\s.'’]+/g, '');

/**
 * Returns the currencies that the text may mean; undefined if it names none. `folded`: the text
 * without accents, in lower case.
 *
 * @param {string} folded
 * @returns {Currencies | undefined}
 */
export function readCurrency(folded) {
  const word = compact(folded);
  if (Object.hasOwn(words, word)) return [words[word]];
  if (Object.hasOwn(shared, word)) return shared[word].split(' ');
  return iso.has(word.toUpperCase()) ? [word.toUpperCase()] : undefined;
}

/**
 * Currencies of words that name one only beside another word: "livres sterling", "$ US".
 *
 * @type {Record<string, string>}
 */
const hints = {
  us: 'USD',
  americains: 'USD',
  sterling: 'GBP',
  suisse: 'CHF',
  suisses: 'CHF',
  swiss: 'CHF',
};

/**
 * Returns the currencies that a word among several may mean.
 *
 * @param {string} word
 * @returns {Currencies | undefined}
 */
export const hintOf = (word) => (Object.hasOwn(hints, word) ? [hints[word]] : undefined);

/**
 * Returns the currencies that all given texts may mean: none if they contradict each other,
 * undefined if no text names a currency.
 *
 * @param {(Currencies | undefined)[]} given
 * @returns {Currencies | undefined}
 */
export function commonCurrencies(given) {
  const [first, ...others] = given.filter((one) => one !== undefined);
  return first?.filter((code) => others.every((one) => one.includes(code)));
}
