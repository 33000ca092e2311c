// Calls the functions that the wasm exports. Each call appends an event to the app's queue and
// requests a frame. Calls made before `attach` are repeated after it, in their order. After the app
// has crashed, calls do nothing. web/README.md lists the functions.
import { fileSteps, refusals } from '../site/codes.js';
import { callWasm, NoMemory } from './memory.js';

/**
 * @param {{ wake(): void, crashed(error: unknown): void }} listener
 * @returns {Bridge}
 */
export function createBridge({ wake, crashed }) {
  /** @type {TrameModule | null} */
  let module = null;
  let dead = false;
  /** @type {((wasm: TrameModule) => void)[]} */
  const waiting = []; // calls made before `attach`

  /**
   * Runs a task with the wasm. An exception means that the app has crashed: its state may be
   * inconsistent, so the wasm is not called again.
   *
   * @template T
   * @param {(wasm: TrameModule) => T} task
   * @returns {T | undefined}
   */
  function guard(task) {
    if (!module) return undefined;
    try {
      return task(module);
    } catch (error) {
      dead = true;
      module = null; // its memory is free for the app that takes its place
      crashed(error);
      return undefined;
    }
  }

  /**
   * Runs a task now, or as soon as the wasm is attached.
   *
   * @param {(wasm: TrameModule) => void} task
   */
  function soon(task) {
    if (dead) return;
    if (module) guard(task);
    else waiting.push(task);
  }

  /**
   * @param {WasmFunction} name
   * @param {...(number | string | Uint8Array)} values
   */
  function call(name, ...values) {
    soon((wasm) => {
      callWasm(wasm, name, values);
      wake();
    });
  }

  /**
   * Passes a step of opening an own file. If the wasm's memory does not suffice, the file is
   * refused as one that cannot be read.
   *
   * @type {TellFile}
   */
  function file(step, name, words = '', bytes = new Uint8Array()) {
    soon((wasm) => {
      try {
        callWasm(wasm, '_trame_file', [step, name, words, bytes]);
      } catch (error) {
        if (!(error instanceof NoMemory)) throw error;
        callWasm(wasm, '_trame_file', [
          fileSteps.refused,
          name,
          refusals.noMemory,
          new Uint8Array(),
        ]);
      }
      wake();
    });
  }

  /** @param {TrameModule} wasm */
  function attach(wasm) {
    module = wasm;
    for (const task of waiting.splice(0)) guard(task);
  }

  return {
    attach,
    data: (name, bytes) => call('_trame_data', name, bytes),
    file,
    // To be called after the canvas was replaced: the app creates its GPU objects in the new
    // context.
    renew: (canvas) =>
      guard((wasm) => {
        wasm.canvas = canvas;
        wasm._trame_renew();
      }),
    create: () => guard((wasm) => wasm._trame_create() !== 0),
    memory: () => module?.HEAPU8.length ?? 0,
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
