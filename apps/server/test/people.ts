/** A programme's group and the concerns that come to it over HTTP, on whichever database the server stands. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { concernSchema, concernsSchema, insiderThreatGroupSchema } from "../src/contract/people.ts";
import { type Caller, createHarness, type Harness, type HarnessOptions } from "./harness.ts";
import { approve, type Signer, signerOf } from "./signing.ts";

const form = { "content-type": "application/x-www-form-urlencoded" };
const confided = "The night keys hang unlocked since March";

/** @param place options of the database to stand on */
export function describePeople(name: string, place: () => Promise<HarnessOptions>): void {
  describe(name, () => {
    let harness: Harness;
    let manager: Signer;
    let head: Signer;
    let analyst: Caller;
    let members: readonly string[];
    let concern: string;
    let code: string;

    beforeAll(async () => {
      harness = await createHarness(await place());
      manager = await signerOf(harness, "operator-a.security-manager");
      head = await signerOf(harness, "operator-a.facility-manager");
      analyst = await harness.signIn("operator-a.analyst");
      await harness.call(manager, "POST", "/api/programmes", { tier: "agency", name: "Ours", categories: ["I"] });
    });
    afterAll(() => harness.close());

    const at = (path: string) => `/api/programmes/agency${path}`;
    const act = (who: Caller, body: object) => harness.call(who, "POST", at("/group/acts"), body);
    const member = (stands: string, person: string | null) => ({
      type: "member-named",
      stands,
      position: `Head of ${stands}`,
      person,
    });
    const askReader = (who: Caller, id: string) =>
      harness.call(who, "POST", at("/group/readers"), { member: id, reason: "Trained for it" });
    const carryOut = async (who: Caller, request: string) => {
      const { contentHash } = (await harness.call(who, "GET", `/api/approvals/${request}`)).body;
      return harness.call(who, "POST", `/api/approvals/${request}/carrying-out`, { contentHash });
    };
    const entrust = async (asker: Signer, approver: Signer, id: string) => {
      const asked = await askReader(asker, id);
      expect((await approve(harness, approver, asked.body.request)).status).toBeLessThan(300);
      expect((await carryOut(asker, asked.body.request)).status).toBeLessThan(300);
    };
    const send = (url: string, fields: Record<string, string>) =>
      harness.app.inject({ method: "POST", url, headers: form, payload: new URLSearchParams(fields).toString() });
    const report = (fields: Record<string, string>) => send("/api/concerns/en/operator-a/agency", fields);
    const list = async (who: Caller) => (await harness.call(who, "GET", at("/concerns"))).body.concerns;
    const open = (who: Caller) => harness.call(who, "POST", at(`/concerns/${concern}/readings`), {});
    const handle = (who: Caller, body: object) => harness.call(who, "POST", at(`/concerns/${concern}/acts`), body);

    it("takes no concern before somebody is named to read it", async () => {
      expect((await report({ text: confided })).statusCode).toBe(422);
      const page = await harness.app.inject({ method: "GET", url: "/public/en/concern/operator-a/agency" });
      expect([page.statusCode, page.body.includes("<form")]).toEqual([404, false]);
    });

    it("names members by the work they stand for", async () => {
      await act(manager, member("security", "operator-a.security-manager"));
      await act(manager, member("hr", "operator-a.facility-manager"));
      const { status, body } = await act(manager, member("it", "operator-a.analyst"));
      expect(status).toBe(200);
      expect(insiderThreatGroupSchema.parse(body)).toEqual(body);
      expect(body.missing).toEqual(["nmac", "safety", "medical", "legal"]);
      expect(body.concernsAt).toBeNull();
      members = body.members.map(({ id }: { id: string }) => id);
      expect((await act(analyst, member("nmac", null))).status).toBe(403);
    });

    it("lets two persons name who reads concerns, and not the one whom it is about", async () => {
      const [security = "", hr = ""] = members;
      const withOrder = { ...member("safety", null), readsConcerns: true };
      expect((await act(manager, withOrder)).body.members.at(-1)).toMatchObject({ readsConcerns: false });
      const safety = (await harness.call(manager, "GET", at("/group"))).body.members.at(-1).id;
      expect((await askReader(manager, safety)).body.error.code).toBe("CUS-S191");
      await act(manager, { type: "member-left", member: safety });
      expect((await askReader(analyst, hr)).status).toBe(403);
      const own = await askReader(manager, hr);
      expect(own.status).toBe(201);
      const toSelf = (await harness.call(head, "GET", `/api/approvals/${own.body.request}`)).body;
      expect([toSelf.may.decide, toSelf.statements]).toEqual([false, null]);
      await harness.call(manager, "POST", `/api/approvals/${own.body.request}/withdrawal`, {});
      await entrust(manager, head, security);
      await entrust(head, manager, hr);
      const { body } = await harness.call(manager, "GET", at("/group"));
      expect(body.members.map((each: { readsConcerns: boolean }) => each.readsConcerns)).toEqual([
        ...[true, true, false, false],
      ]);
      expect(body.concernsAt).toBe("/concern/operator-a/agency");
      expect((await askReader(manager, hr)).body.error.code).toBe("CUS-S191");
    });

    it("writes meetings and decisions down, and what became of them", async () => {
      const [first = "", second = ""] = members;
      const met = (await act(manager, { type: "met", on: "2026-11-20", present: [first, second] })).body;
      const decision = { type: "decided", meeting: met.meetings[0].id, text: "Lock the keys", owner: first, due: null };
      const decided = (await act(manager, decision)).body;
      const followUp = { type: "followed-up", decision: decided.decisions[0].id, note: "Locked", isDone: true };
      const after = (await act(head, followUp)).body;
      expect(after.decisions[0]).toMatchObject({
        text: "Lock the keys",
        isDone: true,
        followUps: [{ note: "Locked" }],
      });
      expect((await act(manager, { ...decision, owner: "gone" })).status).toBe(422);
      expect((await act(manager, { type: "met", on: "2099-01-01", present: [first] })).status).toBe(422);
    });

    it("takes a concern without an account, keeps it sealed, and gives a code back", async () => {
      const sent = await report({ text: confided, name: "", keptOut: members[1] ?? "" });
      expect([sent.statusCode, sent.headers["set-cookie"]]).toEqual([200, undefined]);
      code = /<code>([^<]+)<\/code>/.exec(sent.body)?.[1] ?? "";
      expect(code).toMatch(/^\w{4}(-\w{4}){7}$/);
      const { store } = harness.opened.parts;
      const scope = { organisations: ["operator-a"] } as never;
      const [kept] = await store.people.concerns(scope, "agency");
      concern = kept?.id ?? "";
      const acts = await store.people.concernActs(scope, concern);
      expect(acts.map(({ by, kind }) => [by, kind])).toEqual([["instance", "received"]]);
      expect(JSON.stringify(acts)).not.toContain(confided);
      expect(Buffer.from(acts[0]?.sealed ?? "", "base64").toString("latin1")).not.toContain("keys");
    });

    it("refuses one that nobody would read, and one without a word", async () => {
      const everybody = new URLSearchParams({ text: confided });
      for (const id of members.slice(0, 2)) everybody.append("keptOut", id);
      const payload = everybody.toString();
      const url = "/api/concerns/en/operator-a/agency";
      expect((await harness.app.inject({ method: "POST", url, headers: form, payload })).statusCode).toBe(422);
      expect((await report({ text: "  " })).statusCode).toBe(422);
    });

    it("is there for the member named, and for nobody else: not who was kept out, not who reads none", async () => {
      expect(concernsSchema.parse({ concerns: await list(manager), isKeyLost: false }).concerns).toMatchObject([
        { state: "received" },
      ]);
      for (const other of [head, analyst]) {
        expect(await list(other)).toEqual([]);
        expect((await open(other)).status).toBe(404);
        expect((await handle(other, { kind: "answered", text: "x" })).status).toBe(404);
      }
      const administrator = await harness.signIn("operator-a.administrator");
      expect((await open(administrator)).status).toBe(403);
    });

    it("leaves an entry of each reading, without the content", async () => {
      const { store } = harness.opened.parts;
      const before = await store.ledger.size();
      const { body } = await open(manager);
      expect(concernSchema.parse(body)).toEqual(body);
      expect([body.text, body.state]).toEqual([confided, "looked-at"]);
      await open(manager);
      expect(await store.ledger.size()).toBe(before + 2);
      const scope = { organisations: ["operator-a"] } as never;
      const lines = await store.ledger.ofRecord(scope, { kind: "concern", id: concern });
      expect(lines.map(({ action }) => action)).toEqual(["concern.receive", "concern.read", "concern.read"]);
      expect(JSON.stringify(lines)).not.toContain("night keys");
    });

    it("is answered to whoever has the code", async () => {
      expect((await handle(manager, { kind: "answered", text: "They are locked now." })).status).toBe(200);
      const answer = await send("/api/concern-answers/en", { code: code.toLowerCase() });
      expect(answer.body).toContain("They are locked now.");
      expect(answer.body).not.toContain(confided);
      expect((await send("/api/concern-answers/en", { code: "AAAA" })).statusCode).toBe(404);
    });

    it("is deleted once it is closed, by two who may read it", async () => {
      const erasure = at(`/concerns/${concern}/erasure`);
      const reason = { reason: "The time is over" };
      expect((await harness.call(manager, "POST", erasure, reason)).status).toBe(409);
      await handle(manager, { kind: "closed", text: "Thank you." });
      expect((await handle(manager, { kind: "answered", text: "More" })).status).toBe(409);
      const asked = await harness.call(manager, "POST", erasure, reason);
      expect(asked.status).toBe(201);
      // Who was kept out is not even told that it waits, and cannot refuse it.
      expect((await harness.call(head, "GET", `/api/approvals/${asked.body.request}`)).status).toBe(404);
      const inbox = (await harness.call(head, "GET", "/api/approvals")).body;
      expect(JSON.stringify(inbox)).not.toContain(asked.body.request);
    });

    it("names nobody twice, and only accounts of its own organisation", async () => {
      expect((await act(manager, member("safety", "operator-a.facility-manager"))).status).toBe(422);
      expect((await act(manager, member("safety", "operator-b.security-manager"))).status).toBe(422);
    });

    it("is read no more by who declares a conflict", async () => {
      await report({ text: "Another" });
      const newest = (await list(head)).find(({ state }: { state: string }) => state === "received");
      concern = newest.id;
      expect((await handle(head, { kind: "conflict" })).status).toBe(200);
      expect((await list(head)).map(({ id }: { id: string }) => id)).not.toContain(concern);
      expect((await open(head)).status).toBe(404);
      expect((await open(manager)).status).toBe(200);
    });

    it("leaves nothing of its texts when two have deleted it", async () => {
      await report({ text: "A third" });
      concern = (await list(manager)).find(({ state }: { state: string }) => state === "received").id;
      await handle(manager, { kind: "closed", text: "" });
      const asked = await harness.call(manager, "POST", at(`/concerns/${concern}/erasure`), { reason: "Over" });
      const approved = await approve(harness, head, asked.body.request);
      expect(approved.status).toBeLessThan(300);
      const { contentHash } = (await harness.call(manager, "GET", `/api/approvals/${asked.body.request}`)).body;
      const carrying = `/api/approvals/${asked.body.request}/carrying-out`;
      const done = await harness.call(manager, "POST", carrying, { contentHash });
      expect(done.status).toBeLessThan(300);
      const acts = await harness.opened.parts.store.people.concernActs(
        { organisations: ["operator-a"] } as never,
        concern,
      );
      expect(acts.map(({ kind, sealed }) => [kind, sealed])).toEqual([
        ["received", null],
        ["closed", null],
        ["deleted", null],
      ]);
    });
  });
}
