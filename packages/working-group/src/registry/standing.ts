/** Who subscribes: as of a day, by a source. What a source leaves open stays open. */
import { type Day, firstDay, lastDay, type PartialDate } from "../partial-date.ts";
import { isFictionalState, makesSubscriber, type PartyCode, type PartyKind, type RegistryFact } from "./fact.ts";

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
  /** States among the standings that are invented: in no count. */
  readonly fictional: number;
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
  const timeOf = timesAsOf(asOf);
  const standings = byParty.flatMap((ofParty) => standingOf(ofParty, timeOf) ?? []);
  const isReal = ({ party }: Standing): boolean => !isFictionalState(party);
  const real = standings.filter(isReal);
  return {
    standings,
    states: countOf(real, "state"),
    organisations: countOf(real, "organisation"),
    fictional: standings.filter((each) => !isReal(each) && each.kind !== "withdrawn").length,
  };
}

/** `null`: nothing says that it is or was a subscriber by then. */
function standingOf(facts: readonly RegistryFact[], timeOf: TimeOf): Standing | null {
  const [first] = facts;
  const making = facts.filter(({ kind }) => makesSubscriber(kind));
  const times = making.map(timeOf);
  const isCertain = times.includes("before");
  if (first === undefined || !(isCertain || times.includes("open"))) return null;
  const since = earliestOf(making);
  return {
    party: first.party,
    partyKind: first.partyKind,
    kind: leftBy(facts, timeOf) ?? (isCertain ? (since === null ? "listed" : "subscribed") : "unknown"),
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
function leftBy(facts: readonly RegistryFact[], timeOf: TimeOf): StandingKind | null {
  const left = facts.filter(({ kind }) => kind === "withdrawn").map(timeOf);
  if (left.includes("before")) return "withdrawn";
  return left.includes("open") ? "unknown" : null;
}

type Time = "before" | "after" | "open";
type TimeOf = (fact: RegistryFact) => Time;

/** What a day says of facts. Many share their dates: each two dates are looked at once. */
function timesAsOf(asOf: Day | null): TimeOf {
  const known = new Map<PartialDate | null, Map<PartialDate | null, Time>>();
  return ({ on, source }) => {
    let byAsOf = known.get(on);
    if (byAsOf === undefined) {
      byAsOf = new Map();
      known.set(on, byAsOf);
    }
    const before = byAsOf.get(source.asOf);
    if (before !== undefined) return before;
    const time = timeBy(on, source.asOf, asOf);
    byAsOf.set(source.asOf, time);
    return time;
  };
}

/** Whether a fact had happened by a day. One of an unknown day had happened by the day of which its source speaks. */
function timeBy(on: PartialDate | null, toldOf: PartialDate | null, asOf: Day | null): Time {
  if (asOf === null) return "before";
  const latest = on ?? toldOf;
  if (latest !== null && lastDay(latest) <= asOf) return "before";
  return on !== null && firstDay(on) > asOf ? "after" : "open";
}

function countOf(standings: readonly Standing[], partyKind: PartyKind): CountBounds {
  const present = standings.filter((standing) => standing.partyKind === partyKind && standing.kind !== "withdrawn");
  return { atLeast: present.filter(({ kind }) => kind !== "unknown").length, atMost: present.length };
}
