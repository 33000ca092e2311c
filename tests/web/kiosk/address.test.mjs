// A kiosk's address and commands, as text: default values are omitted, the form reads an address as
// app/state/options.cpp does, and a shell runs a command as it was meant. No browser.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { flagsOf } from '../../../web/build/launch.mjs';
import {
  addressOf,
  leastIdle,
  mostIdle,
  settingsOf,
  themes,
  usual,
  views,
} from '../../../web/src/launch/address.js';
import { commandOf, fileAddress } from '../../../web/src/launch/command.js';
import { root } from '../support.mjs';

const programmes = ['lyon-saint-etienne', 'grand-est'];
const fallback = { ...usual, programme: programmes[0], language: 'fr' };
const read = (address) => settingsOf(address, { programmes, fallback });

test('an address says what differs from the usual, and nothing else', () => {
  assert.equal(addressOf(fallback), '?kiosk#/lyon-saint-etienne/overview?lang=fr');
  const all = {
    programme: 'grand-est',
    loop: ['map', 'overview'],
    idle: 90,
    language: 'en',
    theme: 'dark',
    stats: true,
  };
  assert.equal(
    addressOf(all),
    '?kiosk&idle=90&loop=map,overview&stats#/grand-est/overview?lang=en&theme=dark',
  );
  assert.match(
    addressOf({ ...fallback, loop: [...usual.loop].reverse() }),
    /&loop=map,partners,budget,overview#/,
    'order counts',
  );
});

test('what is usual here is what the app does', () => {
  const [, list] = readFileSync(`${root}app/session/kiosk_visit.cpp`, 'utf8').match(
    /usual = \{([^}]*)\}/,
  );
  assert.deepEqual(list.match(/\w+(?=,|$)/g), usual.loop);
});

test('without any view to go through, the kiosk stays at the first', () => {
  assert.equal(
    addressOf({ ...fallback, loop: [] }),
    '?kiosk&loop=overview#/lyon-saint-etienne/overview?lang=fr',
  );
});

test('every combination of settings comes back from its address', () => {
  for (const programme of programmes) {
    for (const loop of [usual.loop, ['sources'], views, [...views].reverse()]) {
      for (const idle of [leastIdle, usual.idle, mostIdle]) {
        for (const theme of themes) {
          const settings = {
            programme,
            loop,
            idle,
            language: 'en',
            theme,
            stats: theme === 'dark',
          };
          assert.deepEqual(read(addressOf(settings)), settings);
        }
      }
    }
  }
});

test('reading takes what the app takes: numbers into their range, the first valid value, known names only', () => {
  const idle = {
    'idle=90': 90,
    'idle=0': leastIdle,
    'idle=99999999999999999999': mostIdle,
    'idle=120&idle=90': 120,
    'idle=soon&idle=90': 90,
    'idle': 60,
    'idle=': 60,
    'idle=-5': 60,
    'idle=1e3': 60,
    'idle=60s': 60,
    'idle=%': 60,
  };
  for (const [query, seconds] of Object.entries(idle))
    assert.equal(read(`?kiosk&${query}`).idle, seconds, query);
  const loops = {
    'loop=budget%2Cmap': ['budget', 'map'],
    'loop=,nowhere,map,': ['map'],
    'loop=&loop=map': ['map'],
    'loop=map,map': ['map'],
    'loop=nowhere': usual.loop,
  };
  for (const [query, loop] of Object.entries(loops))
    assert.deepEqual(read(`index.html?${query}`).loop, loop, query);
  for (const query of ['stats', 'stats=', 'stats=1', 'stats=true'])
    assert.equal(read(`?kiosk&${query}`).stats, true, query);
  for (const query of ['stats=0', 'Stats', 'x=stats'])
    assert.equal(read(`?kiosk&${query}`).stats, false, query);
  assert.deepEqual(read('?kiosk#/nobody/overview?lang=de&theme=pink'), fallback);
  for (const anything of ['', '#', '?', '%', '?#?#', '#/%zz?lang', 'a?b#c?d', '\n?idle=5\n'])
    assert.doesNotThrow(() => read(anything), anything);
});

test('the ranges and the usual time are those of the app', () => {
  const header = readFileSync(`${root}app/state/options.h`, 'utf8');
  const numberOf = (name) => Number(header.match(new RegExp(`int ${name} = (\\d+);`))[1]);
  assert.deepEqual(
    [leastIdle, mostIdle, usual.idle],
    ['least_idle_seconds', 'most_idle_seconds', 'idle_seconds'].map(numberOf),
  );
  const codes = readFileSync(`${root}app/state/view_names.h`, 'utf8');
  for (const view of views) assert.ok(codes.includes(`{View::${view}, "${view}"`), view);
});

test('a shell hands a command’s words on as they are, whatever the address holds', () => {
  const nasty =
    'https://example.org/l\'été $(x) `y` "z"/index.html?kiosk&idle=90#/a/overview?lang=fr';
  const flags = flagsOf(readFileSync(`${root}assets/kiosk/chromium-flags.txt`, 'utf8'));
  const command = commandOf(flags, nasty)
    .join(' ')
    .replace(/^chromium /, 'printf "%s\\n" ');
  const words = execFileSync('sh', ['-c', command], { env: { ...process.env, HOME: '/a b' } })
    .toString()
    .trimEnd()
    .split('\n');
  assert.deepEqual(words, [...flags, '--user-data-dir=/a b/.config/trame-kiosk', nasty]);
});

test('a folder is an address however its system writes it', () => {
  const at = (folder) => fileAddress(folder, 't.html');
  assert.equal(at('/media/usb'), 'file:///media/usb/t.html');
  assert.equal(at(' /media/Clé USB/ '), 'file:///media/Cl%C3%A9%20USB/t.html');
  assert.equal(at('E:\\borne'), 'file:///E:/borne/t.html');
  assert.equal(at('file:///media/usb/'), 'file:///media/usb/t.html');
  assert.equal(at(''), 'file:///t.html');
  assert.equal(at('/a#b?c%'), 'file:///a%23b%3Fc%25/t.html');
});

test('every flag is a flag, once, and is explained', () => {
  const text = readFileSync(`${root}assets/kiosk/chromium-flags.txt`, 'utf8');
  const flags = flagsOf(text);
  assert.equal(new Set(flags.map((flag) => flag.split('=')[0])).size, flags.length);
  for (const flag of flags) {
    assert.match(flag, /^--[a-z0-9-]+(=[\w,]+)?$/);
    assert.match(text, new RegExp(`^# .*\\n${flag}$`, 'm'));
  }
});
