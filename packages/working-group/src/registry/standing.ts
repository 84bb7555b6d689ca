/** Who subscribes: as of a day, by a source. What a source leaves open stays open. */
import { type Day, firstDay, lastDay, type PartialDate } from "../partial-date.ts";
import { makesSubscriber, type PartyCode, type PartyKind, type RegistryFact } from "./fact.ts";

export interface RegistryQuestion {
  /** `null`: whatever the sources say, of whichever day. */
  readonly asOf: Day | null;
  /** The name of a source; `null`: all of them. */
  readonly source: string | null;
}

/**
 * `subscribed`: it happened by that day. `listed`: a source lists it, and no source tells the day. `unknown`: it may have
 * happened by that day, or after. `withdrawn`: it had subscribed, and is no subscriber on that day.
 */
export type StandingKind = "subscribed" | "listed" | "unknown" | "withdrawn";

export interface Standing {
  readonly party: PartyCode;
  readonly partyKind: PartyKind;
  readonly kind: StandingKind;
  /** The earliest day that a source gives; `null`: none does. */
  readonly since: PartialDate | null;
  /** The reference of its circular where a source gives one. */
  readonly reference: string | null;
  /** What it rests on, in the order of the log. */
  readonly facts: readonly RegistryFact[];
}

/** Inclusive bounds: they differ by parties of which it is not known whether they had subscribed by then. */
export interface CountBounds {
  readonly atLeast: number;
  readonly atMost: number;
}

export interface RegistryAnswer {
  readonly standings: readonly Standing[];
  readonly states: CountBounds;
  readonly organisations: CountBounds;
}

/** The facts of each party in the order of the log; parties in the order of their codes. */
export type FactsByParty = readonly (readonly RegistryFact[])[];

export const groupFacts = (facts: readonly RegistryFact[]): FactsByParty =>
  [...Map.groupBy(facts, ({ party }) => party)].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, ofParty]) => ofParty);

/** Parties come in the order of their codes. */
export function askRegistry(facts: readonly RegistryFact[], { asOf, source }: RegistryQuestion): RegistryAnswer {
  return standingsAsOf(groupFacts(facts.filter((fact) => source === null || fact.source.name === source)), asOf);
}

/** The same of facts that were grouped before: of one source, or of all. */
export function standingsAsOf(byParty: FactsByParty, asOf: Day | null): RegistryAnswer {
  const standings = byParty.flatMap((ofParty) => standingOf(ofParty, asOf) ?? []);
  return { standings, states: countOf(standings, "state"), organisations: countOf(standings, "organisation") };
}

/** `null`: nothing says that it is or was a subscriber by then. */
function standingOf(facts: readonly RegistryFact[], asOf: Day | null): Standing | null {
  const [first] = facts;
  const making = facts.filter(({ kind }) => makesSubscriber(kind));
  const times = making.map((fact) => timeOf(fact, asOf));
  const isCertain = times.includes("before");
  if (first === undefined || !(isCertain || times.includes("open"))) return null;
  const since = earliestOf(making);
  return {
    party: first.party,
    partyKind: first.partyKind,
    kind: leftBy(facts, asOf) ?? (isCertain ? (since === null ? "listed" : "subscribed") : "unknown"),
    since,
    reference: making.find(({ reference }) => reference !== null)?.reference ?? null,
    facts,
  };
}

function earliestOf(facts: readonly RegistryFact[]): PartialDate | null {
  let earliest: PartialDate | null = null;
  for (const { on } of facts) {
    if (on !== null && (earliest === null || firstDay(on) < firstDay(earliest))) earliest = on;
  }
  return earliest;
}

/** What withdrawals make of a standing: gone, perhaps gone, or nothing. */
function leftBy(facts: readonly RegistryFact[], asOf: Day | null): StandingKind | null {
  const left = facts.filter(({ kind }) => kind === "withdrawn").map((fact) => timeOf(fact, asOf));
  if (left.includes("before")) return "withdrawn";
  return left.includes("open") ? "unknown" : null;
}

/** Whether a fact had happened by a day. One of an unknown day had happened by the day of which its source speaks. */
function timeOf({ on, source }: RegistryFact, asOf: Day | null): "before" | "after" | "open" {
  if (asOf === null) return "before";
  const latest = on ?? source.asOf;
  if (latest !== null && lastDay(latest) <= asOf) return "before";
  return on !== null && firstDay(on) > asOf ? "after" : "open";
}

function countOf(standings: readonly Standing[], partyKind: PartyKind): CountBounds {
  const present = standings.filter((standing) => standing.partyKind === partyKind && standing.kind !== "withdrawn");
  return { atLeast: present.filter(({ kind }) => kind !== "unknown").length, atMost: present.length };
}
