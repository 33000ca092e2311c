// A fake of the wasm: records the page's calls (window.fake.calls) and runs in its next frame what
// a test requests (fake.inFrame). window.fakeOptions: { create, requests, crash, lost, fatal: name of
// a function that crashes, opens: true if every file that is read opens, late: the fake waits for window.begin() }. fake.memory is its memory and fake.room the largest allocation
// that succeeds.

// Functions that the page may call, after `_trame_`; two more are written out below.
const names = [
  'pointer',
  'wheel',
  'key',
  'activate',
  'input',
  'focus',
  'scrolled',
  'resize',
  'environment',
  'navigate',
  'options',
  'data',
  'data_failed',
  'context',
  'renew',
  'site',
  'file',
  'presence',
];
// Functions whose last arguments are address and length of bytes, which the app frees.
const takes_bytes = ['data', 'file'];
const read = 1; // step of a file
const memory_bytes = 4 << 20;
// Addresses start here: larger than every other number passed, so that record() cannot take one for
// an address.
const first_address = 1 << 20;

/** @type {CreateTrame} */
export default async function createTrame({ host, instantiateWasm }) {
  await new Promise((resolve) => instantiateWasm({}, resolve));
  const options = window.fakeOptions ?? {};
  const canvas = () => /** @type {HTMLCanvasElement} */ (document.getElementById('canvas'));
  if (options.late) await new Promise((begin) => Object.assign(window, { begin }));

  const memory = new Uint8Array(memory_bytes);
  /** @type {Map<number, number>} */
  const sizes = new Map(); // size of each allocation, by its address

  const fake = /** @type {Fake} */ (
    /** @type {Partial<Fake>} */ ({ host, calls: [], frames: 0, next: -1, todo: [], memory, sizes })
  );
  fake.room = Infinity;
  window.fake = fake;

  // Requests a frame, as any event of the page does.
  fake.wake = () => document.dispatchEvent(new Event('visibilitychange'));
  // Runs `task(host)` within the next frame, as the app does; resolves after that frame.
  fake.inFrame = (task) =>
    new Promise((done) => {
      fake.todo.push(() => {
        task(host);
        queueMicrotask(done);
      });
      fake.wake();
    });
  fake.publish = (tree) => fake.inFrame(() => host.publish(JSON.stringify(tree)));
  fake.named = (name) =>
    fake.calls.filter(([called]) => called === name).map(([, ...values]) => values);

  function frame() {
    fake.frames += 1;
    if (options.lost)
      canvas().getContext('webgl2')?.getExtension('WEBGL_lose_context')?.loseContext();
    if (options.crash) throw new Error('a crash');
    if (fake.frames === 1) {
      for (const name of options.requests ?? []) host.request(name);
      if (!options.silent) describe();
    }
    for (const task of fake.todo.splice(0)) task();
    if (options.opens && opened() > 0) describe();
    return fake.next;
  }

  const opened = () => fake.named('file').filter(([step]) => step === read).length;

  // As the app does, names the file that it opens, and counts those that it has opened.
  function describe() {
    const [, file] = fake.named('file').at(-1) ?? [];
    const file_number = options.opens ? `${opened()}` : undefined;
    host.page(
      JSON.stringify({
        lang: document.documentElement.lang,
        title: 'Essai',
        theme: 'light',
        view: 'overview',
        state: 'ready',
        file,
        file_number,
      }),
    );
  }

  /**
   * @param {number} address
   * @param {number} end
   */
  const textAt = (address, end) => new TextDecoder().decode(memory.subarray(address, end));
  /** @param {number} value */
  const told = (value) => (sizes.has(value) ? textAt(value, memory.indexOf(0, value)) : value);

  /**
   * @param {string} name
   * @returns {(...values: any[]) => void}
   */
  const record =
    (name) =>
    (...values) => {
      if (options.fatal === name) throw new Error('a crash');
      const [address, size] = takes_bytes.includes(name) ? values.splice(-2) : [];
      const bytes = address === undefined ? [] : [textAt(address, address + size)];
      fake.calls.push([name, ...values.map(told), ...bytes]);
      sizes.delete(address);
    };
  const functions = /** @type {TrameModule} */ (
    /** @type {unknown} */ (
      Object.fromEntries(names.map((name) => [`_trame_${name}`, record(name)]))
    )
  );
  return {
    ...functions,
    ...allocatorOf(fake),
    _trame_create: () => {
      record('create')();
      return options.create ?? (canvas().getContext('webgl2') ? 1 : 0);
    },
    _trame_frame: frame,
  };
}

/**
 * An allocator that does not use an address twice while anything is allocated.
 *
 * @param {Fake} fake
 */
function allocatorOf(fake) {
  let free = first_address;
  return {
    HEAPU8: fake.memory,
    /** @param {number} size */
    _malloc(size) {
      if (fake.sizes.size === 0) free = first_address;
      if (size > fake.room || free + size > memory_bytes) return 0;
      const address = free;
      fake.sizes.set(address, size);
      free += size;
      return address;
    },
    /** @param {number} address */
    _free: (address) => fake.sizes.delete(address),
  };
}
