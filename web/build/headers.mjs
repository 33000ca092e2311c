// Security and cache headers of the site. They are defined here only, and used for the meta
// elements, dist/_headers, the server samples (hosts.mjs) and the development server (serve.mjs).

import { languages, pageFile } from './address.mjs';
import { earlyHash } from './early.mjs';
import { textWatchdog, watchdog } from './watchdog.mjs';

/** @typedef {Record<string, string>} HeaderSet */

const directives = {
  'default-src': "'none'",
  'script-src': `'self' 'wasm-unsafe-eval' ${watchdog.hash} ${earlyHash}`,
  'style-src': "'self'",
  'img-src': "'self' data: blob:",
  'font-src': "'self'",
  'connect-src': "'self'",
  'manifest-src': "'self'",
  'worker-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
  'require-trusted-types-for': "'script'",
  'trusted-types': 'trame trame-import', // policies of web/src/site/trusted.js and files/import_run.js
};

/**
 * Joins directives into a policy.
 *
 * @param {HeaderSet} entries
 */
const join = (entries) =>
  Object.entries(entries)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');

// Policy of all pages except those with a policy of their own below.
export const policy = join(directives);

// The embed page may be framed by any site. That is safe: it can only read this site's own files.
export const embedPolicy = join({ ...directives, 'frame-ancestors': '*' });

// kiosk-preview.html may be framed only by pages of this site: the launch page of a kiosk.
export const previewPolicy = join({ ...directives, 'frame-ancestors': "'self'" });

// licenses.html runs the watchdog alone.
const textDirectives = {
  ...directives,
  'script-src': textWatchdog.hash,
  'worker-src': "'none'",
  'trusted-types': "'none'",
};
export const textPolicy = join(textDirectives);

// The launch page of a kiosk frames the preview and runs its own script without wasm.
const launchDirectives = {
  ...textDirectives,
  'script-src': `'self' ${textWatchdog.hash}`,
  'frame-src': "'self'",
};
export const launchPolicy = join(launchDirectives);

/**
 * Returns the policy for a meta element, without frame-ancestors: it has no effect there, and
 * browsers print a warning.
 *
 * @param {HeaderSet} all
 */
const inMeta = (all) =>
  join(Object.fromEntries(Object.entries(all).filter(([name]) => name !== 'frame-ancestors')));
export const metaPolicy = inMeta(directives);
export const textMetaPolicy = inMeta(textDirectives);
export const launchMetaPolicy = inMeta(launchDirectives);

/**
 * Returns the policy of the copy in one file. It allows only inline scripts and styles with these
 * hashes, and no network requests. The copy has no service worker.
 *
 * @param {{ scripts: string[], styles: string[] }} sums
 */
export function standalonePolicy({ scripts, styles }) {
  const {
    'default-src': none,
    'base-uri': base,
    'form-action': form,
    'require-trusted-types-for': trusted,
  } = directives;
  return join({
    'default-src': none,
    'script-src': `${scripts.join(' ')} 'wasm-unsafe-eval'`,
    'style-src': styles.join(' '),
    'img-src': 'data: blob:',
    'base-uri': base,
    'form-action': form,
    'require-trusted-types-for': trusted,
    'trusted-types': none,
  });
}

/**
 * Headers that are the same for every path.
 *
 * @type {HeaderSet}
 */
export const everywhere = {
  'Cross-Origin-Opener-Policy': 'same-origin', // has no effect within a frame
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};

/**
 * Headers of all paths that are not in `special`.
 *
 * @type {HeaderSet}
 */
export const securityHeaders = {
  'Content-Security-Policy': policy,
  'Cross-Origin-Resource-Policy': 'same-origin',
  ...everywhere,
};

/**
 * Headers of the embed page. A page that is isolated (Cross-Origin-Embedder-Policy: require-corp)
 * may frame only pages that send the same header and a Cross-Origin-Resource-Policy that allows it.
 *
 * @type {HeaderSet}
 */
export const embedHeaders = {
  'Content-Security-Policy': embedPolicy,
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'cross-origin',
  ...everywhere,
};

