// Recognizes the operator's code, a gesture that visitors do not make by chance: a finger held for
// three seconds in the upper left corner of the page, then one in the upper right corner.

const corner = 90; // side of a corner's square, in CSS px
const hold_ms = 3000;
const pause_ms = 6000; // longest time between the end of the first hold and the end of the second

/**
 * The corners, in the order in which they must be held.
 *
 * @type {((event: PointerEvent) => boolean)[]}
 */
const places = [
  ({ clientX: x, clientY: y }) => x < corner && y < corner,
  ({ clientX: x, clientY: y }) => x > innerWidth - corner && y < corner,
];

/**
 * Calls `entered` each time the code has been entered.
 *
 * @param {() => void} entered
 */
export function listenForCode(entered) {
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
    entered();
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
