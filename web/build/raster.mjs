// Converts SVG to PNG with resvg (compiled to WebAssembly). The same drawing gives the same bytes
// on every machine; therefore only the given fonts are used, not the system's.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Resvg, initWasm } from '@resvg/resvg-wasm';

/** @typedef {Awaited<ReturnType<typeof createRaster>>} Raster */

/** @type {Promise<void> | undefined} */
let ready;

/**
 * Returns `png` and `widthOf`. `fonts`: bytes of font files.
 *
 * @param {Uint8Array[]} [fonts]
 */
export async function createRaster(fonts = []) {
  ready ??= initWasm(
    readFileSync(createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm')),
  );
  await ready;
  const font = { fontBuffers: fonts, loadSystemFonts: false };

  /**
   * The drawing as a PNG file, `width` px wide or in its own size.
   *
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
   * The drawing as pixels (RGBA), `width` px wide.
   *
   * @param {string} svg
   * @param {number} width
   */
  function pixelsOf(svg, width) {
    const drawing = new Resvg(svg, { font, fitTo: { mode: 'width', value: width } });
    const image = drawing.render();
    const { height } = image;
    // resvg multiplies colours by their opacity.
    const pixels = image.pixels.map((value, at, all) => {
      const opacity = all[at | 3];
      return (at & 3) === 3 || opacity === 0 ? value : Math.round((value * 255) / opacity);
    });
    image.free();
    drawing.free();
    return { width, height, pixels };
  }

  /**
   * The width of everything that is drawn, without the space around it, in px.
   *
   * @param {string} svg
   */
  function widthOf(svg) {
    const drawing = new Resvg(svg, { font });
    const width = drawing.getBBox()?.width ?? 0;
    drawing.free();
    return width;
  }

  return { png, pixelsOf, widthOf };
}
