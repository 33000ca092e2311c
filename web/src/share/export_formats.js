// Makes QR codes; saves, copies and prints SVG documents as images. Loaded when it is first
// needed.

import { correction, generate } from 'lean-qr';
import { saveFile } from '../files/save.js';

/**
 * Font files, as bytes.
 *
 * @typedef {{ regular: Uint8Array, strong: Uint8Array }} Fonts
 */

const sharpness = 2; // pixels of an image per CSS px
const mostPixels = 16_000_000; // largest image; some phones refuse larger canvases

/**
 * Returns the modules of the QR code row by row as text, '1' for a dark one, encoded as bytes.
 *
 * @param {string} text
 */
export function qrModules(text) {
  const code = generate(text, { minCorrectionLevel: correction.M });
  let modules = '';
  for (let y = 0; y < code.size; y += 1) {
    for (let x = 0; x < code.size; x += 1) modules += code.get(x, y) ? '1' : '0';
  }
  return new TextEncoder().encode(modules);
}

/**
 * Embeds the fonts: an SVG document that is used as an image cannot access the page's fonts.
 *
 * @param {string} svg
 * @param {Fonts} fonts
 */
function withFonts(svg, fonts) {
  /**
   * @param {number} weight
   * @param {Uint8Array} bytes
   */
  const face = (weight, bytes) =>
    `@font-face{font-family:Inter;font-weight:${weight};src:url(data:font/ttf;base64,${base64(bytes)})}`;
  const style = `<style>${face(400, fonts.regular)}${face(600, fonts.strong)}</style>`;
  return svg.replace(/^<svg[^>]*>/, (tag) => tag + style);
}

/** @param {Uint8Array} bytes */
function base64(bytes) {
  let text = '';
  for (let at = 0; at < bytes.length; at += 0x8000)
    text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(text);
}

/**
 * Returns the document as a decoded image element, and `release`, to be called after its use.
 *
 * @param {string} svg
 * @param {Fonts} fonts
 */
async function pictureOf(svg, fonts) {
  const image = new Image();
  const url = URL.createObjectURL(new Blob([withFonts(svg, fonts)], { type: 'image/svg+xml' }));
  image.src = url;
  await image.decode();
  return { image, release: () => URL.revokeObjectURL(url) };
}

/**
 * Returns the document as a PNG image.
 *
 * @param {string} svg
 * @param {Fonts} fonts
 * @returns {Promise<Blob>}
 */
async function pngOf(svg, fonts) {
  const { image, release } = await pictureOf(svg, fonts);
  const canvas = document.createElement('canvas');
  const scale = Math.min(
    sharpness,
    Math.sqrt(mostPixels / (image.naturalWidth * image.naturalHeight)),
  );
  canvas.width = Math.round(image.naturalWidth * scale);
  canvas.height = Math.round(image.naturalHeight * scale);
  const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d'));
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  release();
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no image'))), 'image/png');
  });
}

/**
 * Copies the document as a PNG image. Browsers allow this only while a press is handled, when the
 * image is not ready yet: the clipboard gets a promise.
 *
 * @param {string} svg
 * @param {Fonts} fonts
 */
function copyPng(svg, fonts) {
  return navigator.clipboard.write([new ClipboardItem({ 'image/png': pngOf(svg, fonts) })]);
}

/**
 * Prints the document alone, on one sheet. The page is restored after printing.
 *
 * @param {string} svg
 * @param {Fonts} fonts
 * @param {string} title
 */
async function printPicture(svg, fonts, title) {
  const { image, release } = await pictureOf(svg, fonts);
  const paper = document.createElement('div');
  paper.id = 'paper';
  image.alt = title;
  paper.append(image);
  document.body.append(paper);
  document.documentElement.classList.add('paper');
  addEventListener(
    'afterprint',
    () => {
      document.documentElement.classList.remove('paper');
      paper.remove();
      release();
    },
    { once: true },
  );
  print();
}

/**
 * @typedef {{ name: string, svg: string, fonts: Fonts }} Picture `name`: name of the saved file
 * @type {Record<PictureUse, (picture: Picture) => Promise<unknown>>}
 */
const uses = {
  save: async ({ name, svg, fonts }) => saveFile(name, 'image/png', await pngOf(svg, fonts)),
  copy: ({ svg, fonts }) => copyPng(svg, fonts),
  print: ({ svg, fonts }) => printPicture(svg, fonts, document.title),
};

/**
 * Saves, copies or prints the document.
 *
 * @param {PictureUse} use
 * @param {Picture} picture
 */
export const usePicture = (use, picture) => uses[use](picture);
