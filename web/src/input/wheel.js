// Passes mouse wheels and trackpads to the app: scrolling in CSS px, and pinches, which browsers
// report as wheel events with Ctrl (Safari: as gesture events). The page itself does not scroll.

// Firefox reports mouse wheels in lines or pages. Other browsers report 100 px for a step of three
// lines.
const pixels_per_line = 100 / 3;

/**
 * `isDrawn()` returns false while no canvas is shown: then the browser scrolls. `embedded`: vertical
 * scrolling is left to the browser, which scrolls the mirror to its end and then the page around it.
 *
 * @param {HTMLElement} stage
 * @param {Bridge} bridge
 * @param {() => boolean} isDrawn
 * @param {boolean} [embedded]
 */
export function listenToWheel(stage, bridge, isDrawn, embedded = false) {
  /**
   * @param {MouseEvent} event
   * @returns {[number, number]}
   */
  function place(event) {
    const box = stage.getBoundingClientRect();
    return [event.clientX - box.left, event.clientY - box.top];
  }

  stage.addEventListener(
    'wheel',
    (event) => {
      // Shift makes a wheel without a horizontal axis scroll horizontally; macOS does so itself.
      const sideways = event.shiftKey && !event.deltaX;
      const upright = !sideways && Math.abs(event.deltaY) >= Math.abs(event.deltaX);
      if (!isDrawn() || (embedded && upright && !event.ctrlKey)) return;
      event.preventDefault();
      const unit = [1, pixels_per_line, stage.clientHeight][event.deltaMode];
      const x = (sideways ? event.deltaY : event.deltaX) * unit;
      const y = (sideways ? 0 : event.deltaY) * unit;
      bridge.wheel(...place(event), x, y, event.ctrlKey ? 1 : 0);
    },
    { passive: false },
  );

  let scale = 1;
  stage.addEventListener('gesturestart', (event) => {
    event.preventDefault();
    scale = 1;
  });
  stage.addEventListener('gesturechange', (event) => {
    event.preventDefault();
    bridge.wheel(...place(event), 0, -100 * Math.log(event.scale / scale), 1);
    scale = event.scale;
  });
}
