// Splits the text of a table into rows of cells, one row at a time, with quotes as in RFC 4180. Each
// character is read a fixed number of times, whatever the quotes. It does not interpret the cells.

/**
 * Cell: its text, the offset of its end, and whether its quotes are not as in RFC 4180. SplitRow: a
 * row, with the offset of the next row in the text.
 *
 * @typedef {{ value: string, end: number, isWrong: boolean }} Cell
 *
 * @typedef {{ cells: string[], end: number, isWrong: boolean }} SplitRow
 */

/**
 * Returns a function that finds the first `mark` at or after an offset, or else the end of the text.
 * Offsets must not decrease between calls: a place that was found is kept until it is passed.
 *
 * @param {string} text
 * @param {string} mark
 */
function finder(text, mark) {
  let found = -1;
  return (/** @type {number} */ from) => {
    if (found >= from) return found;
    found = text.indexOf(mark, from);
    if (found === -1) found = text.length;
    return found;
  };
}

/**
 * @param {string} text
 * @param {string} separator
 */
function createCells(text, separator) {
  const [nextSeparator, nextLine] = [separator, '\n'].map((mark) => finder(text, mark));
  // False once a quoted cell has no end: for every later quote, the rest of the text would be searched.
  let hasQuotes = true;

  /** @param {number} at */
  const isEnd = (at) => at === text.length || text[at] === separator || text[at] === '\n';

  /**
   * Reads the quoted cell that begins at `start`. A quote inside of it that is neither doubled nor
   * the last character is kept, and the cell is marked as malformed. Returns undefined if the cell does not end.
   *
   * @param {number} start
   * @returns {Cell | undefined}
   */
  function quotedCell(start) {
    let isWrong = false;
    for (let from = start + 1; ;) {
      const quote = text.indexOf('"', from);
      if (quote === -1) return undefined;
      let end = quote + 1;
      while (text[end] === ' ') end += 1;
      if (text[quote + 1] === '"') from = quote + 2;
      else if (isEnd(end))
        return { value: text.slice(start + 1, quote).replaceAll('""', '"'), end, isWrong };
      else {
        isWrong = true;
        from = quote + 1;
      }
    }
  }

  /**
   * Reads the cell that begins at `start`.
   *
   * @param {number} start
   * @returns {Cell}
   */
  return (start) => {
    const isQuoted = hasQuotes && text[start] === '"';
    const quoted = isQuoted ? quotedCell(start) : undefined;
    if (quoted) return quoted;
    hasQuotes &&= !isQuoted;
    const end = Math.min(nextSeparator(start), nextLine(start));
    return { value: text.slice(start, end), end, isWrong: isQuoted };
  };
}

/**
 * Yields the rows. Lines end with "\n". After a quoted cell that does not end, quotes are characters
 * like others.
 *
 * @param {string} text
 * @param {string} separator
 * @param {number} [start] offset of the first row
 * @returns {Generator<SplitRow, void>}
 */
export function* splitRows(text, separator, start = 0) {
  const read = createCells(text, separator);
  for (let at = start; at < text.length;) {
    /** @type {SplitRow} */
    const row = { cells: [], end: at, isWrong: false };
    for (let isLast = false; !isLast;) {
      const { value, end, isWrong } = read(row.end);
      row.cells.push(value);
      row.isWrong ||= isWrong;
      row.end = end + 1;
      isLast = text[end] !== separator;
    }
    at = row.end;
    yield row;
  }
}
