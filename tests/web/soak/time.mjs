// A clock that a test moves on. Code that runs in the page, before its first script; needs nothing around it.

// Gives the page the time it had, plus what `window.skip(ms)` adds to it: whatever is due by then happens at once. The
// clock on the wall (Date) goes along. Moving only that one: `window.setWall(ms)`.
export function giveClock() {
  let ahead = 0;
  let wall = 0;
  const timers = new Map();  // id -> { task, due }
  const { setTimeout: later, clearTimeout: forget, requestAnimationFrame: frame } = window;
  const [steady, date] = [performance.now.bind(performance), Date];
  const stamp = Object.getOwnPropertyDescriptor(Event.prototype, 'timeStamp').get;
  const now = () => steady() + ahead;

  performance.now = now;
  window.Date = class extends date {
    constructor(...values) { super(...(values.length > 0 ? values : [date.now() + ahead + wall])); }
    static now() { return date.now() + ahead + wall; }
  };
  Object.defineProperty(Event.prototype, 'timeStamp', { get() { return stamp.call(this) + ahead; } });
  window.requestAnimationFrame = (task) => frame((at) => task(at + ahead));
  window.setTimeout = (task, ms = 0, ...given) => {
    const id = later(() => { timers.delete(id); task(...given); }, ms);
    timers.set(id, { task: () => task(...given), due: now() + Number(ms) });
    return id;
  };
  window.clearTimeout = (id) => {
    timers.delete(id);
    forget(id);
  };

  window.skip = (ms) => {
    ahead += ms;
    for (const [id, { task, due }] of [...timers].sort(([, a], [, b]) => a.due - b.due)) {
      if (due > now() || !timers.has(id)) continue;
      window.clearTimeout(id);
      task();
    }
  };
  window.setWall = (ms) => { wall = ms; };
}
