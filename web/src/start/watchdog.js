// Part of every page, so that it works if no other file arrives: it shows a sentence and a button if a
// style sheet or a script is missing or wrong, if the network is silent before the page is complete, or
// if the browser is too old for the app. Its hash is in the policy of the page (web/build/watchdog.mjs).
// It stays below 1 KB, because every page contains it.
//
// page/index.html provides: the messages, the box of the message as a template, the page's language
// (start/early.js runs before), and `integrity` attributes on the files that are watched, the style
// sheet first. Scripts and elements of browser extensions have none of these.

/* eslint prefer-const: off, prefer-template: off -- one `let` statement and "+" are shorter; so are 1 and 0
   where a browser wants true or false */
/* global HAS_APP, FROM_DISK */
{
  /** @type {any} */
  let page = document; // not typed: its parts are those of the template
  /** @type {HTMLElement} */
  let root = page.documentElement;
  let facts = root.dataset;
  /** @type {any} */
  let notice = self.box.content.firstChild;
  let [text, button] = notice.children;
  /** @type {any} */
  let limit = self.guard.dataset.wait; // longest silence of the network, in seconds
  let parts = () => page.querySelectorAll('[integrity]');
  /** @type {number} */
  let silence; // in seconds
  /** @type {unknown} */
  let listening;
  /** @type {number} */
  let length;
  /** @type {Record<string, string>} */
  let words;

  /**
   * Fetches the page and all files that it needs before the app begins, and notices what arrives. Fails
   * if the host answers with an error in place of the page (only a location has `host`): a reload would
   * show the error. Files may be missing, because a newer page may need others.
   * It fetches past the browser's cache, which may hold wrong files and keeps what is fetched; and in
   * which Firefox would wait for the first request of a file that is loading. `keepalive`: Firefox
   * holds other requests back until the style sheet has arrived.
   */
  let fetchParts = () =>
    Promise.all(
      [location, ...parts()].map((part) =>
        fetch(part.src || part.href, /** @type {any} */ ({ cache: 'reload', keepalive: 1 })).then(
          (/** @type {any} */ response) =>
            ((part.host && !response.ok) || response.body).pipeTo(
              new WritableStream({
                write() {
                  silence = 0;
                },
              }),
            ),
        ),
      ),
    );

  // Watches again and fetches; then reloads, unless the app has begun. Without an answer the page stays: the
  // browser's own error page would take its place.
  let again = () => {
    facts.state = '';
    silence = 0;
    button.disabled = 1;
    if (FROM_DISK) location.reload();
    else
      fetchParts().then(
        () => facts.state || location.reload(),
        () => stop('offline'),
      );
  };

  let show = (self.explain = (sentence, label, press) => {
    text.innerText = sentence;
    button.innerText = label;
    button.onclick = press;
    button.disabled = 0;
    // Browsers show nothing before there is a body.
    (page.body = page.body || page.createElement('body')).append(notice);
  });

  let stop = (key = 'not_loaded') => {
    if (!facts.state) {
      facts.state = 'stuck';
      // While a style sheet is awaited, browsers show nothing.
      parts().forEach((/** @type {any} */ part) => (part.disabled = !part.sheet));
      words = JSON.parse(self.texts.text)[root.lang];
      show(words['page_' + key], words.page_retry, again);
      // Without a style sheet, and so without a border, nothing keeps the notice in view.
      notice.clientTop || page.body.prepend(notice);
    }
  };

  // Looks once a second whether something has arrived. Of a file that is still awaited the browser
  // tells nothing: after half the limit, all are fetched again to see whether they arrive slowly.
  let look = () => {
    if (!facts.state) {
      silence = length === (length = root.textContent.length) ? silence + 1 : 0;
      listening = listening || (silence > limit / 2 && fetchParts());
      if (silence > limit) stop();
    }
    if (!facts.build) setTimeout(look, 1000); // until the app begins, or the page is complete without one
  };

  addEventListener(
    'error',
    // Of elements, ours have `integrity`; those of extensions, and files that are only fetched in advance,
    // have none. Scripts of extensions have addresses such as chrome-extension://…
    (/** @type {any} */ { target, filename }) =>
      filename ? /n:\//.test(filename) || stop('not_started') : target.integrity && stop(),
    true,
  );
  look();
  if (HAS_APP) {
    // When all of the page has arrived: a body that is made before would be a second one.
    page.onreadystatechange = () => self.WebAssembly || stop('no_wasm');
  } else {
    // A page that has been stuck needs the reload: its style sheet is disabled.
    addEventListener('load', () => 'state' in facts || (facts.build = facts.state = 'ready'));
  }
}
