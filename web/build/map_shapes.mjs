// From outlines that nearly touch to a few shared lines: a topology in whole numbers, simplified so that what was common
// to two departments still is. Knows nothing of France.
import { topology } from 'topojson-server';
import { presimplify, simplify } from 'topojson-simplify';

/** @typedef {{ id: string, rings: number[][] }} Shape whose rings are arcs */

/**
 * Points nearer than `reach` to an earlier one become that one, so that neighbours share their border exactly.
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
    const off = (point) => Math.hypot(point[0] - x, point[1] - y);
    const nearest = around.reduce(
      (best, point) => (off(point) < off(best) ? point : best),
      /** @type {Coordinates} */ ([Infinity, Infinity]),
    );
    if (off(nearest) <= reach) return nearest;
    /** @type {Coordinates} */
    const own = [x, y];
    cells.set(key(column, row), [...(cells.get(key(column, row)) ?? []), own]);
    return own;
  };
}

/**
 * The ring with snapped points, closed, without repetitions; null when nothing is left of it.
 * @param {Ring} ring
 * @param {(point: Coordinates) => Coordinates} snap
 * @returns {Ring | null}
 */
function snapped(ring, snap) {
  const points = ring.map(snap).filter((point, index, all) => point !== all[index - 1]);
  if (points[0] !== points.at(-1)) points.push(points[0]);
  return points.length > 3 ? points : null;
}

/** @param {Ring} ring */
export function areaOf(ring) {
  const doubled = ring.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = ring[(index + 1) % ring.length];
    return sum + x * nextY - nextX * y;
  }, 0);
  return Math.abs(doubled) / 2;
}

/**
 * `shapes`: [{ id, rings }]. Answers { arcs: [[[x, y], …]], shapes: [{ id, rings: [[arc]] }] } in whole numbers; an arc
 * is its place in `arcs`, or that inverted (~) when it is walked backwards, as in TopoJSON. `reach` as above; `least` is
 * the area that a bend of a line, or an island, must have.
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
 * @param {Coordinates} point
 * @param {number} index
 * @param {Ring} all
 */
const isNew = ([x, y], index, all) =>
  index === 0 || x !== all[index - 1][0] || y !== all[index - 1][1];

/**
 * @param {number[]} ring
 * @param {Ring[]} arcs
 * @returns {Ring}
 */
export const pointsOf = (ring, arcs) =>
  ring.flatMap((arc) => (arc < 0 ? [...arcs[~arc]].reverse() : arcs[arc]));

/** @param {number} arc */
const plain = (arc) => (arc < 0 ? ~arc : arc);

/**
 * The rings around several shapes together: of the lines that only one of them has, joined end to end. Slivers under
 * `least` are left out.
 * @param {Shape[]} shapes
 * @param {Ring[]} arcs
 * @param {number} least
 * @returns {number[][]}
 */
export function outlineOf(shapes, arcs, least) {
  const all = shapes.flatMap(({ rings }) => rings.flat());
  /** @type {Map<number, number>} */
  const count = new Map();
  for (const arc of all) count.set(plain(arc), (count.get(plain(arc)) ?? 0) + 1);
  const left = new Set(all.filter((arc) => count.get(plain(arc)) === 1));
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
      if (next === undefined) throw new Error('a border of the map does not close');
      left.delete(next);
      ring.push(next);
    }
    rings.push(ring);
  }
  return rings.filter((ring) => areaOf(pointsOf(ring, arcs)) >= least);
}
