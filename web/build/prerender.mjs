// What the page says before and without the app: the first programme, in every language, as plain HTML.
// Strings in, strings out; it writes no file and knows nothing of the app's code.
//
//   prerender({ programmes, i18n }) -> { title, description, head, readable, texts, embed }
//   `embed`: title, description, head and readable of embed.html.
//   programmes, i18n: folders assets/programmes and assets/i18n. `readable` is HTML for {{readable}},
//   `texts` JSON for {{texts}}, title and description are escaped for an element and an attribute.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { figureOf, sourceLine } from './prerender_figures.mjs';
import { headOf } from './prerender_head.mjs';

const languages = ['fr', 'en'];
const readJson = (...path) => JSON.parse(readFileSync(join(...path), 'utf8'));

export function escapeHtml(text) {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

export function prerender({ programmes, i18n }) {
  const index = readJson(programmes, 'index.json').programmes;
  const programme = readJson(programmes, index[0].file);
  const messages = Object.fromEntries(languages.map((language) => [language, readJson(i18n, `${language}.json`)]));
  const pages = languages.map((language) => new Page(language, messages[language], programme, index));
  return {
    title: escapeHtml(pages[0].title),
    description: escapeHtml(pages[0].description),
    head: headOf(pages[0], index[0].file, escapeHtml),
    readable: [bar(pages), notices(pages), ...pages.map((page) => page.html)].join('\n'),
    embed: embedWords(pages),
    texts: JSON.stringify(pageTexts(messages)).replaceAll('<', '\\u003c'),
  };
}

// The few sentences the page itself says at run time.
function pageTexts(messages) {
  const ours = (all) => Object.fromEntries(Object.entries(all).filter(([key]) => key.startsWith('page_')));
  return Object.fromEntries(Object.entries(messages).map(([language, all]) => [language, ours(all)]));
}

const only = (language) => `class="only" lang="${language}"`;
const list = (className, items) => `<ul class="${className}">\n${items.join('\n')}\n</ul>`;

function bar(pages) {
  const names = pages.map((page) => `<span class="short only" lang="${page.language}">${page.words('short_title')}</span>`);
  return `<header class="bar">${mark}${names.join('')}
${progress}</header>`;
}

const progress = '<div id="progress" role="progressbar" aria-valuemin="0" aria-valuemax="100" hidden><div></div></div>';

// Which chart it is only the app can tell. Search engines have the page it is a part of.
function embedWords(pages) {
  const { title, description } = pages[0];
  const words = pages.map((page) => `<main ${only(page.language)}>
<div class="column">
<h1>${page.words('title')}</h1>
<p>${page.say('embed_intro')}</p>
<a class="whole" href="./" target="_blank" rel="noopener">${page.say('embed_open')}</a>
</div>
</main>`);
  return {
    title: escapeHtml(title),
    description: escapeHtml(description),
    head: '<meta name="robots" content="noindex">',
    readable: [progress, ...words].join('\n'),
  };
}

// The woven square of icon.svg, in the theme's colours.
const mark = `<svg class="mark" viewBox="0 0 42 42" role="img" aria-label="Trame">
<path class="warp" d="M0 0h10v42H0zM16 0h10v42H16zM32 0h10v42H32z"/>
<path class="weft-1" d="M0 0h42v10H0z"/><path class="weft-2" d="M0 16h42v10H0z"/><path class="weft-3" d="M0 32h42v10H0z"/>
<path class="warp" d="M16-2h10v14H16zM0 14h10v14H0zM32 14h10v14H32zM16 30h10v14H16z"/>
</svg>`;

function notices(pages) {
  const sentences = pages.map((page) => `<p class="notice" lang="${page.language}">${page.say('page_no_script')}</p>`);
  return `<noscript>${sentences.join('')}</noscript>`;
}

class Page {
  constructor(language, messages, programme, index) {
    Object.assign(this, { language, messages, programme, index });
  }

  say(key) {
    return escapeHtml(this.messages[key]);
  }

  plain(text) {
    return typeof text === 'string' ? text : (text?.[this.language] ?? '');
  }

  text(text) {
    return escapeHtml(this.plain(text));
  }

  words(field) {
    return this.text(this.programme[field]);
  }

  get title() {
    return `${this.plain(this.programme.short_title ?? this.programme.title)} – Trame`;
  }

  // Search engines show about 160 characters: whole sentences of the summary.
  get description() {
    const sentences = this.plain(this.programme.summary).match(/[^.!?]+[.!?]+/g) ?? [this.plain(this.programme.title)];
    return sentences.reduce((all, next) => (all.length + next.length > 200 && all ? all : all + next), '').trim();
  }

  get html() {
    const { language } = this;
    return `<main ${only(language)}>
<div class="column">
<div class="well"></div>
<h1>${this.words('title')}</h1>
<p class="summary">${this.words('summary')}</p>
<div class="switch"></div>
<h2>${this.say('page_key_figures')}</h2>
${list('grid figures', this.figures())}
<h2>${this.say('page_axes')}</h2>
${list('grid axes', this.axes())}
${this.otherProgrammes()}
<h2>${this.say('page_sources')}</h2>
${list('links', this.sources())}
</div>
</main>`;
  }

  get highlights() {
    return (this.programme.highlights ?? []).slice(0, 6).map((reference) => figureOf(this.programme, reference, this));
  }

  figures() {
    const line = (figure, part) => `<p class="${part}">${escapeHtml(figure[part])}</p>`;
    return this.highlights.map((figure) =>
      `<li class="card">${['qualifier', 'value', 'label', 'claim'].map((part) => line(figure, part)).join('\n')}</li>`);
  }

  axes() {
    return (this.programme.axes ?? []).map((axis) =>
      `<li class="card axis"><h3>${this.text(axis.title)}</h3><p>${this.text(axis.description)}</p></li>`);
  }

  otherProgrammes() {
    const others = this.index.filter((entry) => entry.id !== this.programme.id);
    if (others.length === 0) return '';
    const items = others.map((entry) =>
      `<li><a href="programmes/${entry.file}">${this.text(entry.title)}</a></li>`);
    return `<h2>${this.say('page_other_programmes')}</h2>\n${list('links', items)}`;
  }

  // Those of the figures above; all are in the app and in the data.
  sources() {
    const items = [...new Set(this.highlights.map((figure) => figure.source))].map((source) => {
      const title = this.text(source.title);
      const name = source.url ? `<a href="${escapeHtml(source.url)}" rel="noopener">${title}</a>` : title;
      return `<li>${name} <span>${escapeHtml(sourceLine(source, source.date, this))}</span></li>`;
    });
    const file = this.index[0].file;
    return [...items, `<li><a href="programmes/${file}">${this.say('page_data')}</a></li>`];
  }
}
