/** What an organisation adds to the catalogue for itself: kept, retired, brought in from a file, taken back; each by one entry. */
import { contentHash, err, type Json, type Marking, type OrganisationId, ok, type Result } from "@custodiet/core";
import {
  type Catalogue,
  checkOwnFile,
  judgeLeavingFramework,
  judgeMapping,
  judgeRetiring,
  judgeUndoing,
  judgeUnmapping,
  layOwn,
  type Mapping,
  type OscalReport,
  type OwnAct,
  type OwnMeasureOrder,
  type OwnState,
  type ProgrammeDay,
  type ProgrammeFault,
  replayOwn,
  settleOwn,
  takenFramework,
} from "@custodiet/programme";
import type { StoreTransaction } from "@custodiet/store";
import type { Command, CommandFault } from "@custodiet/trust";
import { toCommandFault } from "./programmes.ts";

/** What an organisation asks of itself is its own. */
export const ownMeasureMarking = (organisation: OrganisationId): Marking => ({
  tlp: "amber",
  releasedTo: [organisation],
  caveats: [],
  reason: "Measures of an organisation's own",
});

export type OwnChange =
  /** `id: null`: a new one. */
  | { readonly type: "keep"; readonly id: string | null; readonly measure: OwnMeasureOrder }
  | { readonly type: "retire"; readonly id: string; readonly reason: string }
  /** The last change, known by the number of its first act. */
  | { readonly type: "undo"; readonly from: number }
  /** What was told of a file, known by its hash. */
  | { readonly type: "bring"; readonly content: Json; readonly name: string; readonly hash: string }
  /** A framework of others, as it was told. */
  | { readonly type: "take"; readonly report: OscalReport }
  | { readonly type: "leave"; readonly id: string }
  | ({ readonly type: "map" } & Omit<Mapping, "judgedBy">)
  | ({ readonly type: "unmap" } & Pick<Mapping, "measure" | "framework" | "number">);

export interface OwnChangeToKeep {
  readonly change: OwnChange;
  readonly today: ProgrammeDay;
}

/** @param catalogue the shipped one; returns the measures that it was about */
export const keepOwnMeasures = (
  catalogue: Catalogue,
): Command<StoreTransaction, OwnChangeToKeep, readonly string[]> => ({
  name: "own-measure.keep",
  recordKind: "own-measures",
  effect: async (tx, { change, today }, { actor, nowMs, entryIndex }) => {
    const { organisation } = actor;
    const before = await tx.ownMeasures.acts({ organisations: [organisation] });
    const acts = actsOf(catalogue, replayOwn(before), change, organisation);
    if (!acts.ok) return acts;
    const marking = ownMeasureMarking(organisation);
    const numbered = acts.value.map((act, at) => ({ number: before.length + at + 1, on: today, act }));
    await tx.ownMeasures.append(organisation, numbered, { actor: actor.person, atMs: nowMs, marking, entryIndex });
    const about = [...new Set(acts.value.flatMap(aboutOwn))];
    return ok({
      output: about,
      recordId: organisation,
      hashBefore: null,
      hashAfter: contentHash(jsonOf(acts.value)),
      marking,
      // Of which measures, and of what kind: what they say stays with them.
      details: { change: change.type, about },
      outbox: [],
    });
  },
});

/** What the state alone decides: neither a file nor what was told of one. */
export type JudgedChange = Exclude<OwnChange, { type: "bring" | "take" }>;

/** The act, or every fault of it. @param judgedBy whose judgement it is what a measure is laid beside */
export function settleChange(
  catalogue: Catalogue,
  state: OwnState,
  change: JudgedChange,
  judgedBy: string,
): Result<OwnAct, readonly ProgrammeFault[]> {
  switch (change.type) {
    case "keep":
      return settleOwn(catalogue, state, change.measure, change.id, "measure");
    case "retire": {
      const { id, reason } = change;
      return unlessFaulty(judgeRetiring(state, id, reason), { type: "retired", id, reason });
    }
    case "undo":
      return unlessFaulty(judgeUndoing(state, change.from), { type: "undone", from: change.from });
    case "leave":
      return unlessFaulty(judgeLeavingFramework(state.frameworks, change.id), {
        type: "framework-left",
        id: change.id,
      });
    case "map": {
      const { type: _, ...mapping } = change;
      const faults = judgeMapping(layOwn(catalogue, state), state.frameworks, mapping);
      return unlessFaulty(faults, { type: "mapped", ...mapping, judgedBy });
    }
    case "unmap": {
      const { type: _, ...place } = change;
      return unlessFaulty(judgeUnmapping(state.frameworks, place), { type: "unmapped", ...place });
    }
  }
}

function actsOf(
  catalogue: Catalogue,
  state: OwnState,
  change: OwnChange,
  judgedBy: string,
): Result<readonly OwnAct[], CommandFault> {
  if (change.type === "take") return ok([takenFramework(state.frameworks, change.report)]);
  if (change.type !== "bring") {
    const act = settleChange(catalogue, state, change, judgedBy);
    return act.ok ? ok([act.value]) : err(toCommandFault(act.error));
  }
  const report = checkOwnFile(catalogue, state, change);
  if (!report.ok) return err(toCommandFault(report.error));
  const { acts, hash } = report.value;
  return hash === change.hash && acts.length > 0 ? ok(acts) : err(toldOtherwise);
}

/** Measures and frameworks that an act is about. */
export function aboutOwn(act: OwnAct): readonly string[] {
  if (act.type === "framework-taken") return [act.framework.id];
  if (act.type === "mapped" || act.type === "unmapped") return [act.measure];
  return "id" in act ? [act.id] : [];
}

const unlessFaulty = (faults: readonly ProgrammeFault[], act: OwnAct): Result<OwnAct, readonly ProgrammeFault[]> =>
  faults.length === 0 ? ok(act) : err(faults);

export const toldOtherwise: CommandFault = {
  code: "CUS-S205",
  title: "not what was told of the file",
  detail: "Nothing of the file would be kept, or the measures have changed since it was looked at.",
  remedy: "Look at the file again; nothing was written.",
};

const jsonOf = (value: unknown): Json => JSON.parse(JSON.stringify(value)) as Json;

export interface OwnMeasuresTaken {
  readonly format: string;
  readonly marking: Marking;
  readonly hash: string;
}

/** That the file of them left the instance, and by whom. */
export const takeOwnMeasures: Command<StoreTransaction, OwnMeasuresTaken, null> = {
  name: "programme.export",
  recordKind: "own-measures",
  effect: async (_tx, { format, marking, hash }, { actor }) =>
    ok({
      output: null,
      recordId: actor.organisation,
      hashBefore: null,
      hashAfter: hash,
      marking,
      details: { format },
      outbox: [],
    }),
};
