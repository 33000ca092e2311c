// A clock that a test advances. Code that runs in the page before its first script; it uses nothing
// outside itself.

/**
 * Replaces the page's clocks: `window.skip(ms)` advances them and runs at once what becomes due.
 * `window.setWall(ms)` moves the wall clock (Date) alone; `window.steady()` is not changed, nor is
 * `window.pause()`, which waits for a few real milliseconds.
 * `frame_ms`: each frame is that much later than the previous one, whatever its real duration;
 * without it frames are the browser's own. `apart_ms`: timers of exactly this length belong to a
 * driver and keep the real time.
 *
 * @param {number} [frame_ms]
 * @param {number} [apart_ms]
 */
export function giveClock(frame_ms, apart_ms) {
  let ahead = 0;
  let wall = 0;
  /** @type {Map<number, { task: () => void, due: number }>} */
  const timers = new Map(); // { task, due } by id
  const { setTimeout: later, clearTimeout: forget, requestAnimationFrame: frame } = window;
  const [steady, date] = [performance.now.bind(performance), Date];
  const stamp = Object.getOwnPropertyDescriptor(Event.prototype, 'timeStamp')?.get;
  const now = () => steady() + ahead;

  performance.now = now;
  window.requestAnimationFrame = (task) => frame((at) => task(at + ahead));
  giveDates();
  if (frame_ms) giveFrames();
  giveTimers();
  window.setWall = (ms) => {
    wall = ms;
  };
  window.steady = steady;
  window.pause = () => new Promise((resolve) => later(resolve, 4));

  function giveDates() {
    const Moved = class extends date {
      /** @param {any[]} values */
      constructor(...values) {
        super(.../** @type {[any]} */ (values.length > 0 ? values : [date.now() + ahead + wall]));
      }
      static now() {
        return date.now() + ahead + wall;
      }
    };
    Object.assign(window, { Date: Moved });
    Object.defineProperty(Event.prototype, 'timeStamp', {
      get() {
        return stamp?.call(this) + ahead;
      },
    });
  }

  function giveTimers() {
    /** @type {(task: (...given: any[]) => void, ms?: number, ...given: any[]) => number} */
    const setLater = (task, ms = 0, ...given) => {
      if (ms === apart_ms) return later(task, ms, ...given);
      const id = later(() => {
        timers.delete(id);
        task(...given);
      }, ms);
      timers.set(id, { task: () => task(...given), due: now() + Number(ms) });
      return id;
    };
    /** @type {(id?: number) => void} */
    const forgetTimer = (id) => {
      if (id !== undefined) timers.delete(id);
      forget(id);
    };
    Object.assign(window, { setTimeout: setLater, clearTimeout: forgetTimer });

    window.skip = (ms) => {
      ahead += ms;
      for (const [id, { task }] of [...timers]
        .filter(([, { due }]) => due <= now())
        .sort(([, a], [, b]) => a.due - b.due)) {
        if (!timers.has(id)) continue;
        forgetTimer(id);
        task();
      }
    };
  }

  function giveFrames() {
    /** @type {Map<number, FrameRequestCallback>} */
    const waiting = new Map();
    const { port1, port2 } = new MessageChannel();
    let last = 0;
    port1.onmessage = () => {
      window.skip(frame_ms ?? 0);
      const tasks = [...waiting.values()];
      waiting.clear();
      for (const task of tasks) task(now());
    };
    window.requestAnimationFrame = (task) => {
      if (waiting.size === 0) port2.postMessage(0);
      waiting.set((last += 1), task);
      return last;
    };
    window.cancelAnimationFrame = (id) => {
      waiting.delete(id);
    };
  }
}
