const batches = 200;

/**
 * Bytes that one run allocates. Each batch is small enough to stay in the young generation; where the collector ran in
 * the middle of one it counts less than was allocated, so the upper quarter tells, not the mean.
 */
export function allocatedBytes(run: () => unknown, runsInBatch: number): number {
  for (let warm = 0; warm < 2000; warm++) run();
  const empty = upperQuartile(() => undefined, runsInBatch);
  return Math.max(0, upperQuartile(run, runsInBatch) - empty) / runsInBatch;
}

function upperQuartile(run: () => unknown, runsInBatch: number): number {
  globalThis.gc?.();
  const sizes: number[] = [];
  for (let batch = 0; batch < batches; batch++) {
    const before = process.memoryUsage().heapUsed;
    for (let count = 0; count < runsInBatch; count++) run();
    sizes.push(process.memoryUsage().heapUsed - before);
  }
  return sizes.toSorted((a, b) => a - b)[Math.floor(batches * 0.75)] ?? Number.NaN;
}
