// Code that runs in a page before random visits: prevents downloads, new windows and printing, and
// counts GPU objects. It uses nothing outside itself.

// To be called before the page's first script. Makes the app's memory and the number of its GPU
// objects readable.
export function isolatePage() {
  window.soak = { memory: null, graphics: 0, names: 0, files: 0, opened: 0, printed: 0 };
  lookAtMemory();
  for (const kind of [
    'Buffer',
    'Texture',
    'VertexArray',
    'Program',
    'Shader',
    'Framebuffer',
    'Renderbuffer',
  ]) {
    countGraphics(WebGL2RenderingContext.prototype, kind);
  }
  keepFiles();
  window.open = () => {
    window.soak.opened += 1;
    return null;
  };
  window.print = () => {
    window.soak.printed += 1;
    dispatchEvent(new Event('beforeprint'));
    dispatchEvent(new Event('afterprint'));
  };
  const capture = Element.prototype.setPointerCapture;
  Element.prototype.setPointerCapture = function captureOrNot(id) {
    try {
      capture.call(this, id);
    } catch {
      /* browsers do not capture a made-up pointer */
    }
  };

  function lookAtMemory() {
    const loader = /** @type {Record<string, any>} */ (/** @type {unknown} */ (WebAssembly));
    const make = loader.instantiate;
    loader.instantiate = async (/** @type {unknown[]} */ ...given) => {
      const instance = await make.apply(WebAssembly, given);
      window.soak.memory =
        Object.values(instance.exports).find((one) => one instanceof WebAssembly.Memory) ?? null;
      return instance;
    };
  }

  /**
   * @param {any} prototype
   * @param {string} kind
   */
  function countGraphics(prototype, kind) {
    const [make, remove] = [prototype[`create${kind}`], prototype[`delete${kind}`]];
    prototype[`create${kind}`] = function counted(/** @type {unknown[]} */ ...given) {
      window.soak.graphics += 1;
      return make.apply(this, given);
    };
    prototype[`delete${kind}`] = function counted(/** @type {{ name?: number } | null} */ one) {
      window.soak.graphics -= one ? 1 : 0;
      // Emscripten numbers GPU objects; its table is as long as the greatest number.
      window.soak.names = Math.max(window.soak.names, one?.name ?? 0);
      return remove.call(this, one);
    };
  }

  function keepFiles() {
    const click = HTMLElement.prototype.click;
    HTMLElement.prototype.click = function clickOrKeep() {
      const { download, type } = /** @type {{ download?: string, type?: string }} */ (this);
      if (download) window.soak.files += 1;
      else if (type !== 'file') click.call(this);
    };
  }
}
