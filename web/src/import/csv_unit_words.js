// Finds the unit that a line beside the headings of a table names: "(en M€)", "Montants exprimés en k€",
// "£'000", "Plan de relance (en milliers d’euros)".
import { codes } from './csv_codes.js';
import { commonCurrencies } from './currencies.js';
import { readUnit } from './numbers.js';
import { fold, plain } from './text.js';

/** @import { Unit } from './types.js' */

/**
 * A word of a line, with its place. `unit`: what it says of amounts; `isBeside`: it says nothing else.
 *
 * @typedef {{ word: string, from: number, to: number, unit?: Unit, isBeside: boolean }} Token
 *
 * @typedef {Unit & { words: string }} NamedUnit
 */

const maxLine = 200; // longest line that is examined, in characters
const token = /[\p{L}\p{N}\p{Sc}'’]+/gu;
const thousands = /(?:['’]|(?<=\p{Sc}))000s?$/u; // "£'000", "€000s"
const inBrackets = /[([]([^()[\]]*)[)\]]/g;
const year = /^(?:19|20)\d\d$/;
const isNumber = /^\d+$/;
const besideUnit = new Set(['beside_amount', 'beside_word', 'beside_total', 'tax_total']);
const letter = /^\p{L}$/u; // may name a part of a table: "Lot B"

/**
 * @param {string} word
 * @returns {Unit | undefined}
 */
function unitOf(word) {
  if (letter.test(word)) return undefined;
  const unit = readUnit(fold(word).replace(thousands, 'thousand'));
  return unit?.factor || unit?.currencies ? unit : undefined;
}

/**
 * True for a word that may stand beside a unit and names nothing else.
 *
 * @param {string} word
 */
const isBeside = (word) =>
  year.test(word) ||
  plain(word)
    .split(' ')
    .every((part) => codes.unit.has(part) || besideUnit.has(codes.action.get(part) ?? ''));

/**
 * @param {string} text
 * @returns {Token[]}
 */
const tokensOf = (text) =>
  text.length > maxLine
    ? []
    : [...text.matchAll(token)].map(({ 0: word, index }) => {
        const place = { from: index, to: index + word.length };
        const is = isBeside(word); // some are codes of currencies too: "all"
        return { word, ...place, unit: is ? undefined : unitOf(word), isBeside: is };
      });

/**
 * Returns the unit that the tokens name together, in the words of the text; undefined if they name none.
 *
 * @param {string} text
 * @param {Token[]} tokens
 * @returns {NamedUnit | undefined}
 */
function joinedUnit(text, tokens) {
  const named = tokens.filter(({ unit }) => unit);
  if (named.length === 0) return undefined;
  return {
    factor: named.find(({ unit }) => unit?.factor)?.unit?.factor,
    currencies: commonCurrencies(named.map(({ unit }) => unit?.currencies)),
    words: text.slice(named[0].from, named[named.length - 1].to),
  };
}

/**
 * Returns the unit of a text that consists of a unit, or of words of amounts and a unit.
 *
 * @param {string} text
 */
export function unitAlone(text) {
  const tokens = tokensOf(text);
  const isAlone = tokens.every(({ unit, isBeside: beside }) => unit || beside);
  return isAlone ? joinedUnit(text, tokens) : undefined;
}

/**
 * Returns the factor and the currency with which a text ends: "Plan de relance, en M€". A number
 * before them makes them an amount.
 *
 * @param {string} text
 */
function unitAtEnd(text) {
  const tokens = tokensOf(text);
  const before = tokens.findLastIndex(({ unit, isBeside: beside }) => !unit && !beside);
  const found = joinedUnit(text, tokens.slice(before + 1));
  const isAmount = isNumber.test(tokens[before]?.word ?? '') && tokens[before + 1]?.unit;
  return found?.factor && found.currencies && !isAmount ? found : undefined;
}

/**
 * Returns the unit that a line of text names, alone, in brackets or at its end.
 *
 * @param {string} text
 */
export function unitIn(text) {
  const bracketed = tokensOf(text).length > 0 ? [...text.matchAll(inBrackets)] : [];
  const parts = [text, ...bracketed.map(([, part]) => part)];
  return parts.map(unitAlone).find(Boolean) ?? unitAtEnd(text);
}
