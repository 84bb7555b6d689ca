/**
 * Bands as the tables write them: ">= 2", "< 2 and > 0.5", "any". Amounts are sums and products of decimal figures in
 * binary arithmetic: within one part in 10^9 of an edge they count as at the edge (0.1 + 0.2 is 0.3 here).
 */
export interface Band {
  readonly includes: (amount: number) => boolean;
}

const edgeTolerance = 1e-9;

/** Throws on a band it does not understand: the tables are ours, and a test reads them all. */
export function parseBand(text: string): Band {
  if (text === "any") return { includes: () => true };
  const limits = text.split(" and ").map(parseLimit);
  return { includes: (amount) => limits.every((holds) => holds(amount)) };
}

const limitPattern = /^(>=|<=|>|<) ([0-9.]+)$/;

function parseLimit(text: string): (amount: number) => boolean {
  const match = limitPattern.exec(text);
  if (!match) throw new Error(`Not a limit: ${text}`);
  const edge = Number(match[2]);
  switch (match[1]) {
    case ">=":
      return (amount) => isAtLeast(amount, edge);
    case "<=":
      return (amount) => !isAbove(amount, edge);
    case ">":
      return (amount) => isAbove(amount, edge);
    default:
      return (amount) => !isAtLeast(amount, edge);
  }
}

export const isAtLeast = (amount: number, edge: number): boolean => amount >= edge * (1 - edgeTolerance);

export const isAbove = (amount: number, edge: number): boolean => amount > edge * (1 + edgeTolerance);
