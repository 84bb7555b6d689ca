/** A small real log for the verifier's tests: records of every bound table, two witnesses, and a tail they have not seen. */

import { generateKeyPairSync, sign } from "node:crypto";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import type { PersonId } from "@custodiet/core";
import { canonicalJson, contentHash, type ModelHash, type OrganisationId, ok, sha256Hex } from "@custodiet/core";
import type { FacilityModel } from "@custodiet/model";
import { openStore, type StoreTransaction } from "@custodiet/store";
import {
  type Actor,
  type ApprovalDecision,
  type ApprovalRequest,
  type Command,
  createLogKey,
  createPipeline,
  housePolicy,
  type LogSigner,
  readLogKey,
  statementFor,
} from "@custodiet/trust";
import { addSignatureLines, type Cosigner, challengeOf, createCosigner } from "@custodiet/verification";

export interface WitnessedLog {
  readonly database: string;
  readonly signer: LogSigner;
  readonly witnesses: readonly Cosigner[];
  readonly size: number;
  readonly witnessedSize: number;
  /** The cosigned checkpoint. */
  readonly cosigned: string;
}

const nowMs = 1_795_488_000_000;
const operator = "operator" as OrganisationId;
const marking = { tlp: "amber", releasedTo: [], caveats: [], reason: "test" } as const;
const ada: Actor = { person: "p-ada" as PersonId, role: "analyst", organisation: operator, oversees: [] };
const bea: Actor = { ...ada, person: "p-bea" as PersonId, role: "security-manager" };
const instance: Actor = { ...ada, person: "instance" as PersonId, role: "instance" };

type Write = Command<StoreTransaction, null, null>;

const write = (name: Write["name"], effect: (...parts: Parameters<Write["effect"]>) => Promise<void>): Write => ({
  name,
  recordKind: "test",
  effect: async (tx, input, context) => {
    await effect(tx, input, context);
    return ok({ output: null, recordId: "r", hashBefore: null, hashAfter: null, marking, details: {}, outbox: [] });
  },
});

/** Bea's key: she decides on what Ada asks. */
const beasKey = generateKeyPairSync("ed25519");

/** @param entries how many there are at least, further ones being steps that make no row */
export async function buildWitnessedLog(folder: string, entries = 0): Promise<WitnessedLog> {
  let drawn = 0;
  const draw = (): number => {
    drawn += 7;
    return drawn & 255;
  };
  const randomness = { bytes: (length: number) => Uint8Array.from({ length }, draw) };
  const clock = { nowMs: () => nowMs };
  const opened = await openStore({ dataFolder: folder }, { clock, randomness, purposeIfNew: "demonstration" });
  if (!opened.ok) throw new Error(opened.error.detail);
  const store = opened.value;
  const key = readLogKey(createLogKey("test/log", randomness).secretText);
  if (!key.ok) throw new Error("no key");
  const pipeline = createPipeline({ store, clock, randomness, signer: key.value, policy: housePolicy });
  const records = everyRecord();
  const commands = [...records, ...furtherEntries([], Math.max(0, entries - records.length))];
  for (const [actor, command] of commands) await requireDone(pipeline.execute(command, actor, null));
  const signed = await pipeline.signCheckpoint(instance);
  if (!signed.ok) throw new Error("not signed");
  await requireDone(pipeline.execute(write("facility.store", version("Three")), ada, null));
  await store.close();
  const witnesses = [1, 2].map((n) => createCosigner(`witness.example/${n}`, new Uint8Array(32).fill(n)));
  const { note, size } = signed.value;
  const text = note.slice(0, note.lastIndexOf("\n\n") + 1);
  const cosigned = addSignatureLines(
    note,
    witnesses.map((witness) => witness.cosign(text, nowMs / 1000)),
  );
  const database = join(folder, "custodiet.sqlite");
  keepCosigned(database, cosigned);
  return { database, signer: key.value, witnesses, size: size + 1, witnessedSize: size, cosigned };
}

/** A command for each kind of record there is, and who gives it. */
export const everyRecord = (): readonly (readonly [Actor, Write])[] => [
  [instance, write("demonstration.load", people)],
  [ada, write("facility.store", version("One"))],
  [ada, write("facility.store", version("Two"))],
  [ada, write("assessment.record", assessment)],
  [ada, write("comment.add", comment)],
  [ada, write("approval.request", asks)],
  [bea, write("approval.decide", decides)],
  [ada, write("draft.edit", carriesOut)],
  [bea, write("break-glass.review", reviews)],
];

/** Further entries: facilities of these names first, then steps that make no row. */
export const furtherEntries = (facilities: readonly string[], steps: number): readonly (readonly [Actor, Write])[] => [
  ...facilities.map((name) => [bea, write("facility.store", version(name, name))] as const),
  ...Array.from({ length: steps }, () => [ada, write("draft.edit", async () => undefined)] as const),
];

export async function requireDone(done: Promise<{ readonly ok: boolean }>): Promise<void> {
  const outcome = await done;
  if (!outcome.ok) throw new Error(JSON.stringify(outcome));
}

/** Puts the cosigned note where the signed one stands, and all of the database into its one file. */
function keepCosigned(path: string, note: string): void {
  const database = new DatabaseSync(path);
  database.exec("drop trigger checkpoints_no_update");
  database.prepare("update checkpoints set note = ?").run(note);
  database.exec("pragma wal_checkpoint(truncate); pragma journal_mode = delete");
  database.close();
}

type Effect = (...parts: Parameters<Write["effect"]>) => Promise<void>;

const provenanceOf = ({ actor, nowMs: atMs, entryIndex }: Parameters<Effect>[2]) => ({
  actor: actor.person,
  atMs,
  marking,
  entryIndex,
});

