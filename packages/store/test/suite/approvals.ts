/** Two persons' acts on every database: kept whole, ended once, and judged by the register as it stands. */

import { generateKeyPairSync, sign } from "node:crypto";
import { type OrganisationId, ok, type PersonId } from "@custodiet/core";
import type { Store, StoreTransaction } from "@custodiet/store";
import {
  type Actor,
  createPipeline,
  housePolicy,
  type Pipeline,
  type Scope,
  statementFor,
  type TwoPersonCommand,
} from "@custodiet/trust";
import { challengeOf } from "@custodiet/verification";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { anEnd, aReview, newAct, newDecision, newRequest } from "./approval-fixtures.ts";
import {
  amber,
  analyst,
  operator,
  provenance,
  seededRandomness,
  standingClock,
  type TestClock,
  testSigner,
} from "./fixtures.ts";
import type { OpenForTest } from "./records.ts";

const ours: Scope = { organisations: [operator] };
const bea: Actor = { person: "p-bea" as PersonId, role: "security-manager", organisation: operator, oversees: [] };
const keys = generateKeyPairSync("ed25519");

const exportSite: TwoPersonCommand<StoreTransaction, { readonly what: string }, string> = {
  name: "facility.export",
  recordKind: "disclosure",
  needsTwo: { find: async () => ok({ found: { version: 1 }, marking: amber }) },
  effect: async (_tx, { what }) =>
    ok({ output: what, recordId: "r", hashBefore: null, hashAfter: "00", marking: amber, details: {}, outbox: [] }),
};

