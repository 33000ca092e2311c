// Mouse wheels and trackpads: scrolling in pixels, and pinches, which browsers report as wheel with
// Ctrl (Safari: as gesture events). The page itself never scrolls under the stage.

// Firefox counts in lines or pages for mouse wheels; 100 px per three-line notch, as other browsers.
const pixels_per_line = 100 / 3;

/**
 * `isDrawn()`: whether the canvas is what scrolls; else the page does by itself. `embedded`: what goes up and down
 * is left to the browser, which scrolls the mirror as far as that goes and then the page around.
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
      // Shift turns a wheel without a horizontal axis sideways; macOS does so by itself.
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
