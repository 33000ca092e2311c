// The wasm's exported functions as plain JavaScript calls. Each appends to the app's queue and wakes the
// next frame; none draws or decides anything. Before `attach` calls are kept and replayed; once the app
// has crashed they do nothing.

/**
 * @param {{ wake(): void, crashed(error: unknown): void }} listener
 * @returns {Bridge}
 */
export function createBridge({ wake, crashed }) {
  /** @type {TrameModule | null} */
  let module = null;
  let dead = false;
  /** @type {((wasm: TrameModule) => void)[]} */
  const waiting = []; // in their order

  /**
   * Anything the app throws is a crash: nothing it says later can be trusted.
   * @template T
   * @param {(wasm: TrameModule) => T} task
   * @returns {T | undefined}
   */
  function guard(task) {
    if (dead || !module) return undefined;
    try {
      return task(module);
    } catch (error) {
      dead = true;
      crashed(error);
      return undefined;
    }
  }

  /**
   * Now, or as soon as the app is there.
   * @param {(wasm: TrameModule) => void} task
   */
  function soon(task) {
    if (module) guard(task);
    else waiting.push(task);
  }

  /**
   * Strings are copied into the wasm's memory for the time of the call; a NUL would end them early.
   * @param {Exclude<keyof TrameModule, "canvas" | "HEAPU8">} name
   * @param {...(string | number)} values
   */
  function call(name, ...values) {
    soon((wasm) => {
      /** @type {number[]} */
      const copies = [];
      const given = values.map((value) => {
        if (typeof value !== 'string') return value;
        const copy = wasm.stringToNewUTF8(value.replaceAll('\0', ''));
        copies.push(copy);
        return copy;
      });
      /** @type {(...values: number[]) => unknown} */ (wasm[name])(...given);
      for (const copy of copies) wasm._free(copy);
      wake();
    });
  }

  /**
   * @param {string} name
   * @param {Uint8Array} bytes
   */
  function data(name, bytes) {
    soon((wasm) => {
      const copy = wasm._malloc(bytes.length || 1);
      wasm.HEAPU8.set(bytes, copy);
      call('_trame_data', name, copy, bytes.length);
      wasm._free(copy);
    });
  }

  /**
   * Large files: their bytes are written where the app will keep them.
   * @type {TellFile}
   */
  function file(step, name, words = '', bytes = new Uint8Array()) {
    soon((wasm) => {
      const room = bytes.length > 0 ? wasm._trame_file_room(bytes.length) : 0; // the memory may grow, hence move
      if (room) wasm.HEAPU8.set(bytes, room);
      call('_trame_file', step, name, words);
    });
  }

  /** @param {TrameModule} wasm */
  function attach(wasm) {
    module = wasm;
    for (const task of waiting.splice(0)) guard(task);
  }

  return {
    attach,
    data,
    file,
    // The canvas has been replaced: the app makes its things in the new one's context.
    renew: (canvas) =>
      guard((wasm) => {
        wasm.canvas = canvas;
        wasm._trame_renew();
      }),
    create: () => guard((wasm) => wasm._trame_create() !== 0),
    memory: () => module?.HEAPU8.length ?? 0, // bytes
    frame: (now) => guard((wasm) => wasm._trame_frame(now)) ?? -1,
    presence: () => call('_trame_presence'),
    pointer: (...values) => call('_trame_pointer', ...values),
    wheel: (...values) => call('_trame_wheel', ...values),
    key: (key, modifiers) => call('_trame_key', key, modifiers),
    activate: (id) => call('_trame_activate', id),
    input: (id, value) => call('_trame_input', id, value),
    focus: (id) => call('_trame_focus', id),
    scrolled: (id, x, y) => call('_trame_scrolled', id, x, y),
    resize: (...values) => call('_trame_resize', ...values),
    environment: (...values) => call('_trame_environment', ...values),
    options: (query) => call('_trame_options', query),
    navigate: (fragment) => call('_trame_navigate', fragment),
    dataFailed: (name, status) => call('_trame_data_failed', name, status),
    site: (url, hasSystemSheet, build, hasPages) =>
      call('_trame_site', url, Number(hasSystemSheet), build, Number(hasPages)),
    context: (lost) => call('_trame_context', lost),
  };
}
