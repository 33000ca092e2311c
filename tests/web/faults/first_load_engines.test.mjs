// One file of the site comes wrongly at the first visit, in Firefox and WebKit: each file in one
// way, in the long form in every way. A slow style sheet is one of them: engines differ in what they
// hold back until it has come.
import { after, before, test } from 'node:test';
import { everywhere } from '../offline/support.mjs';
import { times } from '../support.mjs';
import { files, visitBadly, ways } from './first_load.mjs';
import { starters } from './support.mjs';

// The files take turns in the ways of failing, so that most ways are tried. No page is left without
// an answer ("never"), because the drivers of these engines would wait for it.
const kinds = Object.keys(files);
const usual = ways.filter((way) => way !== 'never');
/**
 * @param {string} file
 * @param {number} at
 */
const few = (file, at) => [
  usual[at % usual.length],
  ...(file === 'the style sheet' ? ['slow'] : []),
];
for (const name of everywhere.filter((one) => one !== 'chromium')) {
  let engine;
  before(async () => {
    engine = await starters[name]();
  });
  after(() => engine?.close());

  for (const [at, file] of kinds.entries()) {
    for (const wrong of times(few(file, at), usual))
      test(`${file}: ${wrong} (${name})`, { timeout: 100_000 }, () =>
        visitBadly(engine.tab, { name: file, wrong }),
      );
  }
}
