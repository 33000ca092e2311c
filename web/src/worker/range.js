// Answers range requests ("Range: bytes=0-99") from a stored file. Browsers send them to resume a
// download and to play media.

/**
 * Returns 206 with the requested bytes, 416 if the range lies outside the file, and the whole
 * response if the header is missing or is not one valid range of bytes.
 *
 * @param {Response} response
 * @param {string | null} range value of the `Range` header
 */
export async function partOf(response, range) {
  const asked = range?.match(/^bytes=(\d*)-(\d*)$/);
  if (!asked || asked[1] + asked[2] === '') return response;
  if (asked[1] !== '' && asked[2] !== '' && Number(asked[1]) > Number(asked[2])) return response;
  const bytes = await response.arrayBuffer();
  const length = bytes.byteLength;
  const [first, last] =
    asked[1] === ''
      ? [Math.max(0, length - Number(asked[2])), length - 1]
      : [Number(asked[1]), Math.min(asked[2] === '' ? length - 1 : Number(asked[2]), length - 1)];
  const given = new Headers(response.headers);
  if (first > last) {
    given.set('Content-Range', `bytes */${length}`);
    return new Response(null, { status: 416, headers: given });
  }
  given.set('Content-Range', `bytes ${first}-${last}/${length}`);
  return new Response(bytes.slice(first, last + 1), { status: 206, headers: given });
}
