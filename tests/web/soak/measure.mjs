// What a page weighs once its rubbish is collected, and whether a row of such weights grows.

export async function weigh(page, session) {
  for (let round = 0; round < 2; round += 1) await session.send('HeapProfiler.collectGarbage'); // what the first lets go of
  const [{ usedSize }, { nodes, jsEventListeners }, own] = await Promise.all([
    session.send('Runtime.getHeapUsage'),
    session.send('Memory.getDOMCounters'),
    page.evaluate(() => ({
      wasm: window.soak.memory.buffer.byteLength,
      graphics: window.soak.graphics,
      names: window.soak.names,
    })),
  ]);
  return { heap: usedSize, nodes, listeners: jsEventListeners, ...own };
}

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return (
    (sorted[Math.floor((sorted.length - 1) / 2)] + sorted[Math.ceil((sorted.length - 1) / 2)]) / 2
  );
}

// How much the values grow from the first to the last, as a part of their middle: by the middle of the slopes between all
// pairs (Theil, 1950; Sen, 1968), which single outliers do not move.
export function growth(values) {
  const slopes = values.flatMap((later, j) =>
    values.slice(0, j).map((earlier, i) => (later - earlier) / (j - i)),
  );
  return (median(slopes) * (values.length - 1)) / median(values);
}
