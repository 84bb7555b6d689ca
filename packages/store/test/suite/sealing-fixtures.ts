/** A roster and a sealed file of an organisation, the same for every test. */
import type { OrganisationId } from "@custodiet/core";
import type { HeldBytes, NewRoster, NewSealedFile } from "@custodiet/store";

export const newRoster = (organisation: OrganisationId): NewRoster => ({
  organisation,
  party: "another-party",
  number: 1,
  fingerprint: "f".repeat(64),
  envelope: "{}",
  roster: "{}",
  validUntilMs: 2,
  takenAtMs: 1,
});

export const newSealedFile = (organisation: OrganisationId, id: string): NewSealedFile => ({
  id,
  organisation,
  state: "sent",
  channel: { from: organisation, to: ["another-party"] },
  sequence: 1,
  manifestHash: "m".repeat(64),
  manifest: "{}",
  signatures: [],
  signers: [],
  faults: [],
  facility: null,
  approval: null,
  sealTo: ["age1one"],
  fileHash: null,
  byteLength: 12,
  settles: null,
});

export const anObject = { position: 0, kind: "facility-model", objectId: "site@1", line: "{}" };

export const newHeld = (organisation: OrganisationId): HeldBytes => ({
  organisation,
  file: `file-${organisation}`,
  bytes: Uint8Array.of(1, 2),
  signature: "signed",
});
