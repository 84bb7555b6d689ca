/** Where sources disagree: shown side by side, never settled by the platform. */
import { firstDay, lastDay, mayBeSame, type PartialDate } from "../partial-date.ts";
import type { CountSaid, FactKind, PartyCode, PublishedCount, RegistryFact } from "./fact.ts";
import { askRegistry, type CountBounds } from "./standing.ts";

export type Contradiction =
  | {
      /** Two sources give days for one event of a party that cannot be the same. */
      readonly kind: "days";
      readonly party: PartyCode;
      readonly event: FactKind;
      readonly facts: readonly RegistryFact[];
    }
  | {
      /** Two sources give one circular's reference differently. */
      readonly kind: "references";
      readonly party: PartyCode;
      readonly facts: readonly RegistryFact[];
    }
  | {
      /** A source counts another number than the facts allow for the day of which it speaks. */
      readonly kind: "count";
      readonly of: "states" | "organisations";
      readonly asOf: PartialDate | null;
      readonly said: CountSaid;
      readonly source: string;
      readonly facts: CountBounds;
    };

export function findContradictions(
  facts: readonly RegistryFact[],
  counts: readonly PublishedCount[],
): readonly Contradiction[] {
  const byParty = [...Map.groupBy(facts, ({ party }) => party)].sort(([a], [b]) => (a < b ? -1 : 1));
  return [
    ...byParty.flatMap(([party, ofParty]) => [...daysOf(party, ofParty), ...referencesOf(party, ofParty)]),
    ...counts.flatMap((count) => countsOf(facts, count)),
  ];
}

function daysOf(party: PartyCode, facts: readonly RegistryFact[]): Contradiction[] {
  return [...Map.groupBy(facts, ({ kind }) => kind)].flatMap(([event, ofEvent]) => {
    const dated = ofEvent.filter(({ on }) => on !== null);
    const disagree = dated.some(({ on }, at) =>
      dated.slice(at + 1).some((other) => on !== null && other.on !== null && !mayBeSame(on, other.on)),
    );
    return disagree ? [{ kind: "days", party, event, facts: dated }] : [];
  });
}

function referencesOf(party: PartyCode, facts: readonly RegistryFact[]): Contradiction[] {
  const named = facts.filter(({ kind, reference }) => kind === "circulated" && reference !== null);
  const differ = new Set(named.map(({ reference }) => reference)).size > 1;
  return differ ? [{ kind: "references", party, facts: named }] : [];
}

function countsOf(facts: readonly RegistryFact[], { asOf, source, ...said }: PublishedCount): Contradiction[] {
  const earliest = askRegistry(facts, { asOf: asOf && firstDay(asOf), source: null });
  const latest = askRegistry(facts, { asOf: asOf && lastDay(asOf), source: null });
  return (["states", "organisations"] as const).flatMap((of) => {
    const bounds = {
      atLeast: Math.min(earliest[of].atLeast, latest[of].atLeast),
      atMost: Math.max(earliest[of].atMost, latest[of].atMost),
    };
    return isPossible(said[of], bounds) ? [] : [{ kind: "count", of, asOf, said: said[of], source, facts: bounds }];
  });
}

/** A source that speaks of a month may speak of any of its days: the bounds are those of all. */
const isPossible = ({ kind, number }: CountSaid, { atLeast, atMost }: CountBounds): boolean =>
  kind === "exactly" ? atLeast <= number && number <= atMost : atMost > number;
