/** Traffic Light Protocol 2.0, least to most restricted. Not a classification: a national scheme is data beside it. */
export const tlpLevels = ["clear", "green", "amber", "amber+strict", "red"] as const;

export type Tlp = (typeof tlpLevels)[number];

/**
 * Who may read a thing. Unmarked means denied; an empty `releasedTo` means nobody beyond the owning organisation.
 * Source: `FIRST, Traffic Light Protocol 2.0`; composites as in this project's `docs/adr/`.
 */
export interface Marking {
  readonly tlp: Tlp;
  /**
   * Parties the thing is released to, by organisation id; `["everybody"]` only at TLP:CLEAR, `["community"]` (every
   * organisation that takes part in the instance) only up to TLP:GREEN.
   */
  readonly releasedTo: readonly string[];
  readonly caveats: readonly string[];
  readonly reason: string;
  /** The last day, `YYYY-MM-DD`, on which it is released to anybody but its owner; left out: until it is changed. */
  readonly expires?: string;
}

export const tlpRank = (tlp: Tlp): number => tlpLevels.indexOf(tlp);

/**
 * A composite takes the strictest TLP, the intersection of the audiences, the union of the caveats and the release that
 * ends first.
 */
export function combineMarkings(first: Marking, second: Marking): Marking {
  const stricter = tlpRank(first.tlp) >= tlpRank(second.tlp) ? first : second;
  const [expires] = [first.expires ?? [], second.expires ?? []].flat().sort();
  return {
    ...(expires === undefined ? {} : { expires }),
    tlp: stricter.tlp,
    releasedTo: audienceOfBoth(first.releasedTo, second.releasedTo),
    caveats: [...new Set([...first.caveats, ...second.caveats])].sort(),
    reason: stricter.reason,
  };
}

/** `TLP:AMBER+STRICT`, as it is written on pages, files and documents. */
export const formatTlp = (tlp: Tlp): string => `TLP:${tlp.toUpperCase()}`;

/** Widest first: whoever reads by name takes part, and whoever takes part is among everybody. */
const wide = ["everybody", "community"];

function audienceOfBoth(a: readonly string[], b: readonly string[]): string[] {
  for (const word of wide) {
    if (a.includes(word)) return [...b].sort();
    if (b.includes(word)) return [...a].sort();
  }
  return a.filter((party) => b.includes(party)).sort();
}