const people: Effect = async (tx, _input, context) => {
  const provenance = provenanceOf(context);
  const organisation = { id: operator, name: "Operator", kind: "operator", overseenBy: null, isFictional: true };
  await tx.organisations.insert(organisation as Parameters<typeof tx.organisations.insert>[0], provenance);
  const person = { id: ada.person, organisation: operator, name: "Ada", role: "analyst", isFictional: true };
  await tx.persons.insert(person as Parameters<typeof tx.persons.insert>[0], provenance);
  const owned = { person: ada.person, organisation: operator };
  await tx.register.openAccount({ ...owned, id: "account-ada", kind: "demonstration", subject: null }, provenance);
  await tx.register.giveRole({ ...owned, id: "ada-analyst", role: "analyst", untilMs: null }, provenance);
  const key = { kind: "own key", jwk: { kty: "OKP", crv: "Ed25519", x: "AA" } } as const;
  await tx.register.addAuthenticator({ ...owned, id: "key-ada", key, label: "Ada's key" }, provenance);
  const jwk = beasKey.publicKey.export({ format: "jwk" });
  const beas = { person: bea.person, organisation: operator, key: { kind: "own key", jwk } } as const;
  await tx.persons.insert({ ...person, id: bea.person, name: "Bea", role: "security-manager" }, provenance);
  await tx.register.addAuthenticator({ ...beas, id: "key-bea", label: "Bea's key" }, provenance);
  const enrolment = { ...owned, codeHash: "code-ada", purpose: "founding", expiresAtMs: nowMs + 1 } as const;
  await tx.enrolments.insert(enrolment, provenance);
  const named = { id: "instance", organisation: operator, name: "Test", kind: "facility", host: "localhost" } as const;
  await tx.instances.insert({ ...named, logKey: "key", foundedAtMs: nowMs }, provenance);
};

const modelOf = (name: string, id = "site") =>
  ({
    format: 1,
    facility: { id, name, kind: "research-reactor", isFictional: true },
    marking,
  }) as unknown as FacilityModel;

const version =
  (name: string, id?: string): Effect =>
  async (tx, _input, context) => {
    const model = modelOf(name, id);
    await tx.facilities.insertVersion({
      organisation: operator,
      model,
      hash: contentHash(model) as ModelHash,
      counts: { areaCount: 1, roleCount: 1, targetCount: 1, highestCategory: null },
      sources: [{ name: "facility.yaml", text: name }],
      reason: name,
      provenance: provenanceOf(context),
    });
  };

const assessment: Effect = async (tx, _input, context) => {
  await tx.assessments.insert({
    organisation: operator,
    facility: modelOf("Two").facility.id,
    modelHash: contentHash(modelOf("Two")) as ModelHash,
    engineVersion: "1.0.0",
    text: "{}",
    hash: contentHash({}),
    worst: null,
    provenance: provenanceOf(context),
  });
};

const comment: Effect = async (tx, _input, context) => {
  await tx.comments.insert({
    id: "c1",
    organisation: operator,
    facility: modelOf("Two").facility.id,
    element: { section: "areas", id: "hall" },
    parent: null,
    authorOrganisation: operator,
    authorRole: "analyst",
    text: "Why?",
    salt: "11".repeat(32),
    request: null,
    provenance: provenanceOf(context),
  });
};

const content = canonicalJson({ asked: { what: "model" }, found: { version: 1 } });

const requestOf = (): ApprovalRequest => ({
  id: "request",
  organisation: operator,
  action: "facility.export",
  content,
  contentHash: sha256Hex(content),
  reason: "needed",
  requester: { person: ada.person, role: "analyst" },
  approvalsNeeded: 1,
  nonce: "00".repeat(16),
  requestedAtMs: nowMs,
  expiresAtMs: nowMs + 1,
  marking,
  decisions: [],
  end: null,
});

const asks: Effect = (tx, _input, { entryIndex }) => tx.approvals.keep(requestOf(), entryIndex);

const decides: Effect = async (tx, _input, { entryIndex }) => {
  const { id: instanceId } = await tx.approvals.instance();
  const statement = statementFor(requestOf(), instanceId, bea.person, "approve");
  const signature = sign(null, challengeOf(statement), beasKey.privateKey).toString("base64url");
  const decision: ApprovalDecision = {
    approver: { person: bea.person, role: "security-manager" },
    statement,
    evidence: { kind: "signature", signature },
    keyId: "key-bea",
    key: { kind: "own key", jwk: beasKey.publicKey.export({ format: "jwk" }) },
    note: "",
    decidedAtMs: nowMs,
  };
  await tx.approvals.keepDecision(requestOf(), decision, entryIndex);
};

const carriesOut: Effect = (tx, _input, { entryIndex }) =>
  tx.approvals.keepEnd(requestOf(), { kind: "carried-out", atMs: nowMs }, ada.person, entryIndex);

/** What Ada did alone, and Bea's review of it, by one entry: the verifier asks for the rows. */
const reviews: Effect = async (tx, _input, { entryIndex }) => {
  const { id: _, requester: by, requestedAtMs: atMs, ...rest } = requestOf();
  const { organisation, action, contentHash: hash, reason } = rest;
  const act = { id: "act", organisation, action, content, contentHash: hash, reason, by, atMs, reviewUntilMs: nowMs };
  const reviewer = { person: bea.person, role: "security-manager" } as const;
  const whole = { ...act, marking, review: null };
  await tx.approvals.keepBreakGlass(whole, entryIndex);
  await tx.approvals.keepReview(whole, { reviewer, verdict: "justified", note: "seen", atMs }, entryIndex);
};
