// The icon of web/src/icon.svg in the sizes and forms that browsers and phones ask for.

/** @import { Raster } from './raster.mjs' */

const margin = 0.52; // of the side: systems cut a maskable icon to a circle of 0.8, whose inner square is 0.56

/**
 * `raster`: see raster.mjs. Answers { name: bytes }.
 * @param {string} icon
 * @param {Raster} raster
 * @returns {Record<string, Buffer>}
 */
export function makeIcons(icon, raster) {
  const full = onFullGround(icon, 42 / 64);
  return {
    'favicon.ico': ico(raster.png(icon, 32), 32),
    'icon-180.png': raster.png(full, 180),
    'icon-192.png': raster.png(icon, 192),
    'icon-512.png': raster.png(icon, 512),
    'icon-maskable-512.png': raster.png(onFullGround(icon, margin), 512),
  };
}

/**
 * Without round corners, the mark `share` of the side wide: nothing is transparent.
 * @param {string} icon
 * @param {number} share
 */
function onFullGround(icon, share) {
  const [, ground] = icon.match(/<rect[^>]*fill="(#[0-9a-f]{6})"/) ?? [];
  const mark = icon.slice(icon.indexOf('<g'), icon.indexOf('</g>'));
  const side = 64 * share;
  const placed = mark.replace(
    /transform="[^"]*"/,
    `transform="translate(${(64 - side) / 2} ${(64 - side) / 2}) scale(${side / 42})"`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><rect width="64" height="64" fill="${ground}"/>${placed}</g></svg>`;
}

/**
 * One PNG in the container that browsers ask for without being told.
 * @param {Buffer} png
 * @param {number} size
 */
function ico(png, size) {
  const head = Buffer.alloc(22);
  head.writeUInt16LE(1, 2); // an icon
  head.writeUInt16LE(1, 4); // one image
  head.writeUInt8(size, 6);
  head.writeUInt8(size, 7);
  head.writeUInt16LE(1, 10); // plane
  head.writeUInt16LE(32, 12); // bits
  head.writeUInt32LE(png.length, 14);
  head.writeUInt32LE(head.length, 18);
  return Buffer.concat([head, png]);
}
