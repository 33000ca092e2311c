// The canvas' WebGL context: made once, early, and its losses, which are normal life on phones. Lost and
// not given back while someone looks: the page reloads to the same address, once; then it gives up.

const patience_ms = 5000;
const reload_again_after_ms = 60000;

// Without depth, stencil or transparency, which the app does not use. Whoever asks later gets this one.
export function makeContext(canvas) {
  canvas.getContext('webgl2', { alpha: false, depth: false, stencil: false, antialias: false });
}

// `lost`, `restored`, `givenUp`: called as they happen.
export function watchContext(canvas, { lost, restored, givenUp }) {
  let timer = 0;

  const wait = () => {
    clearTimeout(timer);
    if (!document.hidden) timer = setTimeout(() => (mayReload() ? location.reload() : givenUp()), patience_ms);
  };
  function onLost(event) {
    event.preventDefault();
    lost();
    wait();
    document.addEventListener('visibilitychange', wait);
  }
  function onRestored() {
    clearTimeout(timer);
    document.removeEventListener('visibilitychange', wait);
    restored();
  }
  canvas.addEventListener('webglcontextlost', onLost);
  canvas.addEventListener('webglcontextrestored', onRestored);
}

function mayReload() {
  try {
    const last = Number(sessionStorage.getItem('trame:reloaded'));
    if (Date.now() - last < reload_again_after_ms) return false;
    sessionStorage.setItem('trame:reloaded', Date.now());
    return true;
  } catch {
    return false;  // no storage to remember it in: reloading for ever would be worse
  }
}
