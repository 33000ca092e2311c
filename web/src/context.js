// The canvas' WebGL context: made once, early, and its losses, which are normal life on phones. Lost and
// not given back while someone looks: the page reloads to the same address; lost again soon after, it
// reloads without WebGL, and the mirror is the page until the next reload.

const patience_ms = 5000;
const soon_ms = 60000;

// Without depth, stencil or transparency, which the app does not use. Whoever asks later gets this one.
export function makeContext(canvas) {
  if (takeWish()) canvas.getContext('2d');  // a canvas with one kind of context gets no other
  canvas.getContext('webgl2', { alpha: false, depth: false, stencil: false, antialias: false });
}

// `lost`, `restored`, `givenUp`: called as they happen.
export function watchContext(canvas, { lost, restored, givenUp }) {
  let timer = 0;

  const wait = () => {
    clearTimeout(timer);
    if (!document.hidden) timer = setTimeout(() => (rememberLoss() ? location.reload() : givenUp()), patience_ms);
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

// False without storage to remember it in: reloading for ever would be worse than giving up.
function rememberLoss() {
  try {
    const again = Date.now() - Number(sessionStorage.getItem('trame:lost')) < soon_ms;
    sessionStorage.setItem('trame:lost', Date.now());
    if (again) sessionStorage.setItem('trame:plain', 'once');
    return true;
  } catch {
    return false;
  }
}

function takeWish() {
  try {
    const wish = sessionStorage.getItem('trame:plain');
    sessionStorage.removeItem('trame:plain');
    return wish !== null;
  } catch {
    return false;
  }
}
