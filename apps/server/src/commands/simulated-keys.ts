/** The keys of a demonstration's fictional persons: they live in the page and prove nothing, and every record says so. */
import { contentHash, err, ok } from "@custodiet/core";
import type { StoreTransaction } from "@custodiet/store";
import type { Command } from "@custodiet/trust";
import { personnelMarking } from "./markings.ts";

export interface SimulatedKey {
  readonly id: string;
  /** An Ed25519 public key, base64url (RFC 8037: `x`). */
  readonly publicKey: string;
}

export const addSimulatedKey: Command<StoreTransaction, SimulatedKey, string> = {
  name: "authenticator.simulate",
  recordKind: "authenticator",
  effect: async (tx, { id, publicKey }, { actor, nowMs, entryIndex }) => {
    if (!(await tx.approvals.instance()).isDemonstration) return err(notHere);
    const marking = personnelMarking(actor.organisation);
    const provenance = { actor: actor.person, atMs: nowMs, marking, entryIndex };
    const key = { kind: "simulated", jwk: { kty: "OKP", crv: "Ed25519", x: publicKey } } as const;
    const { person, organisation } = actor;
    const added = { id, person, organisation, key, label: "Simulated, in this browser" };
    if (!(await tx.register.addAuthenticator(added, provenance))) return err(known);
    return ok({
      output: id,
      recordId: id,
      hashBefore: null,
      hashAfter: contentHash({ id, publicKey }),
      marking,
      details: { kind: "simulated" },
      outbox: [],
    });
  },
};

const notHere = {
  code: "CUS-S012",
  title: "not a demonstration",
  detail: "Simulated keys are for a demonstration only.",
  remedy: "Sign with an authenticator of your own.",
};

const known = {
  code: "CUS-S081",
  title: "the key is known already",
  detail: "This key stands in the register.",
  remedy: "Let the page make a new one: sign out, and in again.",
};
