/** How many doors away from outside each area lies, at least. */

interface Way {
  readonly between: readonly [string, string];
}

/** Areas that no door leads to are missing. */
export function accessDepths(from: string | null, ways: readonly Way[]): ReadonlyMap<string, number> {
  const depths = new Map<string, number>();
  if (from === null) return depths;
  const next = neighboursOf(ways);
  depths.set(from, 0);
  const queue = [from];
  for (const at of queue) {
    for (const area of next.get(at) ?? []) {
      if (depths.has(area)) continue;
      depths.set(area, (depths.get(at) ?? 0) + 1);
      queue.push(area);
    }
  }
  return depths;
}

function neighboursOf(ways: readonly Way[]): ReadonlyMap<string, readonly string[]> {
  const next = new Map<string, string[]>();
  const add = (a: string, b: string): void => {
    const known = next.get(a);
    if (known) known.push(b);
    else next.set(a, [b]);
  };
  for (const { between } of ways) {
    add(between[0], between[1]);
    add(between[1], between[0]);
  }
  return next;
}
