// The operator's code, which no visitor finds by chance: a finger held for three seconds in the upper left corner, then
// one in the upper right.

const corner = 90; // px
const hold_ms = 3000;
const pause_ms = 6000; // at most, between the two

/** @type {((event: PointerEvent) => boolean)[]} */
const places = [
  ({ clientX: x, clientY: y }) => x < corner && y < corner,
  ({ clientX: x, clientY: y }) => x > innerWidth - corner && y < corner,
];

/** @param {() => void} heard */
export function hearCode(heard) {
  let done = 0;
  /** @type {Timer} */
  let holding;
  /** @type {Timer} */
  let forgetting;

  function held() {
    done += 1;
    clearTimeout(forgetting);
    forgetting = setTimeout(() => (done = 0), pause_ms);
    if (done < places.length) return;
    done = 0;
    heard();
  }

  const stop = () => clearTimeout(holding);
  addEventListener(
    'pointerdown',
    (event) => {
      stop();
      if (places[done](event)) holding = setTimeout(held, hold_ms);
    },
    true,
  );
  for (const type of ['pointerup', 'pointercancel']) addEventListener(type, stop, true);
  addEventListener('pointermove', (event) => places[done](event) || stop(), true);
}
