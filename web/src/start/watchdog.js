// The first program of every page that holds the app. It is part of the page and works if no other
// file arrives: it shows a sentence and a button if a style sheet or a script is missing or wrong, if
// the network is silent before the app begins, or if the browser is too old. Its hash is in every
// policy (web/build/watchdog.mjs). It stays below 1 KB, because every page contains it.
//
// page/index.html provides: the messages as the first script, the box of the message as a template,
// the style sheet as the first link, and `integrity` attributes on the files that are watched.
{
  /** @type {any} */
  const page = document; // not typed: its parts are those of the template
  /** @type {HTMLElement} */
  const root = page.documentElement;
  const facts = root.dataset;
  /** @type {Texts} */
  const texts = JSON.parse(page.scripts[0].text);
  const box = page.querySelector('template').content.firstChild;
  const limit = page.currentScript.dataset.limit; // longest silence of the network, in seconds
  const reload = () => location.reload();
  let silence = 0; // in seconds
  /** @type {Promise<unknown> | undefined} */
  let listening;
  /** @type {number} */
  let length;
  /** @type {HTMLLinkElement | null} */
  let style;
  /** @type {Record<string, string>} */
  let words;

  /**
   * Fetches the page and all files that it needs before the app begins.
   *
   * @param {(response: Response) => unknown} read
   * @param {RequestCache} [cache]
   */
  const fetchParts = (read, cache) =>
    Promise.all(
      [location, ...page.querySelectorAll('[integrity]')].map((part) =>
        fetch(part.src || part.href, { cache }).then(read),
      ),
    );

  // Fetches past the browser's cache, which may hold wrong files and keeps what is fetched; reloads.
  const again = () => {
    setTimeout(reload, 9000);
    fetchParts((response) => response.blob(), 'reload').then(reload, reload);
  };

  const explain = (window.explain = (sentence, label, press) => {
    const [text, button] = box.children;
    text.textContent = sentence;
    button.textContent = label;
    button.onclick = press;
    // Browsers show nothing before there is a body.
    (page.body || root.appendChild(page.createElement('body'))).append(box);
  });

  /** @param {string} key */
  const stop = (key) => {
    if (!facts.state) {
      facts.state = 'stuck';
      // While a style sheet is awaited, browsers show nothing.
      style = page.querySelector('link');
      if (style) style.disabled = !style.sheet;
      words = texts[root.lang];
      explain(words[`page_${key}`], words.page_retry, again);
    }
  };

  // Looks once a second whether something has arrived. Of a file that is still awaited the browser
  // tells nothing: after half the limit, all are fetched again to see whether they arrive slowly.
  const look = () => {
    if (!facts.state) {
      silence = length === (length = root.textContent.length) ? silence + 1 : 0;
      if (silence > limit / 2 && !listening) {
        listening = fetchParts((/** @type {any} */ { body }) =>
          body.pipeTo(
            new WritableStream({
              write() {
                silence = 0;
              },
            }),
          ),
        );
      }
      if (silence > limit) stop('not_loaded');
      setTimeout(look, 1000);
    }
  };

  addEventListener(
    'error',
    // A file that is only fetched in advance (`as`) is fetched again by the app.
    (/** @type {any} */ { target }) =>
      target.as || stop(target.integrity ? 'not_loaded' : 'not_started'),
    true,
  );
  look();
  try {
    new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0)); // the smallest module
  } catch {
    stop('no_wasm');
  }
}
