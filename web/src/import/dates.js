// Converts dates as people and standards write them to dates of the programme format: 2019,
// 2019-09, 2019-09-13.

/**
 * @param {number} number
 * @param {number} length
 */
const pad = (number, length) => String(number).padStart(length, '0');

/**
 * Returns the date in the programme's format; undefined if there is no such day or the year is not
 * plausible.
 *
 * @param {number} year
 * @param {number} [month]
 * @param {number} [day]
 */
function formatted(year, month, day) {
  if (year < 1800 || year > 2199) return undefined;
  if (month === undefined) return pad(year, 4);
  if (month < 1 || month > 12) return undefined;
  if (day === undefined) return `${pad(year, 4)}-${pad(month, 2)}`;
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return day >= 1 && day <= last ? `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}` : undefined;
}

/**
 * Reads a date with the year first (a time after it is ignored) or with the day first, as in
 * Europe. Returns undefined if the text is not a date.
 *
 * @param {string} text
 * @returns {string | undefined}
 */
export function readDate(text) {
  const yearFirst = text
    .trim()
    .match(/^(\d{4})(?:[-/](\d{1,2})(?:[-/](\d{1,2})(?:[T ]\d{2}:.{2,30})?)?)?$/);
  const dayFirst = text.trim().match(/^(?:(\d{1,2})[-/.])?(\d{1,2})[-/.](\d{4})$/);
  const [year, month, day] = yearFirst
    ? yearFirst.slice(1)
    : dayFirst
      ? dayFirst.slice(1).reverse()
      : [];
  const parts = [year, month, day].filter((part) => part !== undefined).map(Number);
  return year ? formatted(parts[0], parts[1], parts[2]) : undefined;
}

/**
 * Returns the date with a day, for comparison only: a missing month or day becomes the last
 * possible one ("2019-02" becomes "2019-02-31").
 *
 * @param {string} date
 */
const lastDay = (date) => `${date}${'-12-31'.slice(date.length - 4)}`;

/**
 * Returns the period "start/end"; only the start if the end is not known or is the same; undefined
 * if the start is not known or lies after the end.
 *
 * @param {string | undefined} start
 * @param {string | undefined} end
 */
export function span(start, end) {
  if (!start || !end || start === end) return start;
  return lastDay(end) >= start ? `${start}/${end}` : undefined;
}
