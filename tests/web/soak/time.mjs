// A clock that a test moves on. Code that runs in the page, before its first script; needs nothing around it.

// Gives the page the time it had, plus what `window.skip(ms)` adds to it: whatever is due by then happens at once. The
// clock on the wall (Date) goes along; `window.setWall(ms)` moves that one alone, and nobody moves `window.steady()`.
// `frame_ms`: frames come one after the other, each that much later by this clock, however long they take by any other;
// without it they are the browser's own. `apart_ms`: timers of exactly this length are not the page's and keep the time
// there was.
export function giveClock(frame_ms, apart_ms) {
  let ahead = 0;
  let wall = 0;
  const timers = new Map(); // id -> { task, due }
  const { setTimeout: later, clearTimeout: forget, requestAnimationFrame: frame } = window;
  const [steady, date] = [performance.now.bind(performance), Date];
  const stamp = Object.getOwnPropertyDescriptor(Event.prototype, 'timeStamp').get;
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

  function giveDates() {
    window.Date = class extends date {
      constructor(...values) {
        super(...(values.length > 0 ? values : [date.now() + ahead + wall]));
      }
      static now() {
        return date.now() + ahead + wall;
      }
    };
    Object.defineProperty(Event.prototype, 'timeStamp', {
      get() {
        return stamp.call(this) + ahead;
      },
    });
  }

  function giveTimers() {
    window.setTimeout = (task, ms = 0, ...given) => {
      if (ms === apart_ms) return later(task, ms, ...given);
      const id = later(() => {
        timers.delete(id);
        task(...given);
      }, ms);
      timers.set(id, { task: () => task(...given), due: now() + Number(ms) });
      return id;
    };
    window.clearTimeout = (id) => {
      timers.delete(id);
      forget(id);
    };

    window.skip = (ms) => {
      ahead += ms;
      for (const [id, { task }] of [...timers]
        .filter(([, { due }]) => due <= now())
        .sort(([, a], [, b]) => a.due - b.due)) {
        if (!timers.has(id)) continue;
        window.clearTimeout(id);
        task();
      }
    };
  }

  function giveFrames() {
    const waiting = new Map();
    const { port1, port2 } = new MessageChannel();
    let last = 0;
    port1.onmessage = () => {
      window.skip(frame_ms);
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
