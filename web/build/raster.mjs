// SVG to PNG with resvg, compiled to WebAssembly: the same drawing gives the same bytes on every machine. Only the
// given fonts exist.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Resvg, initWasm } from '@resvg/resvg-wasm';

/** @typedef {Awaited<ReturnType<typeof createRaster>>} Raster */

/** @type {Promise<void> | undefined} */
let ready;

/**
 * `fonts`: bytes of font files. Answers { png(svg, width), widthOf(svg) }, in pixels.
 * @param {Uint8Array[]} [fonts]
 */
export async function createRaster(fonts = []) {
  ready ??= initWasm(
    readFileSync(createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm')),
  );
  await ready;
  const font = { fontBuffers: fonts, loadSystemFonts: false };

  /**
   * @param {string} svg
   * @param {number} [width]
   */
  function png(svg, width) {
    const drawing = new Resvg(svg, {
      font,
      ...(width && { fitTo: { mode: /** @type {const} */ ('width'), value: width } }),
    });
    const image = drawing.render();
    const bytes = Buffer.from(image.asPng());
    image.free();
    drawing.free();
    return bytes;
  }

  /**
   * Of everything drawn, without what is around it.
   * @param {string} svg
   */
  function widthOf(svg) {
    const drawing = new Resvg(svg, { font });
    const width = drawing.getBBox()?.width ?? 0;
    drawing.free();
    return width;
  }

  return { png, widthOf };
}
