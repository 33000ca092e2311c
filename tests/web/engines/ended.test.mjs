// A crash of the browser is distinguished from a failure of the page.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { eventually } from '../journeys/support.mjs';
import { ended, startWebkit } from './webkit.mjs';

// Returns the ids of the page processes of the browsers that this process has started.
function pageProcesses() {
  const parents = new Map();
  const found = [];
  for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    const status = statusOf(name);
    parents.set(Number(name), Number(status.match(/^PPid:\t(\d+)$/m)?.[1]));
    if (status.startsWith('Name:\tWebKitWebProces\n')) found.push(Number(name)); // cut by Linux
  }
  const isOurs = (pid) => pid === process.pid || (parents.has(pid) && isOurs(parents.get(pid)));
  return found.filter(isOurs);
}

// Empty for a process that has ended meanwhile.
function statusOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/status`, 'utf8');
  } catch {
    return '';
  }
}

const saysSo = ({ message }) => message.startsWith(ended);

test(
  'after a crash of WebKit’s page process every error says that the browser has ended',
  { timeout: 60_000 },
  async (t) => {
    const { tab, close } = await startWebkit();
    t.after(close);
    await tab.goto('data:text/html,<p>here</p>');
    const unanswered = assert.rejects(
      tab.run(() => new Promise(() => {})),
      saysSo,
    );
    await eventually(() => pageProcesses().length, Boolean, 'the process runs');
    for (const pid of pageProcesses()) process.kill(pid, 'SIGKILL');
    await unanswered;
    await assert.rejects(async () => {
      for (;;) await tab.run(() => 1);
    }, saysSo);
  },
);
