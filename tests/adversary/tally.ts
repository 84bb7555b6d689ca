/** Counts what was caught, and says of each attack whether it went as claimed. */
import type { Attack } from "./attacks.ts";
import type { Verdict } from "./verifying.ts";

export interface Tally {
  /** What is wrong with the claim; empty: nothing. */
  readonly judge: (attack: Attack, verdict: Verdict) => readonly string[];
  /** Kinds of attack that passed at least once, sorted. */
  readonly unnoticed: () => readonly string[];
  /** As a Markdown table. */
  readonly table: (title: string) => string;
}

interface Counts {
  older: number;
  named: number;
  tail: number;
  noticed: number;
}

export function createTally(witnessedSize: number): Tally {
  const kinds = new Map<string, Counts>();
  const judge = (attack: Attack, { code, findings, witnessedSize: claimed }: Verdict): readonly string[] => {
    const counts = kinds.get(attack.kind) ?? { older: 0, named: 0, tail: 0, noticed: 0 };
    kinds.set(attack.kind, counts);
    const place = `${attack.kind}; ${attack.where}`;
    if (claimed !== null && claimed > witnessedSize) return [`${place}: seems to be witnessed to entry ${claimed}`];
    if (attack.strikes >= witnessedSize) {
      counts.tail += 1;
      counts.noticed += code === 1 ? 1 : 0;
      return [];
    }
    counts.older += 1;
    const isNamed = code === 1 && findings.some((finding) => attack.named.test(finding));
    counts.named += isNamed ? 1 : 0;
    return isNamed ? [] : [`${place}: ended with ${code} and named ${JSON.stringify(findings.slice(0, 5))}`];
  };
  const rows = (): readonly string[] =>
    [...kinds].map(([kind, { older, named, tail, noticed }]) => {
      const share = (part: number, whole: number): string => (whole === 0 ? "" : `${part} of ${whole}`);
      return `| ${kind} | ${share(named, older)} | ${share(noticed, tail)} |`;
    });
  return {
    judge,
    unnoticed: () =>
      [...kinds]
        .filter(([, { tail, noticed }]) => noticed < tail)
        .map(([kind]) => kind)
        .sort(),
    table: (title) =>
      `## ${title}\n\n| attack | older than the last witnessed checkpoint: caught and named | younger: noticed |\n|---|---|---|\n${rows().join("\n")}`,
  };
}
