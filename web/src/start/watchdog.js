// Part of every page that holds the app, so that it works if no other file arrives: it shows a sentence and a button if a style sheet or a script is missing or wrong, if
// the network is silent before the app begins, or if the browser is too old. Its hash is in every
// policy (web/build/watchdog.mjs). It stays below 1 KB, because every page contains it.
//
// page/index.html provides: the messages, the box of the message as a template, the page's language
// (start/early.js runs before), and `integrity` attributes on the files that are watched, the style
// sheet first. Scripts and elements of browser extensions have none of these.
{
  /** @type {any} */
  const page = document; // not typed: its parts are those of the template
  /** @type {HTMLElement} */
  const root = page.documentElement;
  const facts = root.dataset;
  /** @type {any} */
  const ids = self; // has the elements of the page by their ids
  const box = ids.box.content.firstChild;
  const limit = page.currentScript.dataset.limit; // longest silence of the network, in seconds
  const reload = () => location.reload();
  const parts = () => page.querySelectorAll('[integrity]');
  /** @type {number} */
  let silence; // in seconds
  /** @type {unknown} */
  let listening;
  /** @type {number} */
  let length;
  /** @type {Record<string, string>} */
  let words;

  /**
   * Fetches the page and all files that it needs before the app begins, and notices what arrives.
   * `keepalive`: Firefox holds other requests back until the style sheet has arrived.
   *
   * @param {RequestCache} [cache]
   */
  const fetchParts = (cache) =>
    Promise.all(
      [location, ...parts()].map((part) =>
        fetch(part.src || part.href, { cache, keepalive: true }).then(
          (/** @type {any} */ response) =>
            response.body.pipeTo(
              new WritableStream({
                write() {
                  silence = 0;
                },
              }),
            ),
        ),
      ),
    );

  // Fetches past the browser's cache, which may hold wrong files and keeps what is fetched; reloads.
  // Slow files have a minute.
  const again = (/** @type {any} */ { target }) => {
    target.disabled = true;
    setTimeout(reload, 60_000);
    fetchParts('reload').then(reload, reload);
  };

  const explain = (ids.explain = (
    /** @type {string} */ sentence,
    /** @type {string} */ label,
    /** @type {(event: any) => void} */ press,
  ) => {
    const [text, button] = box.children;
    text.innerText = sentence;
    button.innerText = label;
    button.onclick = press;
    // Browsers show nothing before there is a body.
    (page.body = page.body || page.createElement('body')).append(box);
  });

  /** @param {string} [key] */
  const stop = (key) => {
    if (!facts.state) {
      facts.state = 'stuck';
      // While a style sheet is awaited, browsers show nothing.
      parts().forEach((/** @type {any} */ part) => (part.disabled = !part.sheet));
      words = JSON.parse(ids.texts.text)[root.lang];
      explain(words[`page_${key || 'not_loaded'}`], words.page_retry, again);
    }
  };

  // Looks once a second whether something has arrived. Of a file that is still awaited the browser
  // tells nothing: after half the limit, all are fetched again to see whether they arrive slowly.
  const look = () => {
    if (!facts.state) {
      silence = length === (length = root.textContent.length) ? silence + 1 : 0;
      listening = listening || (silence > limit / 2 && fetchParts());
      if (silence > limit) stop();
      setTimeout(look, 1000);
    }
  };

  addEventListener(
    'error',
    // A file that is only fetched in advance (`as`) is fetched again by the app. Scripts of extensions
    // have addresses such as chrome-extension://…
    (/** @type {any} */ { target, filename }) =>
      target.as || /n:\//.test(filename) || stop(target.integrity ? '' : 'not_started'),
    true,
  );
  look();
  // When all of the page has arrived: a body that is made before would be a second one.
  page.onreadystatechange = () => {
    try {
      new WebAssembly.Module(Uint32Array.of(0x6d736100, 1)); // the smallest one: name and version
    } catch {
      stop('no_wasm');
    }
  };
}
