// Dates as people and standards write them, into those of the format: 2019, 2019-09, 2019-09-13.

/**
 * @param {number} number
 * @param {number} length
 */
const pad = (number, length) => String(number).padStart(length, '0');

/**
 * @param {number} year
 * @param {number} [month]
 * @param {number} [day]
 */
function known(year, month, day) {
  if (year < 1800 || year > 2199) return undefined;
  if (month === undefined) return pad(year, 4);
  if (month < 1 || month > 12) return undefined;
  if (day === undefined) return `${pad(year, 4)}-${pad(month, 2)}`;
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return day >= 1 && day <= last ? `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}` : undefined;
}

/**
 * Year first (with or without a time, which is left out), or day first as in Europe; undefined when it is no date.
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
  return year ? known(parts[0], parts[1], parts[2]) : undefined;
}

/** @param {string} date */
const lastDay = (date) => `${date}${'-12-31'.slice(date.length - 4)}`;

/**
 * From one date to another; only the start when the end is not known, undefined when they are the wrong way round.
 * @param {string | undefined} start
 * @param {string | undefined} end
 */
export function span(start, end) {
  if (!start || !end || start === end) return start;
  return lastDay(end) >= start ? `${start}/${end}` : undefined;
}
