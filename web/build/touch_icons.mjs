// Makes the icons of the site from web/src/page/icon.svg, in the sizes and formats that browsers and
// phones request.

import { smallPng } from './small_png.mjs';

/** @import { Raster } from './raster.mjs' */

// Width of the mark in a maskable icon, as a part of the icon's width. Systems crop such an icon to
// a circle of 0.8; the square in that circle is 0.56 wide.
const mark_share = 0.52;

/**
 * Returns the files by name.
 *
 * @param {string} icon
 * @param {Raster} raster
 * @returns {Record<string, Buffer>}
 */
export function makeIcons(icon, raster) {
  const full = onFullGround(icon, 42 / 64);
  return {
    'favicon.ico': ico(smallPng(raster.pixelsOf(icon, 32)), 32),
    'icon-180.png': raster.png(full, 180),
    'icon-192.png': raster.png(icon, 192),
    'icon-512.png': raster.png(icon, 512),
    'icon-maskable-512.png': raster.png(onFullGround(icon, mark_share), 512),
  };
}

/**
 * The icon on a square ground without rounded corners, so that nothing is transparent. `share`:
 * width of the mark, as a part of the icon's width.
 *
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
 * Puts a PNG into an ICO file: browsers request /favicon.ico even if a page does not name it.
 *
 * @param {Buffer} png
 * @param {number} size
 */
function ico(png, size) {
  const head = Buffer.alloc(22);
  head.writeUInt16LE(1, 2); // type: icon
  head.writeUInt16LE(1, 4); // one image
  head.writeUInt8(size, 6);
  head.writeUInt8(size, 7);
  head.writeUInt16LE(1, 10); // plane
  head.writeUInt16LE(32, 12); // bits
  head.writeUInt32LE(png.length, 14);
  head.writeUInt32LE(head.length, 18);
  return Buffer.concat([head, png]);
}
