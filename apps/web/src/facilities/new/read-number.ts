/** A number as somebody types it, with a comma or a point; `undefined` where it is none, or out of the range. */
export function readNumber(text: string, min: number, max: number): number | undefined {
  const value = /^\d+(?:[.,]\d+)?$/.test(text.trim()) ? Number(text.trim().replace(",", ".")) : Number.NaN;
  return value >= min && value <= max ? value : undefined;
}
