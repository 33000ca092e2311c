// Reads the PNG files of the tests: 8 bits per channel, RGBA, not interlaced.
import { inflateSync } from 'node:zlib';

/**
 * Returns { width, height, colours: their number, opaque, pixel(x, y): 0xrrggbbaa }.
 *
 * @param {Buffer} bytes
 */
export function readPng(bytes) {
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  const [depth, kind, , , interlaced] = bytes.subarray(24, 29);
  if (bytes.toString('latin1', 1, 4) !== 'PNG' || depth !== 8 || kind !== 6 || interlaced)
    throw new Error('not a PNG as they are made here');
  const pixels = unfilter(inflateSync(Buffer.concat(chunks(bytes, 'IDAT'))), width * 4, height);
  /**
   * @param {number} x
   * @param {number} y
   */
  const pixel = (x, y) => pixels.readUInt32BE((y * width + x) * 4);
  const colours = new Set();
  let opaque = true;
  for (let at = 0; at < pixels.length; at += 4) {
    colours.add(pixels.readUInt32BE(at));
    opaque &&= pixels[at + 3] === 255;
  }
  return { width, height, colours: colours.size, opaque, pixel };
}

/**
 * @param {Buffer} bytes
 * @param {string} wanted
 */
function chunks(bytes, wanted) {
  const found = [];
  for (let at = 8; at < bytes.length; at += 12 + bytes.readUInt32BE(at)) {
    if (bytes.toString('latin1', at + 4, at + 8) === wanted)
      found.push(bytes.subarray(at + 8, at + 8 + bytes.readUInt32BE(at)));
  }
  return found;
}

/**
 * Each row states its filter: differences to the left, to the row above, to their mean, or to
 * Paeth's predictor.
 *
 * @param {Buffer} rows
 * @param {number} stride
 * @param {number} height
 */
function unfilter(rows, stride, height) {
  const pixels = Buffer.alloc(stride * height);
  for (let y = 0; y < height; y++) {
    const filter = rows[y * (stride + 1)];
    for (let x = 0; x < stride; x++) {
      const at = y * stride + x;
      const left = x < 4 ? 0 : pixels[at - 4];
      const above = y === 0 ? 0 : pixels[at - stride];
      const corner = x < 4 || y === 0 ? 0 : pixels[at - stride - 4];
      const guess = [0, left, above, (left + above) >> 1, paeth(left, above, corner)][filter];
      pixels[at] = rows[y * (stride + 1) + 1 + x] + guess;
    }
  }
  return pixels;
}

/**
 * @param {number} left
 * @param {number} above
 * @param {number} corner
 */
function paeth(left, above, corner) {
  const guess = left + above - corner;
  const [a, b, c] = [left, above, corner].map((value) => Math.abs(guess - value));
  if (a <= b && a <= c) return left;
  return b <= c ? above : corner;
}
