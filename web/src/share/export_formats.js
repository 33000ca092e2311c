// What a visitor takes away that the wasm cannot make alone: QR codes, images, paper. Loaded when the share
// sheet is first opened. `fonts`: { regular, strong } as bytes.

import { correction, generate } from 'lean-qr';

/** @typedef {{ regular: Uint8Array, strong: Uint8Array }} Fonts */

const sharpness = 2; // pixels per CSS pixel of a picture
const mostPixels = 16_000_000; // more than this some phones refuse

/**
 * The modules row by row, '1' where one is dark, as bytes of text.
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
 * A picture has no access to the page's fonts: it gets them in itself.
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
 * The document as an image element, drawn and ready. `release` is to be called once it is used.
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
 * @param {string} svg
 * @param {Fonts} fonts
 * @returns {Promise<Blob>}
 */
export async function pngOf(svg, fonts) {
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
 * The clipboard wants to be asked within the gesture: it gets the promise of an image.
 * @param {string} svg
 * @param {Fonts} fonts
 */
export function copyPng(svg, fonts) {
  return navigator.clipboard.write([new ClipboardItem({ 'image/png': pngOf(svg, fonts) })]);
}

/**
 * One sheet that holds the picture alone; the page is back when the printer is done with it.
 * @param {string} svg
 * @param {Fonts} fonts
 * @param {string} title
 */
export async function printPicture(svg, fonts, title) {
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
