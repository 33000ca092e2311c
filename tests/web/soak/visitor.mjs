// Performs random visits in one page without reloading it. Code that runs in the page, with the
// elements and events that a person has; it uses nothing outside itself.

/**
 * @typedef {object} Visits
 * @property {number} seed
 * @property {number} count
 * @property {number} [steps]
 * @property {{ name: string, text: string }[]} files
 * @property {string[]} programmes
 * @property {string[]} charts
 * @property {number} [idle_ms]
 */

/**
 * Performs `count` visits of `steps` operations each, chosen by `seed`; with `count` 0, every
 * operation once. `idle_ms`: time without input after which a kiosk asks whether a visitor is
 * there; 0 if the page is not a kiosk. A value above 0 requires the fake clock of time.mjs. Returns
 * how often each operation was done; throws if an expected change does not come.
 *
 * @param {Visits} given
 * @returns {Promise<Record<string, number>>}
 */
export async function visit({ seed, count, steps = 2, files, programmes, charts, idle_ms = 0 }) {
  const patience_ms = 60_000;
  let state = seed;
  /** @type {Record<string, number>} */
  const done = {};

  const random = () => {
    // mulberry32 (Ettinger, 2017)
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  /**
   * @template T
   * @param {T[]} list
   */
  const one = (list) => list[Math.floor(random() * list.length)];
  const frame = () =>
    new Promise((seen) => {
      requestAnimationFrame(seen);
    });
  const frames = async (number = 2) => {
    for (let i = 0; i < number; i += 1) await frame();
  };
  /**
   * Waits in real time: frames of the fake clock would use up the page's patience with the network.
   *
   * @template T
   * @param {() => T} look
   * @param {string} what
   * @returns {Promise<T>}
   */
  async function until(look, what) {
    for (const end = window.steady() + patience_ms; window.steady() < end; await window.pause()) {
      const found = look();
      if (found) return found;
    }
    throw new Error(
      `never came: ${what}, at ${location.hash}, seed ${seed}, after ${JSON.stringify(done)}`,
    );
  }

  const mirror = /** @type {HTMLElement} */ (document.getElementById('mirror'));
  /** @param {Element} element */
  const nameOf = (element) =>
    (element.getAttribute('aria-label') ?? element.textContent)
      .replace(/[\s\u00a0\u202f]+/g, ' ')
      .trim();
  /**
   * @param {string} selector
   * @param {RegExp} [name]
   * @param {Element | null} [within]
   * @returns {HTMLElement[]}
   */
  const all = (selector, name = /./, within = mirror) =>
    [
      .../** @type {NodeListOf<HTMLElement>} */ ((within ?? mirror).querySelectorAll(selector)),
    ].filter((element) => !element.closest('[inert]') && name.test(nameOf(element)));
  const dialog = () => mirror.querySelector('[role=dialog]');
  /** @param {string} name */
  const key = (name) =>
    document.body.dispatchEvent(
      new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true }),
    );

  /**
   * @param {string} selector
   * @param {RegExp} [name]
   * @param {Element | null} [within]
   */
  async function press(selector, name, within) {
    const found = all(selector, name, within);
    if (found.length === 0) return false;
    one(found).click();
    await frames();
    return true;
  }
  async function close() {
    for (let tries = 6; tries > 0 && (dialog() || mirror.querySelector('aside')); tries -= 1) {
      key('Escape');
      await frames();
    }
    const left = dialog();
    if (left)
      throw new Error(`a dialog stays open: ${nameOf(left)}, at ${location.hash}, seed ${seed}`);
  }

  /**
   * @param {string} [id]
   * @param {string} [chart]
   * @param {string} [rest]
   */
  async function open(id = one(programmes), chart = one(charts), rest = '') {
    const wanted = `#/${id}/${chart}?lang=${one(['fr', 'en'])}&theme=${one(['light', 'dark', 'contrast'])}${rest}`;
    // Setting the address that is already shown would have no effect.
    if (location.hash === wanted) location.hash = '#';
    location.hash = wanted;
    const view = chart.split('/')[0];
    await until(
      () =>
        document.documentElement.dataset.view === view &&
        document.documentElement.dataset.state === 'ready',
      wanted,
    );
    await frames();
  }

  /**
   * Types on a kiosk's on-screen keyboard.
   *
   * @param {HTMLElement} box
   */
  async function touchLetters(box) {
    box.dispatchEvent(new PointerEvent('pointerdown', { pointerType: 'touch', bubbles: true }));
    box.focus();
    for (const name of [/^e$/, /^n$/, /^(Effacer|Erase)$/, /^(Chercher|Search)$/]) {
      all('button', name, document.getElementById('keyboard'))[0].click();
      await frames(1);
    }
  }
  async function search() {
    const [box] = /** @type {HTMLInputElement[]} */ (all('input[type=search]'));
    if (!box) return;
    for (const text of ['e', 'en', 'ene', one(['enel', 'ener', 'zzz']), '']) {
      box.value = text;
      box.dispatchEvent(new InputEvent('input', { bubbles: true, data: text.at(-1) }));
      await frames(1);
    }
    if (document.documentElement.classList.contains('kiosk')) await touchLetters(box);
    await frames();
  }

  async function filter() {
    if (!(await press('button', /^(Filtrer|Filter)$/))) return;
    for (let left = 2; left > 0 && dialog(); left -= 1) await press('button', /./, dialog());
    await close();
    while (await press('button', /^(Retirer le filtre|Remove)/));
  }

  const exports = [
    /^(Dessin|Drawing).*SVG/,
    /CSV/,
    /JSON/,
    /^(Imprimer|Print)$/,
    /^(Copier le lien|Copy link|Copy the link)$/,
    /PNG/,
  ];
  /** @param {RegExp} [what] */
  async function share(what = one(exports)) {
    if (!(await press('button', /^(Partager|Share)$/, mirror.querySelector('header')))) return;
    await until(() => dialog()?.querySelector('[role=figure]'), 'the code');
    const before = window.soak.files + window.soak.printed;
    const [button] = all('button', what, dialog());
    if (!button && !idle_ms)
      throw new Error(`the sheet has no ${what}: ${all('button', /./, dialog()).map(nameOf)}`);
    button?.click(); // a kiosk has no exports
    if (button && /SVG|CSV|JSON|PNG|Print/.test(String(what)))
      await until(() => window.soak.files + window.soak.printed > before, String(what));
    await frames();
    await close();
  }

  const mark = () => all('button', /(Votre fichier, non vérifié|Your file, not verified)/)[0];
  /** @param {{ name: string, text: string }} [file] */
  async function dropFile({ name, text } = one(files)) {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([text], name));
    for (const type of ['dragenter', 'dragover', 'drop']) {
      document.body.dispatchEvent(
        new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }),
      );
    }
    await until(() => mark() || all('[role=dialog] [role=alert]')[0], `${name}, or why not`);
    await frames();
    await close();
    if (!mark()) return;
    await press('nav a');
    mark().click();
    await until(dialog, 'the menu of programmes');
    const shut = /^(Fermer votre fichier|Close your file)$/;
    if (all('button', shut).length === 0) await press('button', /\.(json|csv)$/, dialog());
    await until(() => all('button', shut)[0], 'the way to close it');
    await press('button', shut);
    await until(() => !mark(), 'the file is closed');
    await close();
  }

  async function gesture() {
    const stage = /** @type {HTMLElement} */ (document.getElementById('stage'));
    const box = stage.getBoundingClientRect();
    const at = () => ({
      clientX: box.left + box.width * (0.4 + 0.4 * random()),
      clientY: box.top + box.height * (0.3 + 0.5 * random()),
    });
    /**
     * @param {string} type
     * @param {{ clientX: number, clientY: number }} place
     */
    const tell = (type, place) =>
      stage.dispatchEvent(
        new PointerEvent(type, {
          ...place,
          pointerId: 1,
          pointerType: 'mouse',
          button: type === 'pointermove' ? -1 : 0,
          buttons: type === 'pointerup' ? 0 : 1,
          bubbles: true,
          cancelable: true,
        }),
      );
    const [from, to] = [at(), at()];
    stage.dispatchEvent(
      new WheelEvent('wheel', {
        ...from,
        deltaY: one([-120, 120, 400]),
        ctrlKey: random() < 0.5,
        bubbles: true,
        cancelable: true,
      }),
    );
    await frames(1);
    tell('pointerdown', from);
    await frames(1);
    tell('pointermove', random() < 0.5 ? from : to);
    await frames(1);
    tell('pointerup', to);
    await frames();
  }

  async function stepBack() {
    let came = false;
    addEventListener(
      'popstate',
      () => {
        came = true;
      },
      { once: true },
    );
    history.back();
    await until(() => came, 'a step back');
    await frames();
  }

  async function touchDrawn() {
    await press('button', /./, mirror.querySelector('main') ?? mirror);
    if (dialog() && random() < 0.5) await press('button', /./, dialog());
    if (random() < 0.7) await close();
  }
  async function pressKey() {
    key(one(['ArrowRight', 'ArrowDown', '+', '-', 'PageDown', 'Home', 'End', '?', 'Escape']));
    await frames();
  }

  /**
   * Operations of a visitor, with their weights in the random choice.
   *
   * @type {Record<string, [weight: number, act: () => Promise<unknown>]>}
   */
  const things = {
    'a chart': [3, () => open()],
    'a link': [2, () => press('nav a')],
    'something drawn': [6, touchDrawn],
    'details': [2, () => press('aside button', /./)],
    'a search': [2, search],
    'a filter': [2, filter],
    'the table': [1, () => press('button', /^(Tableau|Table)$/)],
    'a gesture': [3, gesture],
    'a key': [2, pressKey],
    'the language': [1, () => press('header button', /^(English|Français)$/)],
    'the theme': [1, () => press('header button', /(thème|theme)/i)],
    'sharing': [1, () => close().then(() => share())],
    // A kiosk has no Back and opens no files.
    ...(!idle_ms && {
      'a step back': [1, stepBack],
      'a file': [1, () => close().then(() => dropFile())],
    }),
  };
  const bag = Object.entries(things).flatMap(([name, [weight]]) => Array(weight).fill(name));

  // On a kiosk, a visit begins with a touch. It ends without further input: the app asks whether
  // anybody is there, then resets itself.
  const attendance = () => document.documentElement.dataset.attendance;
  async function come() {
    document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
    await until(() => attendance() === 'visit', 'a visit');
  }
  async function leave() {
    window.skip(idle_ms);
    await until(() => attendance() === 'asking', 'the question');
    window.skip(20_000);
    await until(() => attendance() === 'nobody', 'the end of the visit');
    done['a new start'] = (done['a new start'] ?? 0) + 1;
  }

  // Performs every operation once, in a fixed order.
  async function tour() {
    for (const id of programmes) for (const chart of charts) await open(id, chart);
    for (const what of exports) {
      await open(programmes[0], 'budget/treemap');
      await share(what);
    }
    for (const text of idle_ms ? [] : files) await dropFile(text);
    for (const [name, [, act]] of Object.entries(things)) {
      await open();
      await act();
      done[name] = 1;
    }
  }

  /** @param {number} number */
  async function roam(number) {
    if (idle_ms) await come();
    await close();
    await open();
    for (let step = 0; step < steps; step += 1) {
      const name = one(bag);
      window.soak.last = `${number} ${name}`;
      await things[name][1]();
      done[name] = (done[name] ?? 0) + 1;
    }
    if (idle_ms) await leave();
  }

  async function goHome() {
    if (idle_ms) await come();
    await close();
    location.hash = `#/${programmes[0]}/overview?lang=fr&theme=light`;
    await until(() => document.documentElement.dataset.view === 'overview', 'the way home');
    await frames(4);
  }

  if (idle_ms) await come();
  if (count === 0) await tour();
  for (let number = 0; number < count; number += 1) await roam(number);
  await goHome();
  return done;
}
