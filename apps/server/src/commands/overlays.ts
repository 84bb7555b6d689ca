/**
 * Texts that an organisation lays over numbers of frameworks under its own licence: laid, brought in from a table, taken
 * away; each by one entry, which says over how many numbers of which frameworks, and holds no word of them.
 */
import {
  contentHash,
  err,
  type Json,
  type Marking,
  type OrganisationId,
  ok,
  type Result,
  type TableRow,
} from "@custodiet/core";
import {
  type Catalogue,
  checkOverlayTable,
  judgeOverlay,
  judgeRoom,
  layOwn,
  type NumberedFramework,
  numberedFrameworks,
  type Overlay,
  type OwnState,
  type ProgrammeDay,
  programmeFault,
  replayOwn,
} from "@custodiet/programme";
import type { OverlayText, StoreTransaction } from "@custodiet/store";
import { type Command, type CommandFault, scopeOf } from "@custodiet/trust";
import { toldOtherwise } from "./own-measures.ts";
import { toCommandFault } from "./programmes.ts";

/** A licence is an organisation's, and so is what it lets it keep. */
export const overlayMarking = (organisation: OrganisationId): Marking => ({
  tlp: "amber",
  releasedTo: [organisation],
  caveats: [],
  reason: "Texts of others, under an organisation's own licence",
});

export type OverlayChange =
  | { readonly type: "lay"; readonly overlay: Overlay }
  /** What was told of a table, known by its hash. */
  | { readonly type: "bring"; readonly rows: readonly TableRow[]; readonly hash: string }
  /** `number: null`: every one of the framework. */
  | { readonly type: "take-off"; readonly framework: string; readonly number: string | null };

export interface OverlayChangeToKeep {
  readonly change: OverlayChange;
  readonly today: ProgrammeDay;
}

export const frameworksOf = (catalogue: Catalogue, state: OwnState): readonly NumberedFramework[] =>
  numberedFrameworks(layOwn(catalogue, state), state.frameworks);

/** @param catalogue the shipped one; returns how many texts it was about */
export const keepOverlays = (catalogue: Catalogue): Command<StoreTransaction, OverlayChangeToKeep, number> => ({
  name: "own-measure.keep",
  recordKind: "own-measures",
  effect: async (tx, { change, today }, { actor, nowMs, entryIndex }) => {
    const { organisation } = actor;
    const scope = scopeOf(organisation);
    const frameworks = frameworksOf(catalogue, replayOwn(await tx.ownMeasures.acts(scope)));
    const present = await tx.ownMeasures.overlays(scope);
    const settled = settle(frameworks, present, change);
    if (!settled.ok) return settled;
    const { laid, gone } = settled.value;
    const marking = overlayMarking(organisation);
    const provenance = { actor: actor.person, atMs: nowMs, marking, entryIndex };
    for (const each of gone) await tx.ownMeasures.takeOff(each);
    for (const each of laid) await tx.ownMeasures.layOver({ ...each, organisation, on: today }, provenance);
    const count = laid.length + gone.length;
    return ok({
      output: count,
      recordId: organisation,
      hashBefore: gone.length === 0 ? null : hashOf(gone),
      hashAfter: hashOf(laid),
      marking,
      details: { change: change.type, texts: count, frameworks: namesIn([...laid, ...gone]) },
      outbox: [],
    });
  },
});

interface Settled {
  readonly laid: readonly Overlay[];
  readonly gone: readonly OverlayText[];
}

function settle(
  frameworks: readonly NumberedFramework[],
  present: readonly OverlayText[],
  change: OverlayChange,
): Result<Settled, CommandFault> {
  switch (change.type) {
    case "lay": {
      const { overlay } = change;
      const faults = judgeLaying(frameworks, present, overlay);
      return faults.length > 0 ? err(toCommandFault(faults)) : ok({ laid: [overlay], gone: [] });
    }
    case "bring": {
      const report = checkOverlayTable(frameworks, present, change.rows);
      if (!report.ok) return err(toCommandFault(report.error));
      const { laid, hash } = report.value;
      return hash === change.hash && laid.length > 0 ? ok({ laid, gone: [] }) : err(toldOtherwise);
    }
    case "take-off": {
      const gone = present.filter((each) => isOf(each, change));
      return gone.length > 0 ? ok({ laid: [], gone }) : err(toCommandFault(judgeTakingOff(present, change)));
    }
  }
}

export const judgeLaying = (
  frameworks: readonly NumberedFramework[],
  present: readonly Overlay[],
  overlay: Overlay,
) => [...judgeOverlay(frameworks, overlay, `${overlay.framework} ${overlay.number}`), ...judgeRoom(present, [overlay])];

export const judgeTakingOff = (present: readonly Overlay[], asked: Extract<OverlayChange, { type: "take-off" }>) =>
  present.some((each) => isOf(each, asked)) ? [] : [programmeFault("noOverlay", asked.framework, asked.number)];

const isOf = (
  each: Pick<Overlay, "framework" | "number">,
  { framework, number }: Extract<OverlayChange, { type: "take-off" }>,
): boolean => each.framework === framework && (number === null || each.number === number);

const namesIn = (all: readonly Pick<Overlay, "framework">[]): readonly string[] =>
  [...new Set(all.map(({ framework }) => framework))].sort();

const hashOf = (all: readonly Overlay[]): string =>
  contentHash(all.map(({ framework, number, language, text }): Json => ({ framework, number, language, text })));