/**
 * Headers that differ from `securityHeaders`, by path. Some hosts serve embed.html also as /embed,
 * therefore both paths are listed. Other sites may show the preview images. The copy in one file is
 * sent as a download: opened on the site, it would run under a weaker policy than the site's.
 *
 * @type {[name: string, paths: string[], headers: HeaderSet][]}
 */
export const special = [
  ['embed', ['/embed', '/embed.html'], embedHeaders],
  [
    'kiosk',
    languages.flatMap((language) => {
      const file = `/${pageFile('kiosk', language)}`;
      return [file.replace(/\.html$/, ''), file];
    }),
    { ...securityHeaders, 'Content-Security-Policy': launchPolicy },
  ],
  [
    // Only in the response of a worker's script does this header mean something: the embed page may start
    // no worker without it.
    'assets',
    ['/assets/*'],
    { ...securityHeaders, 'Cross-Origin-Embedder-Policy': 'require-corp' },
  ],
  [
    'licenses',
    ['/licenses', '/licenses.html'],
    { ...securityHeaders, 'Content-Security-Policy': textPolicy },
  ],
  [
    'kioskPreview',
    ['/kiosk-preview', '/kiosk-preview.html'],
    { ...securityHeaders, 'Content-Security-Policy': previewPolicy },
  ],
  [
    'previews',
    ['/previews/*'],
    { ...securityHeaders, 'Cross-Origin-Resource-Policy': 'cross-origin' },
  ],
  [
    'standalone',
    ['/trame-standalone', '/trame-standalone.html'],
    {
      ...securityHeaders,
      'Content-Disposition': 'attachment; filename="trame-standalone.html"',
    },
  ],
];

/**
 * True if the path matches the rule; a rule may end with "*".
 *
 * @param {string} rule
 * @param {string | null} path
 */
const matches = (rule, path) =>
  rule.endsWith('*') ? path?.startsWith(rule.slice(0, -1)) : path === rule;

/**
 * Returns the security headers of a path, for example "/embed.html".
 *
 * @param {string | null} path
 */
export function securityHeadersOf(path) {
  const [, , headers] =
    special.find(([, rules]) => rules.some((rule) => matches(rule, path))) ?? [];
  return headers ?? securityHeaders;
}

// Files under assets/ have the hash of their content in their names and never change. Browsers
// revalidate all others at each request, in particular the service worker.
export const hashedCache = 'public, max-age=31536000, immutable';
export const usualCache = 'no-cache';
/**
 * Returns the Cache-Control header of a path.
 *
 * @param {string} path
 */
export const cacheHeader = (path) => (path.startsWith('/assets/') ? hashedCache : usualCache);

/**
 * Returns the paths in dist/_headers for a file of the site: one pattern for a whole folder; for a
 * page, also the path without ".html" that some hosts use.
 *
 * @param {string} name
 */
function pathsOf(name) {
  if (name.includes('/')) return [`/${name.split('/')[0]}/*`];
  if (name === 'index.html') return ['/', '/index.html'];
  return name.endsWith('.html') ? [`/${name}`, `/${name.slice(0, -'.html'.length)}`] : [`/${name}`];
}

/**
 * Returns the text of dist/_headers, which several static hosts read (Netlify, Cloudflare Pages and
 * others). If two of its rules match a path and set the same header, most hosts send both values
 * joined with a comma, and browsers enforce both policies: frame-ancestors 'none' would apply to
 * the embed page. Only one host can remove a header ("! Name"). Therefore headers that differ
 * between pages are never in the rule for all paths, and no two rules for one path overlap.
 *
 * @param {string[]} names
 */
export function headersFile(names) {
  const paths = new Set(names.filter((name) => !name.startsWith('_')).flatMap(pathsOf));
  /**
   * @param {string} path
   * @param {HeaderSet} headers
   */
  const block = (path, headers) => [
    path,
    ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`),
  ];
  /**
   * @param {string} path
   * @returns {HeaderSet}
   */
  const own = (path) => {
    const headers = Object.fromEntries(
      Object.entries(securityHeadersOf(path)).filter(([name]) => !(name in everywhere)),
    );
    return { ...headers, 'Cache-Control': cacheHeader(path) };
  };
  return [
    ...block('/*', everywhere),
    ...[...paths].sort().flatMap((path) => block(path, own(path))),
    '',
  ].join('\n');
}
