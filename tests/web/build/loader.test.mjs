// What is removed from Emscripten's loader of the wasm. No browser.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { trimLoader } from '../../../web/build/loader.mjs';
import { dist, filesOf } from '../offline/support.mjs';

const events = 'var JSEvents={eventHandlers:[]};';

test('an unused part is removed, the rest is kept', () => {
  assert.equal(
    trimLoader(`var a=1;${events}var UTF8Decoder=new TextDecoder;a`),
    'var a=1;var UTF8Decoder=new TextDecoder;a',
  );
});

test('a loader of another form is kept as it is', () => {
  for (const text of ['', 'export default 1', `${events}var b;`])
    assert.equal(trimLoader(text), text);
});

test('a part that is used after all is an error', () => {
  const text = `${events}var UTF8Decoder=new TextDecoder;JSEvents.eventHandlers.length`;
  assert.throws(() => trimLoader(text), /still uses JSEvents/);
});

test('the main script of the site holds no second way to fetch the wasm', () => {
  const files = filesOf(dist);
  const main = files[Object.keys(files).find((name) => /^assets\/main\.\w+\.js$/.test(name))];
  assert.doesNotMatch(main.toString(), /instantiateStreaming|registerOrRemoveHandler/);
});
