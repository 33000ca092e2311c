// Amounts that are not counted but may be in a total of the table: those of taxes, and negative ones.
import { decimalsOf } from './currencies.js';
import { createSums, minorOf } from './money_sums.js';

/** @import { Amount } from './types.js' */

/**
 * What a total may be the sum of: `amount` without what is not counted, and the key of the message that
 * says so. `rows`: the first of those with negative amounts.
 *
 * @typedef {{ key: string, amount: Amount, rows?: number[] }} Reading
 *
 * @typedef {ReturnType<typeof createExtras>} Extras
 */

const maxRows = 11; // one more than a sentence names

const createPart = () => ({
  taxes: createSums(),
  negative: createSums(),
  rows: /** @type {number[]} */ ([]),
});

/**
 * Returns the readings of a total with the extras of a part of the table.
 *
 * @param {Amount} total
 * @param {ReturnType<typeof createPart>} part
 * @returns {Reading[]}
 */
function readingsWith({ value, currency = 'EUR' }, { taxes, negative, rows }) {
  const size = 10 ** decimalsOf(currency);
  const [whole, tax, less] = [minorOf(value, currency), taxes.of(currency), negative.of(currency)];
  /** @param {bigint} minor */
  const amount = (minor) => ({ value: Number(minor) / size, currency });
  return [
    { key: 'import_total_taxed', amount: amount(whole - tax), by: tax },
    { key: 'import_total_corrected', amount: amount(whole + less), by: less, rows },
    { key: 'import_total_corrected', amount: amount(whole - tax + less), by: tax * less, rows },
  ].filter(({ by, amount: { value: left } }) => by !== 0n && left >= 0);
}

/** Creates the extras of a table: those since the last total, and all. */
export function createExtras() {
  const all = createPart();
  let since = createPart();

  /**
   * Adds the amount of a tax, unless it is the sum of the taxes above it.
   *
   * @param {Amount} amount
   */
  function addTax({ value, currency = 'EUR' }) {
    const { taxes } = since;
    const isTotal = taxes.countOf(currency) > 1 && taxes.of(currency) === minorOf(value, currency);
    if (!isTotal) for (const part of [since, all]) part.taxes.add(value, currency);
  }

  /**
   * Adds an amount below zero, which is given without its sign.
   *
   * @param {number} number of its row
   * @param {Amount} amount
   */
  function addNegative(number, { value, currency }) {
    for (const { negative, rows } of [since, all]) {
      negative.add(value, currency);
      if (rows.length < maxRows) rows.push(number);
    }
  }

  function endPart() {
    since = createPart();
  }

  /**
   * Returns what the total may be: the sum of its rows, or that with extras.
   *
   * @param {Amount} total
   * @returns {Reading[]}
   */
  const readingsOf = (total) => [
    { key: 'import_total_equal', amount: total },
    ...[since, all].flatMap((part) => readingsWith(total, part)),
  ];

  return { addNegative, addTax, endPart, readingsOf };
}
