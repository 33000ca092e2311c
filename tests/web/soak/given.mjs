// What the random visits use: all programmes, all charts, and valid and invalid own files.
import { readFileSync } from 'node:fs';
import { eachChart, programmes } from '../journeys/support.mjs';
import { root } from '../support.mjs';

/** @param {string} path */
const read = (path) => readFileSync(`${root}${path}`, 'utf8');
const good = read('tests/data/valid/complete.json');
const files = [
  { name: 'bon.json', text: good },
  { name: 'tronqué.json', text: good.slice(0, good.length / 2) },
  { name: 'autre.json', text: read('assets/programmes/grand-est.json') },
  { name: 'mes-actions.csv', text: read('assets/schema/template.csv') },
];
export const given = { programmes, charts: eachChart, files };
