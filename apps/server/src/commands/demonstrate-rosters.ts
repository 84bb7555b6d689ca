/** Puts an organisation's rosters into a demonstration, with the simulated keys that sign them. */
import { contentHash, err, type OrganisationId, ok, type PersonId } from "@custodiet/core";
import type { StoreTransaction } from "@custodiet/store";
import type { Command } from "@custodiet/trust";
import { fictionalMarking } from "./markings.ts";
import { takeInto } from "./rosters.ts";

export interface SimulatedHolder {
  readonly id: string;
  readonly person: PersonId;
  readonly publicKey: string;
}

export interface RostersToDemonstrate {
  readonly organisation: OrganisationId;
  readonly holders: readonly SimulatedHolder[];
  /** The own one first. */
  readonly envelopes: readonly string[];
}

export const demonstrateRosters: Command<StoreTransaction, RostersToDemonstrate, null> = {
  name: "roster.demonstrate",
  recordKind: "roster",
  effect: async (tx, { organisation, holders, envelopes }, context) => {
    if (!(await tx.approvals.instance()).isDemonstration) return err(notHere);
    const { actor, nowMs, entryIndex } = context;
    const provenance = { actor: actor.person, atMs: nowMs, marking: fictionalMarking, entryIndex };
    for (const { id, person, publicKey } of holders) {
      const key = { kind: "simulated", jwk: { kty: "OKP", crv: "Ed25519", x: publicKey } } as const;
      await tx.register.addAuthenticator({ id, person, organisation, key, label: "Simulated" }, provenance);
    }
    for (const envelope of envelopes) {
      const taken = await takeInto(tx, envelope, context, "comparison");
      if (!taken.ok) return taken;
    }
    return ok({
      output: null,
      recordId: `${organisation}/1`,
      hashBefore: null,
      hashAfter: contentHash({ organisation, envelopes: [...envelopes] }),
      marking: fictionalMarking,
      details: { rosters: envelopes.length },
      outbox: [],
    });
  },
};

const notHere = {
  code: "CUS-S012",
  title: "not a demonstration",
  detail: "A real instance's rosters are signed by its persons.",
  remedy: "Ask for the first roster under Share, Rosters and keys.",
};
