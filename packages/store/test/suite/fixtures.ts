/** Small known records, and ports that give the same values in every run. */
import {
  canonicalJson,
  contentHash,
  type FacilityId,
  type Marking,
  type ModelHash,
  type OrganisationId,
  ok,
  type PersonId,
} from "@custodiet/core";
import type { FacilityModel } from "@custodiet/model";
import type { NewAssessment, NewVersion, OpenOptions, Provenance, StoreTransaction } from "@custodiet/store";
import { type Actor, type Command, createLogKey, readLogKey } from "@custodiet/trust";

export const operator = "operator" as OrganisationId;
export const hospital = "hospital" as OrganisationId;
export const site = "site" as FacilityId;

export const amber: Marking = { tlp: "amber", releasedTo: [], caveats: [], reason: "facility model" };

export const analyst: Actor = { person: "p-ada" as PersonId, role: "analyst", organisation: operator, oversees: [] };
export const participant: Actor = { ...analyst, person: "p-pia" as PersonId, role: "participant" };
export const instance: Actor = { ...analyst, person: "instance" as PersonId, role: "instance" };

/** A clock that stands until it is set. */
export interface TestClock {
  nowMs: () => number;
  set: (ms: number) => void;
}

export function standingClock(startMs = 1_795_488_000_000): TestClock {
  let now = startMs;
  return { nowMs: () => now, set: (ms) => (now = ms) };
}

/** Bytes of a linear congruential generator: the same in every run, secret to nobody. */
export function seededRandomness(seed: number): OpenOptions["randomness"] {
  let state = seed >>> 0;
  const next = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state >>> 24;
  };
  return { bytes: (length) => Uint8Array.from({ length }, next) };
}

export const options = (clock = standingClock()): OpenOptions => ({
  clock,
  randomness: seededRandomness(1),
  purposeIfNew: "demonstration",
});

export function testSigner() {
  const signer = readLogKey(createLogKey("test/log", seededRandomness(2)).secretText);
  if (!signer.ok) throw new Error("The test's key cannot be read");
  return signer.value;
}

/** As much of a model as the store looks at. */
export const model = (id: FacilityId, name: string): FacilityModel =>
  ({ format: 1, facility: { id, name, kind: "research-reactor", isFictional: true }, marking: amber }) as FacilityModel;

export const provenance = (actor: PersonId, entryIndex: number): Provenance => ({
  actor,
  atMs: 1_795_488_000_000,
  marking: amber,
  entryIndex,
});

export function newVersion(organisation: OrganisationId, id: FacilityId, name: string, entryIndex = 0): NewVersion {
  const content = model(id, name);
  return {
    organisation,
    model: content,
    hash: contentHash(content) as ModelHash,
    counts: { areaCount: 1, roleCount: 2, targetCount: 3, highestCategory: "I" },
    sources: [{ name: "facility.yaml", text: `name: ${name}\n` }],
    reason: `stored as ${name}`,
    provenance: provenance("p-ada" as PersonId, entryIndex),
  };
}

export function newAssessment(organisation: OrganisationId, of: NewVersion, entryIndex: number): NewAssessment {
  const { facility } = of.model;
  const summary = {
    facility: { id: facility.id, name: facility.name },
    threatStatement: `assessed for ${organisation}`,
  };
  return {
    organisation,
    facility: facility.id,
    modelHash: of.hash,
    engineVersion: "1.0.0",
    text: canonicalJson(summary),
    hash: contentHash(summary),
    worst: {
      role: "operator",
      roleName: "Operator",
      target: "fuel",
      targetName: "Fuel",
      act: "theft",
      mode: "non-violent",
      conditionalRisk: 0.25,
      pEffectiveness: 0.75,
    },
    provenance: provenance("p-ada" as PersonId, entryIndex),
  };
}

/** A command like those of the server: stores a facility and starts its assessment through the outbox. */
export const storeSite: Command<StoreTransaction, { readonly name: string }, { readonly number: number }> = {
  name: "facility.store",
  recordKind: "facility",
  effect: async (tx, { name }, { actor, entryIndex, nowMs }) => {
    const version = newVersion(actor.organisation, site, name);
    const owned = { ...version.provenance, actor: actor.person, atMs: nowMs, entryIndex };
    const stored = await tx.facilities.insertVersion({ ...version, provenance: owned });
    return ok({
      output: { number: stored.number },
      recordId: site,
      hashBefore: stored.kind === "stored" ? stored.hashBefore : version.hash,
      hashAfter: version.hash,
      marking: amber,
      details: { reason: version.reason },
      outbox: [{ kind: "assess", payload: { facility: site } }],
    });
  },
};
