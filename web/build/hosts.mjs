// Makes the samples in dist/server/: configurations of nginx and Caddy that send the site's
// headers, types and precompressed files. Returns text; it reads and writes no file.
import { everywhere, hashedCache, special, securityHeaders, usualCache } from './headers.mjs';
import { types } from './types.mjs';

/** @import { HeaderSet } from './headers.mjs' */

// Names of the headers that differ between paths.
const differing = [
  ...new Set([securityHeaders, ...special.map(([, , headers]) => headers)].flatMap(Object.keys)),
].filter((name) => !(name in everywhere));
/**
 * Returns the name of the nginx variable for a header's value.
 *
 * @param {string} name
 */
const variableOf = (name) => `$trame_${name.toLowerCase().replaceAll('-', '_')}`;
// One year, in seconds. Without includeSubDomains: other names of the domain may be without TLS.
const strictTransport = 'max-age=31536000';
/** @param {string} text */
const escapeRegex = (text) => text.replace(/[.$^()|?+{}[\]\\]/g, '\\$&');
/** @param {string} text */
const quoted = (text) => `"${text.replaceAll('"', '\\"')}"`;

/**
 * Returns a map from paths to the header's value. A location for each path would not work: in
 * nginx, a location that sets a header does not inherit any other. nginx does not send a header
 * whose value is empty.
 *
 * @param {string} name
 */
function nginxMap(name) {
  const usual = securityHeaders[name] ?? '';
  const lines = special
    .filter(([, , headers]) => (headers[name] ?? '') !== usual)
    .flatMap(([, paths, headers]) =>
      paths.map(
        (path) =>
          `    ${path.endsWith('*') ? `"~^${escapeRegex(path.slice(0, -1))}"` : path} ${quoted(headers[name] ?? '')};`,
      ),
    );
  return `map $uri ${variableOf(name)} {\n    default ${quoted(usual)};\n${lines.join('\n')}${lines.length > 0 ? '\n' : ''}}`;
}

const nginxCache = `# Only files that are there are kept for a year, never the answer that one is missing.
map "$status $uri" $trame_cache {
    default "${usualCache}";
    "~^(200|206|304) /assets/" "${hashedCache}";
}`;

// Lines "type ends;" of nginx's block `types`.
function nginxTypes() {
  /** @param {string} type */
  const ends = (type) =>
    Object.keys(types)
      .filter((end) => bare(types[end]) === type)
      .map((end) => end.slice(1));
  return [...new Set(Object.values(types).map(bare))].map(
    (type) => `        ${type} ${ends(type).join(' ')};`,
  );
}

/** Returns the text of dist/server/nginx.conf. */
export function nginxSample() {
  /**
   * @param {string} name
   * @param {string} value
   */
  const add = (name, value) => `    add_header ${name} ${value} always;`;
  return `# Trame behind nginx: include this file within http { }, then set server_name and root.
# It is written for a site at the root of its host. Check with: nginx -t

${differing.map(nginxMap).join('\n\n')}

${nginxCache}

server {
    listen 80; # add TLS: without https:// there is no offline copy
    server_name example.org;
    root /srv/trame; # the folder that holds index.html
    index index.html;
    server_tokens off;

    types {
${nginxTypes().join('\n')}
    }
    default_type application/octet-stream;
    charset utf-8;
    charset_types ${textTypes().join(' ')};

    gzip_static on; # the .gz files beside the originals
    # brotli_static on; # the .br files, where nginx has the brotli module
    gzip_vary on;
    max_ranges 0; # no parts of files: nginx would let the refusal of a part be kept for a year, as the file is

${Object.entries(everywhere)
  .map(([name, value]) => add(name, quoted(value)))
  .join('\n')}
${differing.map((name) => add(name, variableOf(name))).join('\n')}
${add('Cache-Control', '$trame_cache')}
    # With TLS, this makes browsers use https:// for a year, even for an address typed without it: the first
    # request can then not be answered by someone else. Turn it on when every name of the site has TLS.
    # add_header Strict-Transport-Security "${strictTransport}" always;

    location / {
        try_files $uri $uri.html $uri/ =404;
    }
    location ~ (^|/)(_headers|server/) {
        return 404;
    }
}
`;
}

/**
 * Returns the type without its parameters: "text/css" for "text/css; charset=utf-8".
 *
 * @param {string} type
 */
const bare = (type) => type.split(';')[0];
// Types to which nginx adds the charset; it always adds it to text/html.
const textTypes = () =>
  [
    ...new Set(
      Object.values(types)
        .filter((type) => type.includes('charset'))
        .map(bare),
    ),
  ].filter((type) => type !== 'text/html');

// Lines of a matcher of requests whose answer is a file that never changes, or that it has not changed.
const hashedCondition = [
  'path /assets/*',
  'file',
  ...['Range', 'If-Match', 'If-Unmodified-Since'].map((name) => `header !${name}`),
]
  .map((line) => `\t\t${line}`)
  .join('\n');

/**
 * Returns the text of dist/server/Caddyfile. No path matches two rules for the same header, because
 * the order in which Caddy applies them would decide.
 */
export function caddySample() {
  /** @param {HeaderSet} headers */
  const values = (headers) => Object.entries(headers).filter(([name]) => !(name in everywhere));
  /** @param {[name: string, paths: string[], headers: HeaderSet]} given */
  const rule = ([name, paths, headers]) =>
    [
      `\t@${name} path ${paths.join(' ')}`,
      `\theader @${name} {`,
      ...values(headers).map(([header, value]) => `\t\t${header} \`${value}\``),
      '\t}',
    ].join('\n');
  const others = `\t@others not path ${special.flatMap(([, paths]) => paths).join(' ')}`;
  /** @param {[end: string, type: string]} given */
  const typeOf = ([end, type]) =>
    `\t@${end.slice(1)} path *${end}\n\theader @${end.slice(1)} Content-Type "${type}"`;
  return `# Trame behind Caddy: set the name of the site and the folder. For a site at the root of its host.
# Check with: caddy validate --config Caddyfile

example.org {
\troot * /srv/trame

\theader {
${Object.entries(everywhere)
  .map(([name, value]) => `\t\t${name} \`${value}\``)
  .join('\n')}
\t}
\t# Makes browsers use https:// for a year, even for an address typed without it: the first request can
\t# then not be answered by someone else. Turn it on when every name of the site has TLS.
\t# header Strict-Transport-Security \`${strictTransport}\`

\t# Only files that are there are kept for a year, never the answer that one is missing or refused. Whether
\t# a part of a file can be sent, or a file on a condition, is not known before: these are not kept.
\t@hashed {
${hashedCondition}
\t}
\theader @hashed Cache-Control \`${hashedCache}\`
\t@named not {
${hashedCondition}
\t}
\theader @named Cache-Control ${usualCache}
\thandle_errors {
\t\theader Cache-Control ${usualCache}
\t}

${others}
${rule(['others', [], securityHeaders]).split('\n').slice(1).join('\n')}
${special.map(rule).join('\n')}

${Object.entries(types).map(typeOf).join('\n')}

\t@hidden path /_headers /server/*
\trespond @hidden 404

\ttry_files {path} {path}.html
\tfile_server {
\t\tprecompressed br gzip
\t}
}
`;
}
