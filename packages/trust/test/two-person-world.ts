/** A small fictional site with persons and their keys, for tests of two persons' acts. */
import { generateKeyPairSync, type KeyObject, sign } from "node:crypto";
import type { Marking, OrganisationId, PersonId } from "@custodiet/core";
import { ok } from "@custodiet/core";
import { type ApprovalStatement, type ApproverKey, challengeOf } from "@custodiet/verification";
import {
  type Actor,
  type ActorRole,
  createLogKey,
  createPipeline,
  type DecisionHandedIn,
  housePolicy,
  type Pipeline,
  readLogKey,
  statementFor,
  type TwoPersonCommand,
} from "../index.ts";
import { type MemoryStore, type MemoryTransaction, memoryStore } from "./memory-ledger.ts";

export const operator = "operator" as OrganisationId;
export const abroad = "abroad" as OrganisationId;

/** The persons, each with one position and one key. */
export const cast = {
  mara: { role: "security-manager", organisation: operator },
  ben: { role: "facility-manager", organisation: operator },
  cleo: { role: "analyst", organisation: operator },
  theo: { role: "trainer", organisation: operator },
  dan: { role: "security-manager", organisation: abroad },
} as const satisfies Record<string, { readonly role: ActorRole; readonly organisation: OrganisationId }>;

export type Name = keyof typeof cast;
export const names = Object.keys(cast) as readonly Name[];

const keys: ReadonlyMap<Name, { readonly secret: KeyObject; readonly key: ApproverKey }> = new Map(
  names.map((name) => {
    const { privateKey, publicKey } = generateKeyPairSync("ed25519");
    return [name, { secret: privateKey, key: { kind: "own key", jwk: publicKey.export({ format: "jwk" }) } }] as const;
  }),
);

export const personOf = (name: Name): PersonId => `p-${name}` as PersonId;
export const keyIdOf = (name: Name): string => `key-${name}`;

export const actorFor = (name: Name): Actor => ({ ...cast[name], person: personOf(name), oversees: [] });

export function signAs(name: Name, statement: ApprovalStatement): string {
  const key = keys.get(name);
  if (key === undefined) throw new Error(name);
  return sign(null, challengeOf(statement), key.secret).toString("base64url");
}

/** Never the same twice. */
function countingRandomness(): { readonly bytes: (length: number) => Uint8Array } {
  let given = 0;
  return {
    bytes: (length) => {
      given += 1;
      const bytes = new Uint8Array(length);
      new DataView(bytes.buffer).setUint32(0, given);
      return bytes;
    },
  };
}

const marking: Marking = { tlp: "amber", releasedTo: [], caveats: [], reason: "test" };

export interface World {
  readonly store: MemoryStore;
  readonly pipeline: Pipeline<MemoryTransaction>;
  readonly exportSite: TwoPersonCommand<MemoryTransaction, { readonly what: string }, string>;
  readonly clock: { nowMs: number };
  /** The version of the record that the command concerns. */
  readonly record: { version: number };
  readonly request: (id: string) => NonNullable<ReturnType<MemoryStore["state"]>["approvals"]["requests"][number]>;
  /** What a person hands in who signs the request as it stands. */
  readonly handIn: (name: Name, id: string, decision?: "approve" | "refuse") => DecisionHandedIn;
  readonly setHeld: (name: Name, isHeld: "held" | "lost") => void;
  readonly revokeKey: (name: Name) => void;
}

export function openWorld(): World {
  const store = memoryStore();
  const clock = { nowMs: 1_000 };
  const record = { version: 1 };
  const randomness = countingRandomness();
  const signer = readLogKey(createLogKey("test/log", randomness).secretText);
  if (!signer.ok) throw new Error("unreadable key");
  store.tamper((approvals) => ({
    ...approvals,
    register: names.map((name) => ({ person: personOf(name), held: [cast[name]] })),
    authenticators: names.map((name) => ({
      id: keyIdOf(name),
      person: personOf(name),
      key: (keys.get(name) as { key: ApproverKey }).key,
      isRevoked: false,
    })),
  }));
  const exportSite: World["exportSite"] = {
    name: "facility.export",
    recordKind: "disclosure",
    needsTwo: { find: async () => ok({ found: { version: record.version }, marking }) },
    effect: async (tx, { what }) => {
      tx.write(`${what} of ${record.version}`);
      return ok({
        output: what,
        recordId: "site",
        hashBefore: null,
        hashAfter: "00",
        marking,
        details: { what },
        outbox: [],
      });
    },
  };
  const request: World["request"] = (id) => {
    const found = store.state().approvals.requests.find((each) => each.id === id);
    if (found === undefined) throw new Error(`No request ${id}`);
    return found;
  };
  return {
    store,
    clock,
    record,
    exportSite,
    request,
    pipeline: createPipeline({
      store,
      clock: { nowMs: () => clock.nowMs },
      randomness,
      signer: signer.value,
      policy: housePolicy,
    }),
    handIn: (name, id, decision = "approve") => {
      const statement = statementFor(request(id), "test", personOf(name), decision);
      const evidence = { kind: "signature", signature: signAs(name, statement) } as const;
      return { decision, evidence, keyId: keyIdOf(name), note: decision === "refuse" ? "not now" : "" };
    },
    setHeld: (name, isHeld) =>
      store.tamper((approvals) => ({
        ...approvals,
        register: approvals.register.map((standing) =>
          standing.person === personOf(name)
            ? { person: standing.person, held: isHeld === "held" ? [cast[name]] : [] }
            : standing,
        ),
      })),
    revokeKey: (name) =>
      store.tamper((approvals) => ({
        ...approvals,
        authenticators: approvals.authenticators.map((each) =>
          each.person === personOf(name) ? { ...each, isRevoked: true } : each,
        ),
      })),
  };
}
