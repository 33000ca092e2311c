// A part of a kept file, for whoever asks for one ("Range: bytes=0-99"): downloads that go on, media.

/**
 * 206 with the part, 416 when there is none such, the whole for anything else than one range of bytes.
 * @param {Response} response
 * @param {string | null} range
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
