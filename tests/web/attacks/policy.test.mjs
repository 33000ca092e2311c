// The policies of every page, from its headers and from its meta tag, checked by Google's CSP
// Evaluator.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import evaluator from 'csp_evaluator/dist/evaluator.js';
import parser from 'csp_evaluator/dist/parser.js';
import { securityHeadersOf } from '../../../web/build/headers.mjs';
import { dist, filesOf } from '../offline/support.mjs';

// 'self' is a weakness only on a site that also serves files of its visitors.
/** @param {{ directive: string, value?: string }} finding */
const isKnown = ({ directive, value }) => directive === 'script-src' && value === "'self'";
const findingsIn = (policy) =>
  new evaluator.CspEvaluator(new parser.CspParser(policy).csp)
    .evaluate()
    .filter((one) => !isKnown(one));

const pages = Object.entries(filesOf(dist)).filter(([name]) => name.endsWith('.html'));

test('the evaluator has nothing to say about any page', () => {
  assert.ok(pages.length > 10);
  for (const [name, bytes] of pages) {
    const own = bytes
      .toString()
      .match(/http-equiv="Content-Security-Policy" content="([^"]*)"/)?.[1];
    assert.ok(own, `${name} has a policy of its own`);
    for (const policy of [own, securityHeadersOf(`/${name}`)['Content-Security-Policy']])
      assert.deepEqual(findingsIn(policy), [], name);
  }
});

test('it would speak', () => {
  assert.notDeepEqual(findingsIn("script-src 'self' 'unsafe-inline'; object-src 'none'"), []);
});
