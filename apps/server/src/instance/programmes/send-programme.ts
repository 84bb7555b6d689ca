/** A programme's levels leave for an authority: to whom, exactly what, and asking two others to sign it. */
import type { Marking } from "@custodiet/core";
import { levelsToReport } from "@custodiet/programme";
import type { SharedObject } from "@custodiet/sharing";
import { type Actor, scopeOf } from "@custodiet/trust";
import { type ProgrammeSendAsked, sendProgramme } from "../../commands/send-programme.ts";
import { RequestFault } from "../../faults.ts";
import { askTwo, type InstanceParts } from "../parts.ts";
import type { SendChoices, SendPreview } from "../sharing/sharing-types.ts";
import { audienceOf, choicesFor, draftSend, requireSigners } from "../sharing/shipping.ts";
import type { ProgrammeInSight } from "./programme-types.ts";

export interface Sending {
  readonly parts: InstanceParts;
  readonly actor: Actor;
  readonly seen: ProgrammeInSight;
  readonly edition: string;
}

export async function programmeChoices({ parts, actor, seen }: Sending): Promise<SendChoices> {
  requireFacility(seen);
  const choices = await choicesFor(parts, actor, {
    action: "programme.send",
    marking: seen.marking,
    author: actor.person,
    isFictional: await isFictional(parts, seen),
    // The two who sign say to whom: levels alone are released, not the programme nor the model.
    mayGoTo: () => true,
  });
  return { ...choices, hasAssessment: seen.model?.assessmentHash != null };
}

/** Throws what keeps it from being sent so. */
export async function previewProgramme(
  { parts, actor, seen, edition }: Sending,
  to: readonly string[],
): Promise<SendPreview<ProgrammeSendAsked>> {
  requireFacility(seen);
  const drafted = await draftSend(parts, actor, {
    to,
    objects: () => [levelsObject(seen, edition, audienceOf(to))],
    author: actor.person,
    isFictional: await isFictional(parts, seen),
  });
  const { lines, ...preview } = drafted;
  return { ...preview, asked: { programme: seen.head.id, what: "levels", asOf: seen.on, lines, ...drafted.asked } };
}

export async function askProgrammeSend(sending: Sending, to: readonly string[], reason: string): Promise<string> {
  const { parts, actor } = sending;
  const choices = await programmeChoices(sending);
  const made = await previewProgramme(sending, to);
  requireSigners(choices);
  return askTwo(parts, sendProgramme(""), actor, { input: made.asked, reason });
}

function levelsObject(seen: ProgrammeInSight, edition: string, to: readonly string[]): SharedObject {
  const { head, facilityName, full, model, on } = seen;
  const facility = head.facility ?? head.id;
  const levels = levelsToReport(full, {
    facility,
    name: facilityName ?? facility,
    modelHash: model?.modelHash ?? null,
    edition,
  });
  return { kind: "programme-levels", id: `${facility}@${on}`, marking: markingFor(seen, to), content: levels };
}

/** As strict as the programme with its model; released to the parties it goes to, by the two who sign it. */
const markingFor = ({ head, marking }: ProgrammeInSight, to: readonly string[]): Marking => ({
  ...marking,
  releasedTo: [head.organisation, ...to].sort(),
  reason: "Levels of an insider threat programme by domain",
});

export const isFictional = async ({ store }: InstanceParts, { head }: ProgrammeInSight): Promise<boolean> =>
  head.facility !== null &&
  ((await store.facilities.head(scopeOf(head.organisation), head.facility))?.isFictional ?? false);

function requireFacility({ head }: ProgrammeInSight): void {
  if (head.tier === "facility") return;
  throw new RequestFault("CUS-S192", `The programme ${head.id} is of tier ${head.tier}.`);
}
