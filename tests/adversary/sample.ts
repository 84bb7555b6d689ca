/** Which entries are struck: all of them where there are few enough, else some, the witnessed end among them. */
export function sample(count: number, places: readonly number[], witnessedSize: number): readonly number[] {
  if (count >= places.length) return places;
  const edges = [0, witnessedSize - 1, witnessedSize, places.length - 1];
  const step = Math.max(1, Math.floor(places.length / Math.max(1, count - edges.length)));
  const between = places.filter((at) => at % step === 3 % step).slice(0, Math.max(0, count - edges.length));
  return [...new Set([...edges, ...between])].sort((a, b) => a - b);
}
