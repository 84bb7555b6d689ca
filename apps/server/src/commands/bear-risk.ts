/** A risk is borne instead of acting, by another person than who asks, with a reason and until a day. */
import { err, type Json, ok } from "@custodiet/core";
import { type ActionId, agreedContent, type Catalogue, type ProgrammeDay, replayProgramme } from "@custodiet/programme";
import type { StoreTransaction } from "@custodiet/store";
import type { TwoPersonCommand } from "@custodiet/trust";
import { findProgramme, keepAgreed, noSuchProgramme } from "./programmes.ts";

/** What both persons see and sign. */
export interface BearingAsked {
  readonly programme: string;
  readonly action: string;
  readonly title: string;
  readonly reason: string;
  /** The first day on which the action is open again. */
  readonly expires: string;
  readonly [key: string]: Json;
}

/** @param today the day of the agreement's entry */
export const bearRisk = (
  catalogue: Catalogue,
  today: ProgrammeDay,
): TwoPersonCommand<StoreTransaction, BearingAsked, null> => ({
  name: "programme.accept",
  recordKind: "programme",
  needsTwo: {
    find: async (tx, { programme: id, action }, context) => {
      const programme = await findProgramme(tx, id, context);
      if (!programme.ok) return programme;
      const { name, tier, organisation, marking } = programme.value;
      const { plan } = replayProgramme(tier, await tx.programmes.acts({ organisations: [organisation] }, id));
      const found = plan.find((each) => each.id === action);
      if (found === undefined) return err(noSuchProgramme);
      const { doneOn, acceptance } = found;
      // All of the action as it stands: of another content, or borne otherwise since, it is another thing to agree to.
      const agreed: Json = JSON.parse(agreedContent(found));
      return ok({ found: { name, action: agreed, doneOn, borneUntil: acceptance?.expires ?? null }, marking });
    },
  },
  effect: (tx, { programme: id, action, reason, expires }, context) =>
    keepAgreed(catalogue, today, { tx, id, context }, (askedBy, acceptedBy) => ({
      type: "borne",
      action: action as ActionId,
      reason,
      askedBy,
      acceptedBy,
      expires: expires as ProgrammeDay,
    })),
});
