// One programme in one language: its texts, and the HTML of its summary, which has the same content
// as the app's overview. The lower part of a programme's own page is made by prerender_full.mjs.
import { othersThan, pageFile } from './address.mjs';
import { figureOf, sourceLine } from './prerender_figures.mjs';

/** @import { Figure } from './prerender_figures.mjs' */

/**
 * Escapes text for HTML elements and attributes.
 *
 * @param {string} text
 */
export function escapeHtml(text) {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/**
 * True for an http or https address. Addresses in data files may have other schemes
 * ("javascript:"), which must not become links.
 *
 * @param {string | undefined} url
 */
export const isWebAddress = (url) => /^https?:\/\//i.test(url ?? '');

/**
 * Returns a list of items that are HTML already.
 *
 * @param {string} className
 * @param {string[]} items
 */
export const list = (className, items) => `<ul class="${className}">\n${items.join('\n')}\n</ul>`;

export class Page {
  /**
   * `messages`: messages in this language, by key; `invitations`: words of the link to the page in
   * each language; `index`: the programmes of index.json; `entry`: the entry of this programme.
   *
   * @param {object} given
   * @param {Language} given.language
   * @param {Record<string, string>} given.messages
   * @param {Record<Language, string>} given.invitations
   * @param {Programme} given.programme
   * @param {ProgrammeEntry} given.entry
   * @param {ProgrammeEntry[]} given.index
   */
  constructor({ language, messages, invitations, programme, entry, index }) {
    this.language = language;
    this.messages = messages;
    this.invitations = invitations;
    this.programme = programme;
    this.entry = entry;
    this.index = index;
  }

  /**
   * Returns the message with `values` in the places {0}, {1} … Throws if there is no such message.
   *
   * @param {string} key
   * @param {...string} values
   */
  message(key, ...values) {
    const text = this.messages[key];
    if (text === undefined) throw new Error(`no message is called ${key}`);
    return values.reduce((all, value, place) => all.replaceAll(`{${place}}`, () => value), text);
  }

  /**
   * The message, escaped for HTML.
   *
   * @param {string} key
   * @param {...string} values
   */
  say(key, ...values) {
    return escapeHtml(this.message(key, ...values));
  }

  /**
   * The text in this language.
   *
   * @param {Translated | undefined} text
   */
  plain(text) {
    return typeof text === 'string' ? text : (text?.[this.language] ?? '');
  }

  /**
   * The text in this language, escaped for HTML.
   *
   * @param {Translated | undefined} text
   */
  text(text) {
    return escapeHtml(this.plain(text));
  }

  /** @param {"title" | "short_title" | "summary"} field */
  words(field) {
    return this.text(this.programme[field]);
  }

  // The page's title, if possible in at most 60 characters: search engines cut longer titles.
  get title() {
    const { title, short_title: short = title } = this.programme;
    const whole = `${this.plain(title)} – Trame`;
    return whole.length <= 60 ? whole : `${this.plain(short)} – Trame`;
  }

  // The first sentences of the summary, up to 200 characters: search engines show about 160.
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
   * The page's content as HTML. `className`: "only" on a page with several languages, of which the
   * style shows one; `more`: the lower part of a programme's own page.
   *
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

  otherLanguages() {
    return othersThan(this.language).map((other) => {
      const file = pageFile(this.entry.id, other);
      return `<a href="${file}" lang="${other}" hreflang="${other}">${escapeHtml(this.invitations[other])}</a>`;
    });
  }

  /**
   * The links at the end of the page: the programme's own page, the other languages, the data.
   *
   * @param {boolean} isOwnPage
   */
  ways(isOwnPage) {
    const whole = `<a href="${pageFile(this.entry.id, this.language)}">${this.say('on_one_page')}</a>`;
    const data = `<a href="programmes/${this.entry.file}">${this.say('page_data')}</a>`;
    return [...(isOwnPage ? [] : [whole]), ...this.otherLanguages(), data].map(
      (link) => `<li>${link}</li>`,
    );
  }

  // The sources of the key figures.
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
