// A stand-in for the wasm: it keeps what the page tells it (window.fake.calls) and does in its next frame what a
// test asks for (fake.inFrame). window.fakeOptions: { create, requests, crash, lost, late: it waits for window.begin() }.

// What the page may call, after `_trame_`; two more are written out below.
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
];

export default async function createTrame({ host, instantiateWasm }) {
  await new Promise((resolve) => instantiateWasm({}, resolve));
  const strings = new Map();
  const options = window.fakeOptions ?? {};
  if (options.late) await new Promise((begin) => Object.assign(window, { begin }));
  let pointer = 1 << 20;

  const fake = { host, calls: [], frames: 0, next: -1, todo: [], strings };
  window.fake = fake;

  // Runs `task(host)` within the next frame, as the app does; resolves when that frame is over.
  fake.inFrame = (task) =>
    new Promise((done) => {
      fake.todo.push(() => {
        task(host);
        queueMicrotask(done);
      });
      host.wake();
    });
  fake.publish = (tree) => fake.inFrame(() => host.publish(JSON.stringify(tree)));
  fake.named = (name) =>
    fake.calls.filter(([called]) => called === name).map(([, ...values]) => values);

  function frame() {
    fake.frames += 1;
    if (options.lost)
      document
        .getElementById('canvas')
        .getContext('webgl2')
        .getExtension('WEBGL_lose_context')
        .loseContext();
    if (options.crash) throw new Error('a crash');
    if (fake.frames === 1) {
      for (const name of options.requests ?? []) host.request(name);
      if (!options.silent) describe();
    }
    for (const task of fake.todo.splice(0)) task();
    return fake.next;
  }

  function describe() {
    host.page(
      JSON.stringify({
        lang: document.documentElement.lang,
        title: 'Essai',
        theme: 'light',
        view: 'overview',
        state: 'ready',
      }),
    );
  }

  const record =
    (name) =>
    (...values) => {
      fake.calls.push([
        name,
        ...values.map((value) => (strings.has(value) ? strings.get(value) : value)),
      ]);
    };
  return {
    HEAPU8: new Uint8Array(1 << 20),
    _malloc: () => 0,
    _trame_file_room: () => 1,
    _free: (address) => strings.delete(address),
    stringToNewUTF8(text) {
      pointer += 8;
      strings.set(pointer, text);
      return pointer;
    },
    ...Object.fromEntries(names.map((name) => [`_trame_${name}`, record(name)])),
    _trame_create: () => {
      record('create')();
      return options.create ?? (document.getElementById('canvas').getContext('webgl2') ? 1 : 0);
    },
    _trame_frame: frame,
  };
}
