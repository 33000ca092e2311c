// The readable page around the app: progress while it loads, one plain sentence when it cannot run,
// short messages, and the switch between the page and the canvas. Words come from the page itself.

const root = document.documentElement;
const element = (id) => document.getElementById(id);

// `texts`: { fr: { page_…: sentence }, en: { … } }.
export function createShell(texts) {
  const readable = element('readable');
  const notice = element('notice');
  const progress = element('progress');
  const toast = element('toast');
  let forget = 0;

  const words = (key) => (texts[root.lang] ?? texts.fr)[key] ?? '';

  // `fraction`: 0 to 1.
  function advance(fraction) {
    const percent = Math.round(Math.min(fraction, 1) * 100);
    progress.hidden = false;
    progress.setAttribute('aria-label', words('page_loading'));
    progress.setAttribute('aria-valuenow', percent);
    progress.firstElementChild.style.transform = `scaleX(${percent / 100})`;
  }

  // The readable page (again), with the reason and what to do about it. `state`: "error", "no-webgl".
  function fail(key, state) {
    const sentence = document.createElement('p');
    const retry = document.createElement('button');
    sentence.textContent = words(key);
    retry.type = 'button';
    retry.textContent = words('page_retry');
    retry.addEventListener('click', () => location.reload());
    progress.hidden = true;
    notice.hidden = false;
    notice.replaceChildren(sentence, retry);
    show(true);
    root.dataset.state = state;
  }

  // The app takes over; the page stays in the document for the day it is needed again.
  function reveal() {
    notice.hidden = true;
    progress.hidden = true;
    show(false);
  }

  function show(isPage) {
    readable.hidden = !isPage;
    element('stage').classList.toggle('shown', !isPage);
    root.classList.toggle('app', !isPage);
  }

  function say(key) {
    toast.textContent = words(key);
    clearTimeout(forget);
    forget = setTimeout(() => (toast.textContent = ''), 4000);
  }

  return { advance, fail, reveal, say };
}
