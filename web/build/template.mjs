// web/src/index.html, the template of every page that holds the app, and what the pages made otherwise share with it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export const readTemplate = (source) => readFileSync(join(source, 'index.html'), 'utf8');

export const bodyOf = (template) => template.match(/<body>\n([^]*)<\/body>/)[1];

// What its head says of any page: the size of the screen, the colours around it, what other sites are told.
export const metasOf = (template) =>
  template.match(/<meta name="viewport"[^]*<meta name="referrer"[^>]*>/)[0];
