/** Determinations by position over HTTP, on whichever database the server stands. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { reliabilitySchema } from "../src/contract/reliability.ts";
import { type Caller, createHarness, type Harness, type HarnessOptions, tinyFiles } from "./harness.ts";

/** @param place options of the database to stand on */
export function describeReliability(name: string, place: () => Promise<HarnessOptions>): void {
  describe(name, () => {
    let harness: Harness;
    let manager: Caller;
    let officer: Caller;
    let head: Caller;
    let id: string;
    let position: string;

    beforeAll(async () => {
      harness = await createHarness(await place());
      manager = await harness.signIn("operator-a.security-manager");
      officer = await harness.signIn("operator-a.personnel-security-officer");
      head = await harness.signIn("operator-a.facility-manager");
      await harness.call(manager, "POST", "/api/facilities", { files: tinyFiles(), reason: "First" });
      const programme = { tier: "facility", facility: "tiny", name: "Programme of the tiny facility" };
      id = (await harness.call(manager, "POST", "/api/programmes", programme)).body.id;
    });
    afterAll(() => harness.close());

    const url = (path = "") => `/api/programmes/${id}/reliability${path}`;
    const read = (who: Caller = officer) => harness.call(who, "GET", url());
    const act = (who: Caller, ...acts: readonly object[]) => harness.call(who, "POST", url("/acts"), { acts });
    const holder = async (): Promise<string> => (await read()).body.holders[0].id;
    const home = async (who: Caller) => (await harness.call(who, "GET", "/api/home/programmes")).body.waits;
    const of = (waits: readonly { readonly reliability: object | null }[]) =>
      waits.flatMap(({ reliability }) => reliability ?? []);
    const against = async (who: Caller) =>
      (await harness.call(who, "GET", `/api/programmes/${id}`)).body.contradictions.filter(
        ({ source }: { readonly source: string }) => source === "reliability",
      );

    it("lists the positions of the model with the checks that a determination rests on", async () => {
      const { status, body } = await read();
      expect(status).toBe(200);
      expect(reliabilitySchema.parse(body)).toEqual(body);
      expect(body.holders).toEqual([]);
      expect(body.positions.length).toBeGreaterThan(0);
      expect(body.positions[0].checks).toContain("TRU-08");
      position = body.positions.find(({ headCount }: { readonly headCount: number }) => headCount >= 3).id;
    });

    it("is for the personnel security officer and the security manager; others are denied, strangers find nothing", async () => {
      expect((await read(manager)).status).toBe(200);
      expect((await read(head)).status).toBe(403);
      const stranger = await harness.signIn("operator-b.security-manager");
      expect((await read(stranger)).status).toBe(404);
      expect((await act(stranger, { type: "entered", position, code: "R-01" })).status).toBe(404);
    });

    it("enters a holder by code and never by name; one act that is refused keeps all of them out", async () => {
      const named = await act(
        officer,
        { type: "entered", position, code: "R-0412" },
        { type: "entered", position, code: "Ada" },
      );
      expect([named.status, named.body.error.code]).toEqual([422, "CUS-S198"]);
      expect((await read()).body.holders).toEqual([]);
      const entered = await act(officer, { type: "entered", position, code: "R-0412" });
      expect(entered.body.holders).toMatchObject([{ code: "R-0412", standing: "not-begun", position }]);
    });

    it("reminds before a determination lapses whoever may see it, and nobody else", async () => {
      const days = { decidedOn: "2020-01-01", nextDue: "2020-06-01" };
      const { body } = await act(officer, { type: "determined", holder: await holder(), state: "granted", ...days });
      expect(body.holders).toMatchObject([{ state: "granted", standing: "lapsed" }]);
      expect(body.lapsed).toHaveLength(1);
      expect(of(await home(manager))).toEqual([{ lapsed: 1, within30: 0, within90: 0, overdueSteps: 0 }]);
      expect(of(await home(officer))).toEqual(of(await home(manager)));
      expect(of(await home(head))).toEqual([]);
    });

    it("contradicts the claim that no re-evaluation is overdue, for whoever may see the list", async () => {
      const evidence = { type: "evidenced", criteria: ["TRU-08.2.a"], kind: "procedure", title: "Re-evaluation" };
      const kept = await harness.call(officer, "POST", `/api/programmes/${id}/acts`, {
        acts: [
          { ...evidence, effective: "2026-01-01", expires: null, hash: null, place: "Register" },
          { type: "claimed", criterion: "TRU-08.2.a", isMet: true, note: "" },
        ],
      });
      expect(kept.status).toBe(200);
      expect(await against(manager)).toMatchObject([{ criterion: "TRU-08.2.a", places: [{ kind: "position" }] }]);
      expect(await against(head)).toEqual([]);
      await act(officer, {
        type: "determined",
        holder: await holder(),
        state: "suspended",
        decidedOn: "2020-06-02",
        nextDue: null,
      });
      expect(await against(manager)).toEqual([]);
    });

    it("asks of a leaver what ends on the day, and tells which step is overdue", async () => {
      const left = await act(officer, {
        ...{ type: "changed", kind: "leaver", holder: await holder() },
        ...{ on: "2020-07-01", toPosition: null },
      });
      const [change] = left.body.changes;
      expect(change.steps).toHaveLength(5);
      expect(change.steps[0]).toMatchObject({ step: "access-withdrawn", due: "2020-07-01", isOverdue: true });
      const done = await act(officer, {
        type: "step-done",
        change: change.id,
        step: "access-withdrawn",
        on: "2020-07-01",
      });
      expect(done.body.changes[0].steps[0]).toMatchObject({ doneOn: "2020-07-01", isOverdue: false });
      expect(of(await home(manager))).toMatchObject([{ lapsed: 0, overdueSteps: 4 }]);
    });

    it.each(["csv", "xlsx"])("leaves as %s under its marking, and that is entered", async (format) => {
      const taken = await harness.call(officer, "POST", url("/file"), { format });
      expect(taken.status).toBe(200);
      expect(String(taken.headers["content-disposition"])).toContain(`TLP-AMBER_determinations_`);
      if (format === "csv") expect(taken.body).toContain("R-0412");
      expect((await harness.call(head, "POST", url("/file"), { format })).status).toBe(403);
    });

    it("leaves without the holders of a position that fewer than three hold, and says how many they are", async () => {
      const few = (await read()).body.positions.find(({ headCount }: { readonly headCount: number }) => headCount < 3);
      await act(officer, { type: "entered", position: few.id, code: "R-0900" });
      const { body } = await harness.call(officer, "POST", url("/file"), { format: "csv" });
      expect(body).toContain("R-0412");
      expect(body).not.toContain("R-0900");
      expect(body).not.toContain(few.name);
      expect(body).toContain("# Left out of positions with fewer than three holders,1");
    });
  });
}
