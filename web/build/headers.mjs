// The security headers of the site, written once: for the meta tag, dist/_headers and the development server.

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
  'trusted-types': "'none'",
};

const join = (entries) => entries.map(([name, value]) => `${name} ${value}`).join('; ');

export const policy = join(Object.entries(directives));

// Browsers complain about frame-ancestors in a meta tag, where it has no effect.
export const metaPolicy = join(Object.entries(directives).filter(([name]) => name !== 'frame-ancestors'));

export const securityHeaders = {
  'Content-Security-Policy': policy,
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};

// Files under assets/ carry their content's hash in their name; the others are asked for again each time.
export const cacheHeader = (path) =>
  path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache';

// The file that several static hosts read.
export function headersFile() {
  const lines = Object.entries(securityHeaders).map(([name, value]) => `  ${name}: ${value}`);
  const cache = (pattern) => [pattern, `  Cache-Control: ${cacheHeader(pattern)}`];
  return ['/*', ...lines, ...cache('/assets/*'), ''].join('\n');
}
