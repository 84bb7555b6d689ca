/** Wall time of one call in seconds, with its result. */
export function timeOnce<Value>(work: () => Value): { readonly seconds: number; readonly value: Value } {
  const before = process.hrtime.bigint();
  const value = work();
  return { seconds: Number(process.hrtime.bigint() - before) / 1e9, value };
}

/** Median wall time of `runs` calls after one that is not counted. */
export function medianSeconds(runs: number, work: () => unknown): number {
  work();
  const seconds = Array.from({ length: runs }, () => timeOnce(work).seconds).sort((a, b) => a - b);
  return seconds[Math.floor(runs / 2)] ?? Number.NaN;
}
