/** What a programme tells others leaves as a sealed file: asked by one, signed by two others, exactly as both have seen it. */
import { err, type FacilityId, ok, type Result } from "@custodiet/core";
import { readManifestText, rootOfLines } from "@custodiet/sharing";
import type { StoreTransaction } from "@custodiet/store";
import type { CommandFault, TwoPersonCommand } from "@custodiet/trust";
import { changedSince, findParties, keepShipped, markingJson, type Sent, type Shipped } from "./keep-shipped.ts";

export type ProgrammeSendAsked = Shipped & {
  readonly programme: string;
  readonly what: "levels" | "implementation report";
  /** The day as of which it stands so. */
  readonly asOf: string;
  /** What it carries, a line each: what the persons look at is what leaves, whatever is written down meanwhile. */
  readonly lines: readonly string[];
};

export const sendProgramme = (id: string): TwoPersonCommand<StoreTransaction, ProgrammeSendAsked, Sent> => ({
  name: "programme.send",
  recordKind: "sealed-file",
  needsTwo: {
    find: async (tx, { programme, to, manifest }, context) => {
      const head = await tx.programmes.get(context.scope, programme);
      if (head === null) return err(noSuchProgramme);
      const parties = await findParties(tx, to, context);
      if (!parties.ok) return parties;
      const { marking } = readManifestText(manifest);
      return ok({
        found: { name: head.name, marking: markingJson(marking), ...parties.value },
        marking,
      });
    },
  },
  effect: async (tx, asked, context) => {
    const head = await tx.programmes.get(context.scope, asked.programme);
    if (head === null) return err(noSuchProgramme);
    if (!areSigned(asked).ok) return err(changedSince);
    const { programme, what, asOf, lines } = asked;
    const facility = head.facility as FacilityId | null;
    return keepShipped(tx, asked, { id, facility, lines, details: { programme, what, asOf } }, context);
  },
});

/** The lines whose root was signed, and no others. */
const areSigned = ({ lines, manifest }: ProgrammeSendAsked): Result<null, null> => {
  const { root, count } = readManifestText(manifest).objects;
  return lines.length === count && rootOfLines(lines) === root ? ok(null) : err(null);
};

const noSuchProgramme: CommandFault = {
  code: "CUS-S008",
  title: "not found",
  detail: "Your organisation has no such programme.",
  remedy: "Look at the list again.",
};
