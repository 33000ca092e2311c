// What other programs read of the page: link previews and a description of the data for search engines.
// Addresses are relative: where the site will be published is not known here.

// `page`: a language's page of prerender.mjs; `escapeHtml` as there.
export function headOf(page, file, escapeHtml) {
  const { programme } = page;
  const properties = {
    'og:type': 'website',
    'og:site_name': 'Trame',
    'og:title': page.plain(programme.title),
    'og:description': page.description,
    'og:locale': 'fr_FR',
    'og:locale:alternate': 'en_GB',
  };
  const metas = Object.entries(properties).map(([name, value]) => `<meta property="${name}" content="${escapeHtml(value)}">`);
  const data = JSON.stringify(datasetOf(page, file)).replaceAll('<', '\\u003c');
  return [...metas, '<meta name="twitter:card" content="summary">', `<script type="application/ld+json">${data}</script>`].join('\n');
}

// A schema.org Dataset.
function datasetOf(page, file) {
  const { programme } = page;
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    name: page.plain(programme.title),
    description: page.plain(programme.summary),
    inLanguage: ['fr', 'en'],
    isAccessibleForFree: true,
    ...(programme.licence && { license: programme.licence }),
    ...(programme.updated && { dateModified: programme.updated }),
    distribution: { '@type': 'DataDownload', encodingFormat: 'application/json', contentUrl: `programmes/${file}` },
  };
}
