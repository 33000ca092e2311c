// The map that the build makes: small, the same in every build, with shared borders between
// neighbours, and correct at published places.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { lambert93, makeMap, readDrawing } from '../../../web/build/map.mjs';
import { distance, findLandmarks, locate, ringsOf } from '../../../web/build/map_drawing.mjs';
import { createSnap, outlineOf, share } from '../../../web/build/map_shapes.mjs';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const modules = join(root, 'web/node_modules');
const require = createRequire(import.meta.url);
const drawing = readDrawing(modules);
const data = (name) => require(join(modules, '@etalab/decoupage-administratif/data', name));
const input = { drawing, departments: data('departements.json'), regions: data('regions.json') };
const map = makeMap(input);

const square = (x, y, size) => [
  [x, y],
  [x + size, y],
  [x + size, y + size],
  [x, y + size],
];
const plain = (arc) => (arc < 0 ? ~arc : arc);

test('the map weighs at most 15 KB compressed, and is the same every time', () => {
  const text = JSON.stringify(map);
  assert.ok(
    brotliCompressSync(text).length <= 15 * 1024,
    `${brotliCompressSync(text).length} bytes`,
  );
  assert.equal(JSON.stringify(makeMap(input)), text);
});

test('each border is drawn once: lines belong to two departments at most', () => {
  const uses = map.arcs.map(() => 0);
  for (const { rings } of map.departments) for (const arc of rings.flat()) uses[plain(arc)] += 1;
  assert.ok(
    uses.every((count) => count <= 2),
    `${uses.filter((count) => count > 2)}`,
  );
  const shared = uses.filter((count) => count === 2).length;
  assert.ok(shared > 220, `${shared} shared borders`);
});

test('a region is bounded by what its departments do not share', () => {
  for (const region of map.regions) {
    const own = map.departments
      .filter((department) => department.region === region.code)
      .flatMap(({ rings }) => rings.flat().map(plain));
    for (const arc of region.rings.flat())
      assert.equal(own.filter((other) => other === plain(arc)).length, 1);
  }
});

test('landmarks are where their published coordinates say, to within a kilometre', () => {
  const controls = findLandmarks(
    drawing.locations.map(({ id, path }) => ({ id: id.toUpperCase(), rings: ringsOf(path) })),
  );
  assert.ok(controls.length >= 12);
  const placeOf = locate(controls);
  const off = controls.map(({ place, point }) => distance(place, placeOf(point)));
  assert.ok(Math.max(...off) < 1, `${off}`);
  assert.ok(Math.sqrt(off.reduce((sum, km) => sum + km ** 2, 0) / off.length) < 0.6, `${off}`);
});

test('a drawing that is not the known one is refused', () => {
  const controls = findLandmarks(
    drawing.locations.map(({ id, path }) => ({ id: id.toUpperCase(), rings: ringsOf(path) })),
  );
  controls[0].point = [controls[0].point[0] + 5, controls[0].point[1]];
  assert.throws(() => locate(controls), /km off/);
  assert.throws(() => ringsOf('M0 0c1 1 2 2 3 3z'), /curve/);
});

test('Lambert 93 puts a place where PROJ puts it', () => {
  const [east, south] = lambert93([5.355651287573366, 45.96240165432614]);
  assert.ok(Math.abs(east + 700_000 - 882_408.3) < 0.1);
  assert.ok(Math.abs(6_600_000 - south - 6_543_019.6) < 0.1);
});

test('points within reach become one', () => {
  const snap = createSnap(1);
  const first = snap([5, 5]);
  assert.equal(snap([5.4, 5.4]), first);
  assert.equal(snap([4.6, 5.9]), first);
  assert.notEqual(snap([6.5, 5]), first);
});

test('two squares side by side share a line and have one outline', () => {
  const shapes = [
    { id: 'a', rings: [square(0, 0, 10)] },
    { id: 'b', rings: [square(10.3, 0, 10)] },
  ];
  const { arcs, shapes: made } = share(/** @type {any[]} */ (shapes), { reach: 0.5, least: 1 });
  const used = made.flatMap(({ rings }) => rings.flat().map(plain));
  assert.equal(new Set(used).size, used.length - 1);
  const [ring] = outlineOf(made, arcs, 1);
  assert.ok(!ring.map(plain).some((arc) => used.filter((other) => other === arc).length === 2));
});
