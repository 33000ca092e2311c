// Measures a page's memory after garbage collection, and whether a series of measurements grows.

/**
 * @param {PlaywrightPage} page
 * @param {CDPSession} session
 */
export async function weigh(page, session) {
  // The second round collects what the first has made unreachable.
  for (let round = 0; round < 2; round += 1) await session.send('HeapProfiler.collectGarbage');
  const [{ usedSize }, { nodes, jsEventListeners }, own] = await Promise.all([
    session.send('Runtime.getHeapUsage'),
    session.send('Memory.getDOMCounters'),
    page.evaluate(readCounters),
  ]);
  return { heap: usedSize, nodes, listeners: jsEventListeners, ...own };
}

// Code that runs in the page. The greatest name is that since the last measurement: a maximum over
// the whole run could only rise.
function readCounters() {
  const { memory, graphics, names } = window.soak;
  window.soak.names = 0;
  return { wasm: memory?.buffer.byteLength ?? 0, graphics, names };
}

/** @param {number[]} values */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return (
    (sorted[Math.floor((sorted.length - 1) / 2)] + sorted[Math.ceil((sorted.length - 1) / 2)]) / 2
  );
}

/**
 * Returns the growth of the values from first to last, relative to their median: the median of the
 * slopes between all pairs (Theil, 1950; Sen, 1968), which single outliers do not change.
 *
 * @param {number[]} values
 */
export function growth(values) {
  const slopes = values.flatMap((later, j) =>
    values.slice(0, j).map((earlier, i) => (later - earlier) / (j - i)),
  );
  return (median(slopes) * (values.length - 1)) / median(values);
}
