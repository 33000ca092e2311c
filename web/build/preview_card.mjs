// Draws the preview image of a programme as SVG, 1200 × 630 px: mark, title, three key figures, and
// the chart on a panel. Texts are few and large, because messengers show the image about 300 px
// wide.
import { family, largestFitting, textElement } from './preview_text.mjs';
import { previewSize } from './prerender_head.mjs';
import { found } from './template.mjs';

/** @import { Page } from './prerender_page.mjs' */
/** @import { Measuring } from './preview_text.mjs' */

const colors = {
  ground: '#fff',
  sheet: '#f6f4ef',
  outline: '#dcd7cb',
  text: '#1a1d29',
  muted: '#565a68',
  accent: '#34309e',
};
const threads = ['#2a55d0', '#00856a', '#ab4018'];
// Positions and sizes, in px.
const left = { x: 56, width: 500 };
const sheet = { x: 592, y: 56, width: 552, height: 474, padding: 20 };
const hem = 48; // height of the woven pattern at the bottom
const heading = 44; // height of the chart's title
const magnified = 1.3; // the chart is enlarged, so that its text can be read in a small image

// Space for the chart before it is enlarged, in px.
export const chartBox = {
  width: Math.floor((sheet.width - 2 * sheet.padding) / magnified),
  height: Math.floor((sheet.height - 2 * sheet.padding - heading) / magnified),
};

/**
 * Returns the image as an SVG document. `chart`: SVG document of the size of chartBox; `mark`: SVG
 * elements of the mark.
 *
 * @param {Page} page
 * @param {{ chart: string, mark: string, measure: Measuring }} parts
 */
export function cardOf(page, { chart, mark, measure }) {
  const { width, height } = previewSize;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${family}">
<rect width="${width}" height="${height}" fill="${colors.ground}"/>
${brand(mark)}
${title(page, measure)}
${figures(page, measure)}
${sheetOf(chart, measure)}
${selvage()}
</svg>`;
}

/** @param {string} mark */
function brand(mark) {
  return `<g transform="translate(${left.x} 58)">${mark}</g>
${textElement('Trame', { x: left.x + 60, y: 91, size: 34, strong: true, color: colors.text })}`;
}

const leading = 1.12;
const titleBox = { y: 126, height: 204, sizes: [62, 56, 50, 46, 42, 38], leading, strong: true };

/**
 * @param {Page} page
 * @param {Measuring} measure
 */
function title(page, measure) {
  const { lines, size } = largestFitting(
    page.plain(page.programme.title),
    { ...titleBox, width: left.width },
    measure,
  );
  return lines
    .map((line, place) =>
      textElement(line, {
        x: left.x,
        y: titleBox.y + size * (0.96 + leading * place),
        size,
        strong: true,
        color: colors.text,
      }),
    )
    .join('\n');
}

// Rows of figures, counted from the bottom. A qualifier before the number ("environ") is drawn
// before it; one after the number ("(objectif)") is added to the label.
const row = 66;
const number = { size: 46, strong: true };
const small = { size: 25 };

/**
 * @param {Page} page
 * @param {Measuring} measure
 */
function figures(page, measure) {
  const shown = page.highlights
    .filter((figure) => figure.number !== null)
    .slice(0, 3)
    .map((figure) => {
      const [before, after] = figure.qualifier
        ? page.message(`code_qualified_${figure.claims[0].qualifier}`).split('{0}')
        : ['', ''];
      const lead = before ? measure(before, small) : 0;
      return {
        value: figure.value,
        before,
        lead,
        label: figure.label + after,
        width: lead + measure(figure.value, number),
      };
    });
  const column = Math.max(...shown.map(({ width }) => width)) + 22;
  const bottom = sheet.y + sheet.height - 8;
  return shown
    .flatMap((figure, place) =>
      figureRow(figure, { y: bottom - (shown.length - 1 - place) * row, column }, measure),
    )
    .join('\n');
}

/**
 * @param {{ value: string, before: string, lead: number, label: string }} figure
 * @param {{ y: number, column: number }} place
 * @param {Measuring} measure
 */
function figureRow({ value, before, lead, label }, { y, column }, measure) {
  const { size, lines } = largestFitting(
    label,
    { sizes: [25, 23, 21, 19], width: left.width - column, height: 56, leading },
    measure,
  );
  const first = y - 8 - ((lines.length - 1) * size * leading) / 2;
  return [
    ...(before ? [textElement(before, { x: left.x, y, ...small, color: colors.muted })] : []),
    textElement(value, { x: left.x + lead, y, ...number, color: colors.accent }),
    ...lines.map((line, place) =>
      textElement(line, {
        x: left.x + column,
        y: first + place * size * leading,
        size,
        color: colors.muted,
      }),
    ),
  ];
}

/** @type {Record<string, string>} */
const entities = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };
/** @param {string} text */
const unescape = (text) => text.replace(/&(lt|gt|quot|apos|amp);/g, (_, name) => entities[name]);

/**
 * Draws the panel with the chart and its title. A chart that is larger than requested is scaled
 * down.
 *
 * @param {string} chart
 * @param {Measuring} measure
 */
function sheetOf(chart, measure) {
  const { x, y, width, height, padding } = sheet;
  const room = { width: width - 2 * padding, height: height - 2 * padding - heading };
  const [, wide, high] = found(chart, /^<svg[^>]* width="([\d.]+)"[^>]* height="([\d.]+)"/).map(
    Number,
  );
  const k = Math.min(magnified, room.width / wide, room.height / high);
  const at = {
    x: x + padding + (room.width - wide * k) / 2,
    y: y + padding + heading + (room.height - high * k) / 2,
  };
  const name = unescape(found(chart, /<title>(.*?)<\/title>/)[1]);
  const size =
    [24, 22, 20, 18].find(
      (candidate) => measure(name, { size: candidate, strong: true }) <= room.width,
    ) ?? 16;
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="20" fill="${colors.sheet}" stroke="${colors.outline}" stroke-width="2"/>
${textElement(name, { x: x + padding, y: y + padding + 18, size, strong: true, color: colors.text })}
<g transform="translate(${at.x.toFixed(2)} ${at.y.toFixed(2)}) scale(${k.toFixed(4)})">${chart}</g>`;
}

// Draws the woven pattern of the mark along the bottom: three horizontal lines, and vertical lines
// over and under them.
function selvage() {
  const { width, height } = previewSize;
  const [thick, pitch] = [10, 16];
  const top = height - hem;
  const cloth = threads.map(
    (color, line) =>
      `<rect y="${top + line * pitch}" width="${width}" height="${thick}" fill="${color}"/>`,
  );
  /**
   * @param {number} x
   * @param {number} y
   * @param {number} high
   */
  const warp = (x, y, high) =>
    `<rect x="${x}" y="${y}" width="${thick}" height="${high}" fill="${colors.accent}"/>`;
  const columns = Array.from({ length: Math.ceil(width / pitch) }, (_, place) => place);
  const under = columns.map((place) => warp(place * pitch, top, height - top));
  const over = columns.flatMap((place) =>
    threads.flatMap((_, line) =>
      (place + line) % 2 === 0 ? [warp(place * pitch, top + line * pitch - 3, thick + 6)] : [],
    ),
  );
  return [...under, ...cloth, ...over].join('');
}
