/** Five bands of equal width, for reading only: nothing is decided by them. 0: no path. */
export function riskBand(risk: number): 0 | 1 | 2 | 3 | 4 | 5 {
  if (risk <= 0) return 0;
  // By the figure as it is shown, with three decimals: the same figure never has two words.
  const shown = Math.round(risk * 1000) / 1000;
  return Math.min(5, Math.floor(shown * 5) + 1) as 1 | 2 | 3 | 4 | 5;
}
