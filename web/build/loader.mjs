// Removes from Emscripten's loader of the wasm what this site never runs. The loader of another
// version of Emscripten, or of a debug build, is kept as it is where it differs.

/**
 * The beginning of each unused part, and the text that follows it.
 *
 * @type {[from: string, to: string][]}
 */
const unused = [
  // Fetching and instantiating the wasm: start/boot.js does both.
  ['var dataURIPrefix=', 'function getWasmImports('],
  ['function receiveInstantiationResult(', 'if(Module["instantiateWasm"])'],
  ['wasmBinaryFile??=', '}function host_call('],
  ['var scriptDirectory="";', 'var out='],
  ['var _scriptName =', 'return ('],
  // Advice to developers.
  ['what+=". Build with', 'var e=new WebAssembly.RuntimeError('],
  // Event listeners: web/src/input has its own.
  ['var JSEvents=', 'var UTF8Decoder='],
  // Names of WebGL's extensions, of which the app uses none.
  ['"EXT_color_buffer_float"', '];'],
  // For Safari before version 15, which gave WebGL 1 instead of 2.
  ['if(!canvas.getContextSafariWebGL2Fixed)', 'var ctx=canvas.getContext('],
];

/**
 * Returns the loader without these parts. Throws if what is left uses something of them.
 *
 * @param {string} text
 */
export function trimLoader(text) {
  let removed = '';
  let left = text;
  for (const [from, to] of unused) {
    const start = left.indexOf(from);
    const end = left.indexOf(to, start);
    if (start < 0 || end < 0) continue;
    removed += left.slice(start, end);
    left = left.slice(0, start) + left.slice(end);
  }
  for (const [, name] of removed.matchAll(/\b(?:var|function) (\w+)/g))
    if (new RegExp(`\\b${name}\\b`).test(left) && isDeclaredOnce(name, text))
      throw new Error(`the loader of the wasm still uses ${name}`);
  return left;
}

/**
 * True for a name that only the removed parts declare: names of local variables occur in several
 * functions.
 *
 * @param {string} name
 * @param {string} text
 */
const isDeclaredOnce = (name, text) =>
  [...text.matchAll(new RegExp(`\\b(?:var |function |[(,])${name}\\b`, 'g'))].length === 1;