export function testApprovals(open: OpenForTest): void {
  describe("approvals", () => {
    let store: Store;
    let clock: TestClock;
    let pipeline: Pipeline<StoreTransaction>;
    const write = <T>(work: (tx: StoreTransaction) => Promise<T>): Promise<T> => store.transaction(ours, work);

    beforeEach(async () => {
      clock = standingClock();
      store = await open(clock);
      const ports = { clock, randomness: seededRandomness(5), signer: testSigner() };
      pipeline = createPipeline({ store, ...ports, policy: housePolicy });
      await write(async ({ persons, register }) => {
        for (const { person, role } of [analyst, bea]) {
          const made = provenance(person, 0);
          await persons.insert({ id: person, organisation: operator, name: person, role, isFictional: true }, made);
          const holding = { id: `${person}-role`, person, organisation: operator, role, untilMs: null };
          await register.giveRole(holding, made);
          const jwk = keys.publicKey.export({ format: "jwk" });
          if (person === bea.person) {
            await register.addAuthenticator(
              { id: "key-bea", person, organisation: operator, key: { kind: "own key", jwk }, label: "stick" },
              made,
            );
          }
        }
      });
    });
    afterEach(() => store.close());

    test("a request comes back with its decisions and its end, whole", async () => {
      const request = newRequest(operator, "r1");
      await write(async ({ approvals }) => {
        await approvals.keep(request, 1);
        await approvals.keepDecision(request, newDecision(), 2);
        await approvals.keepEnd(request, anEnd, analyst.person, 3);
      });
      const whole = { ...request, decisions: [newDecision()], end: anEnd };
      expect(await store.approvals.get(ours, "r1")).toEqual(whole);
      expect(await write(({ approvals }) => approvals.find("r1"))).toEqual(whole);
      expect(await store.approvals.list(ours, 9)).toEqual([whole]);
    });

    test("requests are listed newest first, each with its own decisions", async () => {
      const [older, newer] = [newRequest(operator, "r1"), { ...newRequest(operator, "r2"), requestedAtMs: 2_000 }];
      await write(async ({ approvals }) => {
        await approvals.keep(older, 1);
        await approvals.keep(newer, 2);
        await approvals.keepDecision(older, newDecision(), 3);
      });
      expect(await store.approvals.list(ours, 9)).toEqual([newer, { ...older, decisions: [newDecision()] }]);
      expect(await store.approvals.list(ours, 1)).toEqual([newer]);
    });

    test("a request ends once, and a person decides on it once", async () => {
      const request = newRequest(operator, "r1");
      await write(async ({ approvals }) => {
        await approvals.keep(request, 1);
        await approvals.keepDecision(request, newDecision(), 2);
        await approvals.keepEnd(request, anEnd, analyst.person, 3);
      });
      await expect(write(({ approvals }) => approvals.keepEnd(request, anEnd, analyst.person, 4))).rejects.toThrow();
      await expect(write(({ approvals }) => approvals.keepDecision(request, newDecision(), 4))).rejects.toThrow();
    });

    test("a break-glass act comes back without its review, and then with it", async () => {
      const act = newAct(operator, "a1");
      await write(({ approvals }) => approvals.keepBreakGlass(act, 1));
      expect(await store.approvals.breakGlass(ours, 9)).toEqual([act]);
      await write(({ approvals }) => approvals.keepReview(act, aReview, 2));
      expect(await store.approvals.breakGlass(ours, 9)).toEqual([{ ...act, review: aReview }]);
      expect(await write(({ approvals }) => approvals.findBreakGlass("a1"))).toEqual({ ...act, review: aReview });
    });

    async function approved(): Promise<{ readonly id: string; readonly contentHash: string }> {
      const order = { input: { what: "model" }, reason: "needed" };
      const asked = await pipeline.twoPersons.request(exportSite, analyst, order);
      if (!asked.ok) throw new Error(JSON.stringify(asked.error));
      const request = asked.value.output;
      const { instanceId } = await store.meta.facts();
      const statement = statementFor(request, instanceId, bea.person, "approve");
      const signature = sign(null, challengeOf(statement), keys.privateKey).toString("base64url");
      const evidence = { kind: "signature", signature } as const;
      const handed = { decision: "approve", evidence, keyId: "key-bea", note: "" } as const;
      const decided = await pipeline.twoPersons.decide(bea, request.id, handed);
      if (!decided.ok) throw new Error(JSON.stringify(decided.error));
      return request;
    }

    test("asked, approved and carried out: three entries, each binding its rows, and not once more", async () => {
      const request = await approved();
      expect(await pipeline.twoPersons.carryOut(exportSite, analyst, request)).toMatchObject({ ok: true });
      const lines = await store.ledger.page(ours, { limit: 9 });
      expect(lines.map(({ action, bindings }) => [action, typeof bindings])).toEqual([
        ["facility.export", "string"],
        ["approval.decide", "string"],
        ["approval.request", "string"],
      ]);
      expect(await pipeline.twoPersons.carryOut(exportSite, analyst, request)).toMatchObject({
        error: { fault: { code: "CUS-T022" } },
      });
    });

    test.each([
      ["the requester's role ended", "p-ada-role", "CUS-T025"],
      ["the approver's role ended", "p-bea-role", "CUS-T025"],
    ])("when %s since, nothing is carried out", async (_, holding, code) => {
      const request = await approved();
      await write(({ register }) => register.endRole(holding, { ...provenance(bea.person, 9), atMs: clock.nowMs() }));
      expect(await pipeline.twoPersons.carryOut(exportSite, analyst, request)).toMatchObject({
        error: { fault: { code } },
      });
    });

    test("when the approver's key was revoked since, nothing is carried out", async () => {
      const request = await approved();
      await write(({ register }) => register.revokeAuthenticator("key-bea", provenance(bea.person, 9)));
      expect(await pipeline.twoPersons.carryOut(exportSite, analyst, request)).toMatchObject({
        error: { fault: { code: "CUS-T027" } },
      });
    });

    test("a role held for another organisation approves nothing here", async () => {
      const elsewhere = { ...bea, organisation: "abroad" as OrganisationId };
      const order = { input: { what: "model" }, reason: "needed" };
      const asked = await pipeline.twoPersons.request(exportSite, analyst, order);
      if (!asked.ok) throw new Error("not asked");
      const handed = { decision: "approve", evidence: newDecision().evidence, keyId: "key-bea", note: "" } as const;
      expect(await pipeline.twoPersons.decide(elsewhere, asked.value.output.id, handed)).toMatchObject({
        error: { fault: { code: "CUS-T028" } },
      });
    });
  });
}
