// Rows of a tax between two totals: "Total HT", "TVA 20 %", "Total TTC". Such a row is no action: it is
// held until the next row, which may be the total that confirms it, and is then reported and not counted.
import { minorOf } from './money_sums.js';
import { plain } from './text.js';

/** @import { Amount } from './csv_sums.js' */
/** @import { FoundRow } from './types.js' */

const maxLength = 200; // longest text that is examined, in characters
const tax =
  /^(?:(?:total|montant|amount|de|la|l|of|dont|plus|value added) )*(?:tva|t v a|vat|v a t|taxes?|tax)(?<rest>(?: [^ ]+)*)$/;
const beside =
  /^(?: (?:\d+%?|%|a|at|au|taux|rate|de|du|la|of|on|sur|valeur|ajoutee|normal|reduit|standard))*$/;

/**
 * True for words that name a tax and nothing else: "TVA (20 %)", "VAT at 20%".
 *
 * @param {string} text
 */
function namesTax(text) {
  const found = text.length <= maxLength && tax.exec(plain(text));
  return Boolean(found && beside.test(found.groups?.rest ?? ''));
}

/** @param {FoundRow} found */
const wordsOf = ({ context, title }) => (title ? [title] : context.row.cells);

/**
 * Returns the row's amount if it has a value.
 *
 * @param {FoundRow} found
 * @returns {Amount | undefined}
 */
function amountOf({ amount }) {
  const { value = null, currency } = amount?.money ?? {};
  return value === null ? undefined : { value, currency };
}

/** @param {Amount} amount */
const minor = ({ value, currency = 'EUR' }) => minorOf(value, currency);

/**
 * True if the row's words name a rate, and its amount is that of the base, to the smallest unit.
 *
 * @param {FoundRow} found
 * @param {Amount} base
 */
function isRateOf(found, base) {
  const [rate] = wordsOf(found).flatMap((text) => text.match(/\d+(?:[.,]\d+)?(?=\s*%)/) ?? []);
  const amount = amountOf(found);
  if (rate === undefined || !amount) return false;
  const expected = (Number(minor(base)) * Number(rate.replace(',', '.'))) / 100;
  return Math.abs(expected - Number(minor(amount))) <= 1;
}

/**
 * `settle` takes each row before it is added, and confirms or releases the rows that are held: `told` gets
 * those that are taxes, `added` those that are actions. It returns the amount without taxes if the row is
 * the total that confirms them. `hold` keeps a row of a tax below a total, and `follow` says what stands
 * above the next row: the amount of a total, or undefined.
 *
 * @param {{ isTotal(found: FoundRow): boolean, told(row: FoundRow, amount: Amount): void,
 *   added(row: FoundRow): void }} table
 */
export function createTaxes({ isTotal, told, added }) {
  /** @type {{ found: FoundRow, amount: Amount }[]} */
  let held = [];
  /** @type {Amount | undefined} */
  let base;

  /** @param {Amount} total */
  const isSum = (total) =>
    base !== undefined &&
    total.currency === base.currency &&
    minor(total) === held.reduce((sum, { amount }) => sum + minor(amount), minor(base));

  /**
   * Returns the amount of a row that is held; undefined for any other row.
   *
   * @param {FoundRow} found
   */
  function heldAmount(found) {
    const amount = amountOf(found);
    return base && amount?.currency === base.currency && isTax(found) ? amount : undefined;
  }

  /** @param {FoundRow} [next] */
  function settle(next) {
    if (held.length === 0 || (next && heldAmount(next))) return undefined;
    const total = next && isTotal(next) ? amountOf(next) : undefined;
    const [isConfirmed, below] = [total !== undefined && isSum(total), base];
    for (const { found, amount } of held) {
      if (isConfirmed || (below && isRateOf(found, below))) told(found, amount);
      else added(found);
    }
    held = [];
    return isConfirmed ? below : undefined;
  }

  /** @param {FoundRow} found */
  function hold(found) {
    const amount = heldAmount(found);
    if (amount) held.push({ found, amount });
    return amount !== undefined;
  }

  /** @param {Amount} [above] */
  function follow(above) {
    base = above;
  }

  return { follow, hold, settle };
}

/**
 * True for a row that names a tax.
 *
 * @param {FoundRow} found
 */
export const isTax = (found) => wordsOf(found).some(namesTax);
