// A display without a monitor: Firefox and WebKit give WebGL only to a window, and a window needs a
// display.
import { spawn } from 'node:child_process';
import { once } from 'node:events';

// Returns { name: ":5", close }. The server chooses a free number and prints it when it is ready.
export async function startDisplay() {
  const server = spawn(
    'Xvfb',
    ['-displayfd', '3', '-screen', '0', '1400x1000x24', '+extension', 'GLX'],
    {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    },
  );
  const number = await Promise.race([
    once(/** @type {import('node:stream').Readable} */ (server.stdio[3]), 'data').then(([bytes]) =>
      String(bytes).trim(),
    ),
    once(server, 'error').then(([error]) => {
      throw new Error(`Xvfb: ${error.message}`);
    }),
    once(server, 'exit').then(([code]) => {
      throw new Error(`Xvfb ended with ${code}`);
    }),
  ]);
  return { name: `:${number}`, close: () => stop(server) };
}

/**
 * Asks a program to end and waits until it has ended.
 *
 * @param {import("node:child_process").ChildProcess} program
 */
export async function stop(program) {
  if (program.exitCode !== null || program.signalCode !== null) return;
  const gone = once(program, 'exit');
  program.kill();
  const late = setTimeout(() => program.kill('SIGKILL'), 5000);
  await gone;
  clearTimeout(late);
}

/**
 * Returns the result of `read` as soon as it is neither undefined nor an error.
 *
 * @template T
 * @param {() => T | Promise<T>} read
 * @param {string} what
 * @param {number} [patience_ms]
 * @returns {Promise<Exclude<Awaited<T>, undefined>>}
 */
export async function patiently(read, what, patience_ms = 60_000) {
  const end = Date.now() + patience_ms;
  for (;;) {
    const { answer, problem } = await Promise.resolve()
      .then(read)
      .then(
        (value) => ({ answer: value, problem: undefined }),
        (error) => ({ answer: undefined, problem: error }),
      );
    if (answer !== undefined) return /** @type {Exclude<Awaited<T>, undefined>} */ (answer);
    if (Date.now() > end) throw new Error(`${what}: ${problem?.message ?? 'nothing came'}`);
    await new Promise((resolve) => setTimeout(resolve, 25)); // pause between two attempts
  }
}
