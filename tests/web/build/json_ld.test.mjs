// Key figures as search engines read them (JSON-LD): each value is published with its unit.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { graphOf } from '../../../web/build/json_ld.mjs';
import { readPages } from '../../../web/build/prerender.mjs';
import { root } from '../support.mjs';

const folders = { programmes: join(root, 'assets/programmes'), i18n: join(root, 'assets/i18n') };

/**
 * Returns the key figures of a programme whose highlights are one amount in each of these
 * currencies (undefined: left out) and one figure in each of these units.
 *
 * @param {{ currencies?: (string | undefined)[], units?: string[] }} given
 * @returns {any[]}
 */
function measuredIn({ currencies = [], units = [] }) {
  const [page] = readPages(folders);
  const claims = [{ source: page.programme.sources[0].id, value: 5 }];
  const item = { label: 'Label', value: 5, claims };
  /** @type {any} */
  const amounts = currencies.map((currency, i) => ({ ...item, id: `a${i}`, currency }));
  /** @type {any} */
  const figures = units.map((unit, i) => ({ ...item, id: `f${i}`, unit }));
  const highlights = [
    ...currencies.map((_, i) => `amount:a${i}`),
    ...units.map((_, i) => `figure:f${i}`),
  ];
  page.programme = { ...page.programme, amounts, figures, highlights };
  const graph = /** @type {any} */ (graphOf(page, { file: '', address: (path) => path }));
  return graph['@graph'][1].variableMeasured;
}

test('a key figure in money has its currency as unit, whichever it is', () => {
  const measured = measuredIn({ currencies: [undefined, 'EUR', 'GBP', 'JPY'] });
  assert.deepEqual(
    measured.map(({ value, unitText }) => [value, unitText]),
    [
      [5, 'EUR'],
      [5, 'EUR'],
      [5, 'GBP'],
      [5, 'JPY'],
    ],
  );
});

test('percent and square metres have their sign and their UN/CEFACT code, numbers have no unit', () => {
  const measured = measuredIn({ units: ['percent', 'square_metre', 'EUR', 'count', 'year'] });
  assert.deepEqual(
    measured.map(({ unitText, unitCode }) => [unitText, unitCode]),
    [
      ['%', 'P1'],
      ['m²', 'MTK'],
      ['EUR', undefined],
      [undefined, undefined],
      [undefined, undefined],
    ],
  );
});
