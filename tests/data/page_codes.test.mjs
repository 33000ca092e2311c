// The page and the app call the same things by the same names: what crosses between them is written
// once in C++ and once in JavaScript.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';

import * as codes from '../../web/src/site/codes.js';
import * as kiosk from '../../web/src/launch/address.js';

const read = (path) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const platform = read('app/platform/platform.h');
const pageCodes = read('app/state/page_codes.h');
const types = read('web/src/host/border.d.ts');

const matches = (text, pattern) => [...text.matchAll(pattern)].map((found) => found[1]);
const found = (text, pattern) => {
  const value = pattern.exec(text)?.[1];
  assert.ok(value !== undefined, `${pattern} is nowhere`);
  return value;
};

// Returns the numbers of an enum's enumerators, by name.
const enumOf = (header, name) =>
  Object.fromEntries(
    matches(
      found(header, new RegExp(`enum class ${name}[^{]*\\{([^}]*)\\}`)).replace(/\/\/.*/g, ''),
      /(\w+)/g,
    ).map((value, place) => [value, place]),
  );
// Returns the constants whose names contain `part`, sorted by value.
const constants = (part) =>
  matches(pageCodes, new RegExp(`string_view ${part} = "([^"]*)"`, 'g')).sort();
const quoted = (text) => matches(text, /["']([^"']*)["']/g);
const union = (name) => quoted(found(types, new RegExp(`type ${name} = ([^;]*);`))).sort();
const sorted = (object) => Object.values(object).sort();

test('pointers and files pass the same phases, kinds and steps', () => {
  assert.deepEqual(codes.pointerPhases, enumOf(platform, 'PointerPhase'));
  assert.deepEqual(codes.pointerKinds, enumOf(platform, 'PointerKind'));
  assert.deepEqual(codes.fileSteps, enumOf(platform, 'FileStep'));
  assert.deepEqual(codes.fileSteps, enumOf(read('app/ui/frame/own_file.h'), 'FileStep'));
  const bit = found(read('app/platform/platform_web.cpp'), /KeyEvent\{key, \(modifiers & (\d+)\)/);
  assert.equal(codes.shiftKey, Number(bit));
});

test('what the app asks for has the same names', () => {
  assert.deepEqual(sorted(codes.requests), constants('\\w+_request'));
});

test('a file is refused for the same reasons', () => {
  assert.deepEqual([...sorted(codes.refusals), codes.byImporter].sort(), constants('refused_\\w+'));
});

test('pictures and visitors of a kiosk are in the same states', () => {
  assert.deepEqual(union('PictureUse'), constants('picture_\\w+'));
  const attendances = quoted(found(pageCodes, /attendance_codes\[\] = \{([^}]*)\}/)).sort();
  assert.deepEqual(union('Attendance'), attendances);
});

test('the form of a kiosk offers the views, themes and limits of the app', () => {
  const views = read('app/state/view_names.h');
  assert.deepEqual(kiosk.views, matches(views, /\{View::\w+, "(\w+)"/g));
  const addresses = read('app/state/url_codes.h');
  const listed = (name) => quoted(found(addresses, new RegExp(`${name} = \\{([^}]*)\\}`)));
  assert.deepEqual(kiosk.themes, ['', ...listed('theme_codes')]);
  const options = read('app/state/options.h');
  assert.equal(kiosk.leastIdle, Number(found(options, /least_idle_seconds = (\d+)/)));
  assert.equal(kiosk.mostIdle, Number(found(options, /most_idle_seconds = (\d+)/)));
  assert.equal(kiosk.usual.idle, Number(found(options, /idle_seconds = (\d+);\s*\/\//)));
  const loop = found(read('app/session/kiosk_visit.cpp'), /usual = \{([^}]*)\}/);
  assert.deepEqual(kiosk.usual.loop, matches(loop, /View::(\w+)/g));
});

// Returns the names of the members of an interface of border.d.ts.
const members = (name) =>
  matches(found(types, new RegExp(`interface ${name} \\{([^]*?)\\n\\}`)), /^ {2}(\w+)\(/gm).sort();
const web = read('app/platform/platform_web.cpp');
const unique = (names) => [...new Set(names)].sort();

test('the page calls exactly the functions that the wasm exports', () => {
  const exported = matches(web, /EMSCRIPTEN_KEEPALIVE \w+ (\w+)\(/g);
  const allocator = ['_free', '_malloc'];
  assert.deepEqual(
    members('TrameModule'),
    unique([...allocator, ...exported.map((name) => `_${name}`)]),
  );
});

test('the page answers exactly the requests that the wasm makes', () => {
  const asked = /\bcall\("(\w+)"|\bhost_call_with\("(\w+)"|\["host"\]\["(\w+)"\]/g;
  const names = [...web.matchAll(asked)].map((one) => one.slice(1).find(Boolean));
  assert.deepEqual(members('Host'), unique(names));
});

test('web/README.md lists all of them', () => {
  const guide = read('web/README.md');
  const listed = (title) => {
    const part = found(guide, new RegExp(`### ${title}\\n([^]*?)(?=\\n##|$)`));
    return unique(matches(part, /^\| `(\w+)`/gm));
  };
  const isEvent = (name) => name.startsWith('_trame_');
  const bare = (name) => name.slice('_trame_'.length);
  assert.deepEqual(
    listed('Into the wasm'),
    members('TrameModule').filter(isEvent).map(bare).sort(),
  );
  assert.deepEqual(listed('Out of the wasm'), members('Host'));
});
