import type { PersonId } from "@custodiet/core";
import type { Day } from "../day.ts";
import { type FrameworkState, replayFrameworks } from "./framework.ts";
import type { KeptOwnAct, OwnAct } from "./own-act.ts";
import type { OwnMeasure } from "./own-measure.ts";

/** An organisation's own measures as its acts have made them. */
export interface OwnState {
  /** Every one that stands or was retired, by id, in the order in which they came. */
  readonly measures: ReadonlyMap<string, OwnEntry>;
  /** Letters that were ever given, by measure: of what was taken back or retired too. An id is a key of it. */
  readonly given: ReadonlyMap<string, ReadonlySet<string>>;
  readonly frameworks: FrameworkState;
  /** `null`: nothing stands that could be taken back. */
  readonly last: LastChange | null;
}

export interface OwnEntry {
  readonly id: string;
  readonly measure: OwnMeasure;
  /** Oldest first; the last is the measure's. */
  readonly versions: readonly OwnVersion[];
  readonly retired: { readonly reason: string; readonly by: PersonId; readonly on: Day } | null;
}

export interface OwnVersion {
  readonly measure: OwnMeasure;
  readonly by: PersonId;
  readonly on: Day;
}

/** What would be taken back now. */
export interface LastChange {
  /** Of its first act. */
  readonly from: number;
  readonly acts: readonly OwnAct[];
  readonly by: PersonId;
  readonly on: Day;
}

/** Plays the acts in their order; nothing else is kept. */
export function replayOwn(acts: readonly KeptOwnAct[]): OwnState {
  const standing = standingActs(acts);
  const measures = new Map<string, OwnEntry>();
  for (const { act, by, on } of standing) play(measures, act, { by, on });
  const everTaken = acts.filter(({ act }) => act.type === "framework-taken").length;
  const frameworks = replayFrameworks(standing, everTaken);
  return { measures, given: givenBy(acts), frameworks, last: lastOf(standing) };
}

function standingActs(acts: readonly KeptOwnAct[]): readonly KeptOwnAct[] {
  let standing: readonly KeptOwnAct[] = [];
  for (const each of acts) {
    const { act } = each;
    standing = act.type === "undone" ? standing.filter(({ number }) => number < act.from) : [...standing, each];
  }
  return standing;
}

function play(measures: Map<string, OwnEntry>, act: OwnAct, { by, on }: Pick<KeptOwnAct, "by" | "on">): void {
  if (act.type === "kept") {
    const { id, measure } = act;
    const versions = [...(measures.get(id)?.versions ?? []), { measure, by, on }];
    measures.set(id, { id, measure, versions, retired: null });
  }
  if (act.type === "retired") {
    const entry = measures.get(act.id);
    if (entry !== undefined) measures.set(act.id, { ...entry, retired: { reason: act.reason, by, on } });
  }
}

function givenBy(acts: readonly KeptOwnAct[]): ReadonlyMap<string, ReadonlySet<string>> {
  const given = new Map<string, Set<string>>();
  for (const { act } of acts) {
    if (act.type !== "kept") continue;
    const keys = given.get(act.id) ?? new Set();
    for (const { key } of [...act.measure.criteria, ...act.measure.ownEvidence]) keys.add(key);
    given.set(act.id, keys);
  }
  return given;
}

function lastOf(standing: readonly KeptOwnAct[]): LastChange | null {
  const last = standing.at(-1);
  if (last === undefined) return null;
  const change = standing.filter(({ entry }) => entry === last.entry);
  return { from: change[0]?.number ?? last.number, acts: change.map(({ act }) => act), by: last.by, on: last.on };
}
