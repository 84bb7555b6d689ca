/** A facility's model, or what an assessment found of it, leaves as a sealed file: asked by one, signed by two others. */
import { err, type FacilityId, ok } from "@custodiet/core";
import { draftSealedFile, readManifestText, type Shipment } from "@custodiet/sharing";
import type { StoreTransaction } from "@custodiet/store";
import type { CommandFault, EffectContext, TwoPersonCommand } from "@custodiet/trust";
import { lineOf, objectsOf, type SentThing } from "../instance/sharing/object-content.ts";
import { changedSince, findParties, keepShipped, markingJson, type Sent, type Shipped } from "./keep-shipped.ts";

export type SendAsked = Shipped & {
  readonly facility: string;
  readonly what: SentThing;
  readonly version: number;
  readonly modelHash: string;
  readonly assessment: string | null;
};

export const sendFacility = (id: string): TwoPersonCommand<StoreTransaction, SendAsked, Sent> => ({
  name: "facility.send",
  recordKind: "sealed-file",
  needsTwo: {
    find: async (tx, asked, context) => {
      const head = await tx.facilities.head(context.scope, asked.facility as FacilityId);
      if (head === null) return err(notFound);
      const parties = await findParties(tx, asked.to, context);
      if (!parties.ok) return parties;
      const { name, isFictional, version } = head;
      return ok({
        found: {
          name,
          isFictional,
          latestVersion: version.number,
          latestModel: version.hash,
          marking: markingJson(version.marking),
          ...parties.value,
        },
        marking: version.marking,
      });
    },
  },
  effect: async (tx, asked, context) => {
    const lines = await linesOf(tx, asked, context);
    if (lines === null) return err(changedSince);
    const { facility, what } = asked;
    const kept = { id, facility: facility as FacilityId, lines, details: { facility, what } };
    return keepShipped(tx, asked, kept, context);
  },
});

/** What the file carries, made again from the records: the lines whose root was signed. */
async function linesOf(
  tx: StoreTransaction,
  { facility, version, assessment, what, manifest: text }: SendAsked,
  { scope }: EffectContext,
): Promise<readonly string[] | null> {
  const stored = await tx.facilities.get(scope, facility as FacilityId, version);
  const assessed = assessment === null ? null : await tx.assessments.get(scope, assessment);
  const objects = stored && objectsOf(what, stored, assessed);
  if (!objects) return null;
  const manifest = readManifestText(text);
  const drafted = draftSealedFile(shipmentOf(manifest), { objects, attachments: [] });
  return drafted.manifest.objects.root === manifest.objects.root ? objects.map(lineOf) : null;
}

const shipmentOf = (manifest: Shipment): Shipment => {
  const { channel, sequence, previous, madeAtMs, author, rosterNumber, isFictional, isDemonstration } = manifest;
  return { channel, sequence, previous, madeAtMs, author, rosterNumber, isFictional, isDemonstration };
};

const notFound: CommandFault = {
  code: "CUS-S008",
  title: "not found",
  detail: "There is no such facility in your sight.",
  remedy: "Check the identifier.",
};
