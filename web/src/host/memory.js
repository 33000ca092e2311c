// Calls functions of the wasm with texts and bytes, which are first copied into its memory. If an
// allocation fails, the function is not called and NoMemory is thrown.

/** An allocation in the wasm's memory failed. */
export class NoMemory extends Error {}

const encoder = new TextEncoder();

/**
 * Copies bytes and returns the address of the copy.
 *
 * @param {TrameModule} wasm
 * @param {Uint8Array} bytes
 */
function put(wasm, bytes) {
  const address = wasm._malloc(bytes.length || 1); // may grow the memory, which replaces HEAPU8
  if (address === 0) throw new NoMemory(`no room for ${bytes.length} bytes`);
  wasm.HEAPU8.set(bytes, address);
  return address;
}

/**
 * Calls a function of the wasm. Texts are freed after the call; their NULs are removed, because a
 * NUL ends a text. Bytes become two arguments, address and length; the app frees them.
 *
 * @param {TrameModule} wasm
 * @param {WasmFunction} name
 * @param {(number | string | Uint8Array)[]} values
 */
export function callWasm(wasm, name, values) {
  /** @type {number[]} */
  const texts = [];
  /** @type {number[]} */
  const given = [];
  /** @param {number | string | Uint8Array} value */
  const place = (value) => {
    if (typeof value === 'number') return [value];
    if (typeof value === 'string') {
      texts.push(put(wasm, encoder.encode(`${value.replaceAll('\0', '')}\0`)));
      return texts.slice(-1);
    }
    given.push(put(wasm, value));
    return [...given.slice(-1), value.length];
  };
  try {
    const placed = values.flatMap(place);
    /** @type {(...values: number[]) => unknown} */ (wasm[name])(...placed);
  } catch (error) {
    if (error instanceof NoMemory) for (const address of given) wasm._free(address);
    throw error;
  } finally {
    for (const address of texts) wasm._free(address);
  }
}
