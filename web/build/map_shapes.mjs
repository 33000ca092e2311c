// Turns outlines that nearly touch into a topology of shared lines with whole coordinates, and
// simplifies it: a border that two shapes share stays the same line. It does not depend on the map
// of France.
import { topology } from 'topojson-server';
import { presimplify, simplify } from 'topojson-simplify';

/** @typedef {{ id: string, rings: number[][] }} Shape Each ring is a list of arcs; see `share`. */

/**
 * Returns a function that replaces a point by an earlier point within `reach`, if there is one.
 * Neighbours then have exactly the same border.
 *
 * @param {number} reach
 * @returns {(point: Coordinates) => Coordinates}
 */
export function createSnap(reach) {
  /** @type {Map<string, Coordinates[]>} */
  const cells = new Map();
  /**
   * @param {number} column
   * @param {number} row
   */
  const key = (column, row) => `${column} ${row}`;
  return ([x, y]) => {
    const column = Math.floor(x / reach),
      row = Math.floor(y / reach);
    const around = [-1, 0, 1].flatMap((i) =>
      [-1, 0, 1].flatMap((j) => cells.get(key(column + i, row + j)) ?? []),
    );
    /** @param {Coordinates} point */
    const distanceTo = (point) => Math.hypot(point[0] - x, point[1] - y);
    const nearest = around.reduce(
      (best, point) => (distanceTo(point) < distanceTo(best) ? point : best),
      /** @type {Coordinates} */ ([Infinity, Infinity]),
    );
    if (distanceTo(nearest) <= reach) return nearest;
    /** @type {Coordinates} */
    const own = [x, y];
    cells.set(key(column, row), [...(cells.get(key(column, row)) ?? []), own]);
    return own;
  };
}

/**
 * Returns the ring with snapped points, closed and without consecutive equal points; null if fewer
 * than three points are left.
 *
 * @param {Ring} ring
 * @param {(point: Coordinates) => Coordinates} snap
 * @returns {Ring | null}
 */
function snapped(ring, snap) {
  const points = ring.map(snap).filter((point, index, all) => point !== all[index - 1]);
  if (points[0] !== points.at(-1)) points.push(points[0]);
  return points.length > 3 ? points : null;
}

/**
 * Returns the area of a ring.
 *
 * @param {Ring} ring
 */
export function areaOf(ring) {
  const doubled = ring.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = ring[(index + 1) % ring.length];
    return sum + x * nextY - nextX * y;
  }, 0);
  return Math.abs(doubled) / 2;
}

/**
 * Makes the topology of the shapes. Returns `arcs`, lines of whole coordinates, and the shapes,
 * whose rings are lists of arcs: indices of `arcs`, or their complement (~) if the line is followed
 * backwards, as in TopoJSON. `reach`: see createSnap; `least`: smallest area of a bend or an island
 * that is kept.
 *
 * @param {{ id: string, rings: Ring[] }[]} shapes
 * @param {{ reach: number, least: number }} limits
 * @returns {{ arcs: Ring[], shapes: Shape[] }}
 */
export function share(shapes, { reach, least }) {
  const snap = createSnap(reach);
  /** @param {Ring[]} rings */
  const polygons = (rings) =>
    rings
      .filter((ring) => areaOf(ring) >= least)
      .map((ring) => snapped(ring, snap))
      .filter((ring) => ring !== null);
  const features = shapes.map(({ id, rings }) => ({
    type: 'Feature',
    id,
    properties: {},
    geometry: { type: 'MultiPolygon', coordinates: polygons(rings).map((ring) => [ring]) },
  }));
  const shared = topology({ shapes: { type: 'FeatureCollection', features } });
  const { arcs: simple, objects } = simplify(presimplify(shared), least);
  const arcs = simple.map((arc) =>
    arc
      .map((point) => /** @type {Coordinates} */ (point.slice(0, 2).map(Math.round)))
      .filter(isNew),
  );
  /** @param {number[][][]} parts */
  const ringsOf = (parts) =>
    parts.map(([ring]) => ring).filter((ring) => areaOf(pointsOf(ring, arcs)) >= least / 2);
  return {
    arcs,
    shapes: objects.shapes.geometries.map(({ id, arcs: parts }) => ({ id, rings: ringsOf(parts) })),
  };
}

/**
 * True for a point that differs from the one before it.
 *
 * @param {Coordinates} point
 * @param {number} index
 * @param {Ring} all
 */
const isNew = ([x, y], index, all) =>
  index === 0 || x !== all[index - 1][0] || y !== all[index - 1][1];

/**
 * Returns the points of a ring of arcs.
 *
 * @param {number[]} ring
 * @param {Ring[]} arcs
 * @returns {Ring}
 */
export const pointsOf = (ring, arcs) =>
  ring.flatMap((arc) => (arc < 0 ? [...arcs[~arc]].reverse() : arcs[arc]));

/**
 * Returns the arc's index, whatever its direction.
 *
 * @param {number} arc
 */
const indexOf = (arc) => (arc < 0 ? ~arc : arc);

/**
 * Returns the outline of several shapes together: the lines that belong to only one of them, joined
 * to rings. Rings with an area below `least` (gaps between shapes) are left out.
 *
 * @param {Shape[]} shapes
 * @param {Ring[]} arcs
 * @param {number} least
 * @returns {number[][]}
 */
export function outlineOf(shapes, arcs, least) {
  const all = shapes.flatMap(({ rings }) => rings.flat());
  /** @type {Map<number, number>} */
  const count = new Map();
  for (const arc of all) count.set(indexOf(arc), (count.get(indexOf(arc)) ?? 0) + 1);
  const left = new Set(all.filter((arc) => count.get(indexOf(arc)) === 1));
  /**
   * @param {number} arc
   * @returns {string}
   */
  const startOf = (arc) => String(arc < 0 ? arcs[~arc].at(-1) : arcs[arc][0]);
  /** @param {number} arc */
  const endOf = (arc) => startOf(~arc);
  /** @type {number[][]} */
  const rings = [];
  for (const first of left) {
    const ring = [first];
    left.delete(first);
    while (endOf(ring[ring.length - 1]) !== startOf(first)) {
      const next = [...left].find((arc) => startOf(arc) === endOf(ring[ring.length - 1]));
      if (next === undefined) throw new Error('an outline of the map is not closed');
      left.delete(next);
      ring.push(next);
    }
    rings.push(ring);
  }
  return rings.filter((ring) => areaOf(pointsOf(ring, arcs)) >= least);
}
