// Mouse wheels and trackpads: scrolling in pixels, and pinches, which browsers report as wheel with
// Ctrl (Safari: as gesture events). The page itself never scrolls under the stage.

// Firefox counts in lines or pages for mouse wheels; 100 px per three-line notch, as other browsers.
const pixels_per_line = 100 / 3;

// `isDrawn()`: whether the canvas is what scrolls; else the page does by itself.
export function listenToWheel(stage, bridge, isDrawn) {
  function place(event) {
    const box = stage.getBoundingClientRect();
    return [event.clientX - box.left, event.clientY - box.top];
  }

  stage.addEventListener('wheel', (event) => {
    if (!isDrawn()) return;
    event.preventDefault();
    const unit = [1, pixels_per_line, stage.clientHeight][event.deltaMode];
    // Shift turns a wheel without a horizontal axis sideways; macOS does so by itself.
    const sideways = event.shiftKey && !event.deltaX;
    const x = (sideways ? event.deltaY : event.deltaX) * unit;
    const y = (sideways ? 0 : event.deltaY) * unit;
    bridge.wheel(...place(event), x, y, event.ctrlKey ? 1 : 0);
  }, { passive: false });

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
