// The headers of the site, written once: for the meta tag, dist/_headers, the samples for servers (hosts.mjs) and the
// development server.

/** @typedef {Record<string, string>} HeaderSet */

const directives = {
  'default-src': "'none'",
  'script-src': "'self' 'wasm-unsafe-eval'",
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
  'trusted-types': 'trame' /* of web/src/offline.js, for the address of the service worker */,
};

/** @param {HeaderSet} entries */
const join = (entries) =>
  Object.entries(entries)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');

export const policy = join(directives);

// The embed page may be framed by anyone; it can do no more than read this site's own files.
export const embedPolicy = join({ ...directives, 'frame-ancestors': '*' });

// The live view in the launch page of a kiosk: the app, within pages of this site alone.
export const previewPolicy = join({ ...directives, 'frame-ancestors': "'self'" });

// That launch page: it frames the live view and runs one small script.
const ofLaunch = {
  ...directives,
  'script-src': "'self'",
  'connect-src': "'none'",
  'worker-src': "'none'",
  'trusted-types': "'none'",
  'frame-src': "'self'",
};
export const launchPolicy = join(ofLaunch);

/**
 * Browsers complain about frame-ancestors in a meta tag, where it has no effect.
 * @param {HeaderSet} all
 */
const inMeta = (all) =>
  join(Object.fromEntries(Object.entries(all).filter(([name]) => name !== 'frame-ancestors')));
export const metaPolicy = inMeta(directives);
export const launchMetaPolicy = inMeta(ofLaunch);

/**
 * The copy in one file: its own scripts and style, known by their sums, and nothing from anywhere. It has no worker.
 * @param {{ scripts: string[], styles: string[] }} sums
 */
export function standalonePolicy({ scripts, styles }) {
  /** @param {string[]} sums */
  const quoted = (sums) => sums.map((sum) => `'${sum}'`).join(' ');
  const {
    'default-src': none,
    'base-uri': base,
    'form-action': form,
    'require-trusted-types-for': trusted,
  } = directives;
  return join({
    'default-src': none,
    'script-src': `${quoted(scripts)} 'wasm-unsafe-eval'`,
    'style-src': quoted(styles),
    'img-src': 'data: blob:',
    'base-uri': base,
    'form-action': form,
    'require-trusted-types-for': trusted,
    'trusted-types': none,
  });
}

/** @type {HeaderSet} */
export const everywhere = {
  'Cross-Origin-Opener-Policy': 'same-origin', // means nothing within a frame
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};

/** @type {HeaderSet} */
export const securityHeaders = {
  'Content-Security-Policy': policy,
  'Cross-Origin-Resource-Policy': 'same-origin',
  ...everywhere,
};

/**
 * A host page that is isolated (Cross-Origin-Embedder-Policy: require-corp) frames only what allows it and is as strict.
 * @type {HeaderSet}
 */
export const embedHeaders = {
  'Content-Security-Policy': embedPolicy,
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'cross-origin',
  ...everywhere,
};

/**
 * What differs by path: [name, paths, headers]. Some hosts serve embed.html as /embed too. Preview images are made to be
 * shown by other sites. The copy in one file is to be kept, not opened: on a site its own policy would not be enough.
 * @type {[name: string, paths: string[], headers: HeaderSet][]}
 */
export const special = [
  ['embed', ['/embed', '/embed.html'], embedHeaders],
  [
    'kiosk',
    ['/kiosk', '/kiosk.html', '/kiosk.en', '/kiosk.en.html'],
    { ...securityHeaders, 'Content-Security-Policy': launchPolicy },
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
 * @param {string} rule
 * @param {string | null} path
 */
const matches = (rule, path) =>
  rule.endsWith('*') ? path?.startsWith(rule.slice(0, -1)) : path === rule;

/** @param {string | null} path */
export function securityHeadersOf(path) {
  const [, , headers] =
    special.find(([, rules]) => rules.some((rule) => matches(rule, path))) ?? [];
  return headers ?? securityHeaders;
}

// Files under assets/ carry their content's hash in their name; the others are asked for again each time, the service
// worker above all.
export const hashedCache = 'public, max-age=31536000, immutable';
export const usualCache = 'no-cache';
/** @param {string} path */
export const cacheHeader = (path) => (path.startsWith('/assets/') ? hashedCache : usualCache);

/**
 * The paths that stand for a file of the site: folders as a whole, pages also as hosts shorten them.
 * @param {string} name
 */
function pathsOf(name) {
  if (name.includes('/')) return [`/${name.split('/')[0]}/*`];
  if (name === 'index.html') return ['/', '/index.html'];
  return name.endsWith('.html') ? [`/${name}`, `/${name.slice(0, -'.html'.length)}`] : [`/${name}`];
}

/**
 * The file that several static hosts read (Netlify, Cloudflare Pages and others). Where two of its rules match a path
 * and name the same header, most hosts send both values joined with a comma, and browsers then enforce both policies:
 * frame-ancestors 'none' would win. Taking a header back ("! Name") is known to one host only. So what differs between
 * pages is never under a rule that matches everything: each path has its own, and no two of them overlap.
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
