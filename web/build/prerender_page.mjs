// One programme in one language: its words, and the HTML of what the app's first screen says too. What is told below
// that, on a programme's own page, is in prerender_full.mjs.
import { otherThan, pageFile } from './address.mjs';
import { figureOf, sourceLine } from './prerender_figures.mjs';

/** @import { Figure } from './prerender_figures.mjs' */

/** @param {string} text */
export function escapeHtml(text) {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/**
 * Addresses come from data files: only the web's own schemes are followed.
 * @param {string | undefined} url
 */
export const isWebAddress = (url) => /^https?:\/\//i.test(url ?? '');

/**
 * @param {string} className
 * @param {string[]} items
 */
export const list = (className, items) => `<ul class="${className}">\n${items.join('\n')}\n</ul>`;

export class Page {
  /**
   * `entry`: the programme's in `index`, the programmes of index.json; `messages` of this language.
   * @param {object} given
   * @param {Language} given.language
   * @param {Record<string, string>} given.messages
   * @param {Programme} given.programme
   * @param {ProgrammeEntry} given.entry
   * @param {ProgrammeEntry[]} given.index
   */
  constructor({ language, messages, programme, entry, index }) {
    this.language = language;
    this.messages = messages;
    this.programme = programme;
    this.entry = entry;
    this.index = index;
  }

  /**
   * @param {string} key
   * @param {...string} values
   */
  message(key, ...values) {
    const text = this.messages[key];
    if (text === undefined) throw new Error(`no message is called ${key}`);
    return values.reduce((all, value, place) => all.replaceAll(`{${place}}`, () => value), text);
  }

  /**
   * @param {string} key
   * @param {...string} values
   */
  say(key, ...values) {
    return escapeHtml(this.message(key, ...values));
  }

  /** @param {Translated | undefined} text */
  plain(text) {
    return typeof text === 'string' ? text : (text?.[this.language] ?? '');
  }

  /** @param {Translated | undefined} text */
  text(text) {
    return escapeHtml(this.plain(text));
  }

  /** @param {"title" | "short_title" | "summary"} field */
  words(field) {
    return this.text(this.programme[field]);
  }

  // Search engines show about 60 characters.
  get title() {
    const { title, short_title: short = title } = this.programme;
    const whole = `${this.plain(title)} – Trame`;
    return whole.length <= 60 ? whole : `${this.plain(short)} – Trame`;
  }

  // Search engines show about 160 characters: the first whole sentences of the summary.
  get description() {
    const [first, ...others] = this.plain(this.programme.summary).match(/[^.!?]+[.!?]+/g) ?? [
      this.plain(this.programme.title),
    ];
    /** @param {number} count */
    const fits = (count) => [first, ...others.slice(0, count)].join('').length <= 200;
    const count = others.findIndex((_, place) => !fits(place + 1));
    return [first, ...(count < 0 ? others : others.slice(0, count))].join('').trim();
  }

  get highlights() {
    return (this.programme.highlights ?? [])
      .slice(0, 6)
      .map((reference) => figureOf(this.programme, reference, this));
  }

  /**
   * `className` hides one language of two; `more` is what a programme's own page tells further down.
   * @param {{ className?: string, more?: string }} given
   */
  html({ className, more = '' }) {
    return `<main${className ? ` class="${className}"` : ''} lang="${this.language}">
<div class="column">
<div class="well"></div>
<h1>${this.words('title')}</h1>
<p class="summary">${this.words('summary')}</p>
<div class="switch"></div>
${this.figures()}
${this.axes()}${more}
${this.otherProgrammes()}
${more ? '' : `<h2>${this.say('page_sources')}</h2>\n${list('links', this.mainSources())}`}
${list('links', this.ways(Boolean(more)))}
</div>
</main>`;
  }

  figures() {
    /**
     * @param {Figure} figure
     * @param {"qualifier" | "value" | "label" | "claim"} part
     */
    const line = (figure, part) => `<p class="${part}">${escapeHtml(figure[part])}</p>`;
    const parts = /** @type {const} */ (['qualifier', 'value', 'label', 'claim']);
    const items = this.highlights.map(
      (figure) => `<li class="card">${parts.map((part) => line(figure, part)).join('\n')}</li>`,
    );
    return items.length > 0
      ? `<h2>${this.say('page_key_figures')}</h2>\n${list('grid figures', items)}`
      : '';
  }

  axes() {
    const items = (this.programme.axes ?? []).map(
      (axis) =>
        `<li class="card axis"><h3>${this.text(axis.title)}</h3><p>${this.text(axis.description)}</p></li>`,
    );
    return items.length > 0 ? `<h2>${this.say('page_axes')}</h2>\n${list('grid axes', items)}` : '';
  }

  otherProgrammes() {
    const others = this.index.filter((entry) => entry.id !== this.programme.id);
    if (others.length === 0) return '';
    const items = others.map(
      (entry) =>
        `<li><a href="${pageFile(entry.id, this.language)}">${this.text(entry.title)}</a></li>`,
    );
    return `<h2>${this.say('page_other_programmes')}</h2>\n${list('links', items)}`;
  }

  otherLanguage() {
    const other = otherThan(this.language);
    const file = pageFile(this.entry.id, other);
    return `<a href="${file}" lang="${other}" hreflang="${other}">${this.say('other_language')}</a>`;
  }

  /**
   * The end of every page: where to go from here.
   * @param {boolean} isOwnPage
   */
  ways(isOwnPage) {
    const whole = `<a href="${pageFile(this.entry.id, this.language)}">${this.say('on_one_page')}</a>`;
    const data = `<a href="programmes/${this.entry.file}">${this.say('page_data')}</a>`;
    return [...(isOwnPage ? [] : [whole]), this.otherLanguage(), data].map(
      (link) => `<li>${link}</li>`,
    );
  }

  // Those of the figures above.
  mainSources() {
    return [...new Set(this.highlights.map((figure) => figure.source))].map((source) =>
      this.source(source),
    );
  }

  /** @param {Source} source */
  source(source) {
    return `<li>${this.sourceName(source)} <span>${escapeHtml(sourceLine(source, source.date, this))}</span></li>`;
  }

  /** @param {Source} source */
  sourceName(source) {
    const title = this.text(source.title);
    return source.url && isWebAddress(source.url)
      ? `<a href="${escapeHtml(source.url)}" rel="noopener">${title}</a>`
      : title;
  }
}
