/** A programme's plan of action over HTTP, on whichever database the server stands. */
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { helpSchema, planSchema } from "../src/contract/programme-plan.ts";
import { type Caller, createHarness, type Harness, type HarnessOptions, tinyFiles } from "./harness.ts";
import { ownOrder } from "./own-measures.ts";
import { approve, type Signer, signerOf } from "./signing.ts";

const planned = (title: string, more: object = {}) => ({
  ...{ type: "planned", action: null, title, owner: "Head of guards", due: "2027-03-31" },
  from: { kind: "hand" },
  ...more,
});

/** @param place options of the database to stand on */
export function describePlans(name: string, place: () => Promise<HarnessOptions>): void {
  describe(name, () => {
    let harness: Harness;
    let manager: Signer;
    let head: Signer;
    let auditor: Caller;
    const ours = "/api/programmes/facility-tiny/plan";

    beforeAll(async () => {
      harness = await createHarness(await place());
      manager = await signerOf(harness, "operator-a.security-manager");
      head = await signerOf(harness, "operator-a.facility-manager");
      auditor = await harness.signIn("operator-a.auditor");
      await harness.call(manager, "POST", "/api/facilities", { files: tinyFiles(), reason: "First" });
      const order = { tier: "facility", facility: "tiny", name: "Programme of the tiny facility" };
      await harness.call(manager, "POST", "/api/programmes", order);
    });
    afterAll(() => harness.close());

    const act = (who: Caller, ...acts: readonly object[]) => harness.call(who, "POST", ours, { acts });
    const read = async (who: Caller = manager) => (await harness.call(who, "GET", ours)).body;
    const idOf = async (title: string): Promise<string> =>
      (await read()).actions.find((each: { title: string }) => each.title === title).id;
    const codes = ({ body }: { readonly body: { error: { diagnostics: readonly { code: string }[] } } }) =>
      body.error.diagnostics.map(({ code }) => code);

    it("begins empty, and is its organisation's alone", async () => {
      const empty = await read();
      expect(planSchema.parse(empty)).toEqual(empty);
      expect(empty.actions).toEqual([]);
      const stranger = await harness.signIn("operator-b.security-manager");
      expect((await harness.call(stranger, "GET", ours)).status).toBe(404);
      expect((await act(stranger, planned("Theirs"))).status).toBe(404);
    });

    it("puts actions in order behind what they wait for, and changes them without losing what is said of them", async () => {
      await act(manager, planned("Buy seals", { cost: { amount: 100, currency: "EUR" } }));
      const first = await idOf("Buy seals");
      const gap = { kind: "gap", criterion: "ACC-02.2.a" };
      const milestones = [{ title: "Trained", due: "2027-02-01" }];
      await act(manager, planned("Use seals", { from: gap, waitsFor: [first], milestones }));
      const plan = await read();
      expect(planSchema.parse(plan)).toEqual(plan);
      expect(plan.actions.map(({ title, standing }: Record<string, string>) => [title, standing])).toEqual([
        ["Buy seals", "open"],
        ["Use seals", "waiting"],
      ]);
      await act(manager, { type: "finished", action: first, on: "2026-01-10" });
      await act(manager, planned("Buy better seals", { action: first }));
      const [bought, used] = (await read()).actions;
      expect(bought).toMatchObject({ title: "Buy better seals", doneOn: "2026-01-10", standing: "done", cost: null });
      expect(used).toMatchObject({ standing: "open", from: gap });
      await act(manager, { type: "finished", action: first, on: null });
      expect((await read()).actions[0]).toMatchObject({ standing: "open" });
    });

    it("refuses a circle, a day that cannot be, an unknown criterion, and what others wait for", async () => {
      const [first, second] = [await idOf("Buy better seals"), await idOf("Use seals")];
      const circle = await act(manager, planned("Buy better seals", { action: first, waitsFor: [second] }));
      expect([circle.status, circle.body.error.code, codes(circle)]).toEqual([422, "CUS-S190", ["CUS-Q040"]]);
      expect((await act(manager, planned("Never", { due: "2027-02-30" }))).status).toBe(400);
      expect(codes(await act(manager, planned("Early", { due: "2027-03-01", waitsFor: [first] })))).toEqual([
        "CUS-Q042",
      ]);
      const nowhere = { kind: "gap", criterion: "ACC-99.9.z" };
      expect(codes(await act(manager, planned("Nowhere", { from: nowhere })))).toEqual(["CUS-Q020"]);
      expect(codes(await act(manager, { type: "finished", action: second, on: "2099-01-01" }))).toEqual(["CUS-Q022"]);
      const back = { type: "retracted", what: "action", of: first, reason: "Entered twice" };
      expect(codes(await act(manager, back))).toEqual(["CUS-Q045"]);
      expect((await read()).actions).toHaveLength(2);
    });

    it("reminds on the first page of an action after its day, until it is done", async () => {
      const waits = async () => (await harness.call(manager, "GET", "/api/home/programmes")).body.waits;
      await act(manager, planned("Late", { due: "2026-01-01" }));
      const of = await idOf("Late");
      expect(await waits()).toMatchObject([{ actionsOverdue: 1, actionsDue: 0, findingsOverdue: 0 }]);
      await act(manager, { type: "finished", action: of, on: "2026-01-02" });
      expect((await waits()).map(({ actionsOverdue }: { actionsOverdue: number }) => actionsOverdue)).not.toContain(1);
      await act(manager, { type: "retracted", what: "action", of, reason: "Only tried" });
    });

    it("takes an action back with the reason, which stays in the ledger", async () => {
      await act(manager, planned("Entered wrongly"));
      const of = await idOf("Entered wrongly");
      await act(manager, { type: "retracted", what: "action", of, reason: "Entered wrongly" });
      expect((await read()).actions).toHaveLength(2);
      expect((await act(auditor, planned("Not the auditor's"))).status).toBe(403);
    });

    it("lets a risk be borne by another person than who asks, until a day, and takes that back", async () => {
      const action = await idOf("Use seals");
      const ask = (body: object) => harness.call(manager, "POST", `${ours}/acceptances`, { action, ...body });
      expect(codes(await ask({ reason: "Rebuilt next year", expires: "2020-01-01" }))).toEqual(["CUS-Q044"]);
      expect(codes(await ask({ reason: "Rebuilt next year", expires: "2099-12-31" }))).toEqual(["CUS-Q048"]);
      const asked = await ask({ reason: "Rebuilt next year", expires: "2027-12-31" });
      expect(asked.status).toBe(201);
      const { approval } = asked.body;
      const last = async () => (await read()).actions.at(-1);
      expect(await last()).toMatchObject({ asked: approval, acceptance: null });
      const own = (await harness.call(manager, "GET", `/api/approvals/${approval}`)).body;
      expect([own.may.decide, own.statements]).toEqual([false, null]);
      expect((await approve(harness, head, approval)).status).toBe(200);
      const { contentHash } = (await harness.call(manager, "GET", `/api/approvals/${approval}`)).body;
      const done = await harness.call(manager, "POST", `/api/approvals/${approval}/carrying-out`, { contentHash });
      expect(done.status).toBe(204);
      expect(await last()).toMatchObject({
        standing: "accepted",
        asked: null,
        acceptance: { reason: "Rebuilt next year", expires: "2027-12-31", isInForce: true },
      });
      const { acceptance } = await last();
      expect(acceptance.askedBy).not.toBe(acceptance.acceptedBy);
      await act(manager, { type: "retracted", what: "acceptance", of: action, reason: "We act after all" });
      expect(await last()).toMatchObject({ standing: "waiting", acceptance: null });
    });

    it("works out what helps most, says what it does to risk, and takes its effect from there alone", async () => {
      const help = `${ours}/help`;
      const made = { kind: "first-step", measure: null, reference: "two-person-rule vault" };
      expect(codes(await act(manager, planned("Made up", { from: made })))).toEqual(["CUS-Q046"]);
      await harness.call(manager, "POST", help, {});
      const ready = await vi.waitFor(
        async () => {
          const { body } = await harness.call(manager, "GET", help);
          expect(body.state).toBe("ready");
          return body;
        },
        { timeout: 60_000, interval: 200 },
      );
      expect(helpSchema.parse(ready)).toEqual(ready);
      expect(ready.helpful.length).toBeGreaterThan(0);
      const [{ reference, measure, suggested }] = ready.helpful;
      const taken = await act(manager, planned("What helps", { from: { kind: "first-step", measure, reference } }));
      expect(taken.status).toBe(200);
      const action = taken.body.actions.find((each: { title: string }) => each.title === "What helps");
      expect(action.effect).toMatchObject({ modelHash: ready.modelHash, isOfModelNow: true });
      if (suggested.isWorstLowered) {
        expect(action.effect).toMatchObject({
          target: null,
          riskBefore: suggested.worst.before.conditionalRisk,
          riskAfter: suggested.worst.after.conditionalRisk,
        });
      }
      expect((await harness.call(manager, "GET", help)).body.helpful[0].isPlanned).toBe(true);
      const accountant = await harness.signIn("operator-a.material-accountant");
      expect((await harness.call(accountant, "GET", help)).body.state).toBe("by level");
      const unseen = (await read(accountant)).actions.find((each: { title: string }) => each.title === "What helps");
      expect(unseen).toMatchObject({ effect: null, from: { reference: "" } });
    });

    it("asks the model for the organisation's own measures too, and tells what a step does to them to it alone", async () => {
      const help = `${ours}/help`;
      const before = (await harness.call(manager, "GET", help)).body;
      expect(JSON.stringify(before)).not.toContain("OWN-1");
      const hooks = [{ check: "pair-at-targets", proves: "3.a" }];
      const measure = ownOrder({ hooks });
      expect((await harness.call(manager, "POST", "/api/programme/own-measures", { measure })).status).toBe(201);
      const { body } = await harness.call(manager, "GET", help);
      expect(helpSchema.parse(body)).toEqual(body);
      const pairs = body.helpful.find(({ measure: of }: { measure: string }) => of === "ACC-02");
      expect(pairs.gained).toEqual(["ACC-02.2.a", "OWN-1.3.a"]);
      expect(pairs.lost).toEqual([]);
      const steps = (await harness.call(manager, "GET", "/api/facilities/tiny/first-steps")).body;
      expect(JSON.stringify(steps)).not.toContain("OWN-1");
    });
  });
}
