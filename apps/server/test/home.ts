/** Home and a facility's history over HTTP, on whichever database the server stands. */
import { afterEach, describe, expect, it } from "vitest";
import { homeSchema } from "../src/contract/home.ts";
import { historySchema } from "../src/contract/ledger.ts";
import { createHarness, type Harness, type HarnessOptions, tinyText } from "./harness.ts";

const door = { section: "portals", id: "door" };
const set = (place: object, was: unknown, value: unknown) => ({ kind: "set", place, was, value });
const still = { added: 0, removed: 0 };
const headCount = { section: "roles", id: "guard", path: ["headCount"] };
/** More than any path here is stopped with. */
const required =
  "requiredEffectiveness:\n  - { act: theft, targets: [ source ], pEffectiveness: 0.999, source: Test }\n";

/** @param place options of the database to stand on; called for each test */
export function describeHome(name: string, place: () => Promise<HarnessOptions>): void {
  describe(name, () => {
    let harness: Harness | null = null;
    afterEach(async () => {
      await harness?.close();
      harness = null;
    });

    const start = async () => {
      harness = await createHarness(await place());
      const { signIn, call, opened } = harness;
      const manager = await signIn("operator-a.security-manager");
      const store = (text: string, reason: string) =>
        call(manager, "POST", "/api/facilities", { files: [{ name: "facility.yaml", text }], reason });
      await store(tinyText, "First");
      const assess = async () => {
        await call(manager, "POST", "/api/facilities/tiny/assessments");
        await opened.instance.workDone();
      };
      const home = async (who = manager) => (await call(who, "GET", "/api/home")).body;
      return { call, signIn, manager, store, assess, home };
    };

    it("is empty where nothing is in sight", async () => {
      const { signIn, home } = await start();
      const stranger = await signIn("operator-b.security-manager");
      expect(await home(stranger)).toEqual({ waits: [], commentCount: 0, standings: [], changes: [] });
    });

    it("tells that a facility was never assessed, then how it stands", async () => {
      const { call, manager, assess, home } = await start();
      const first = await home();
      expect(homeSchema.parse(first)).toEqual(first);
      const facility = { facility: "tiny", facilityName: "Tiny store" };
      expect(first.waits).toEqual([{ kind: "assessment", ...facility, version: 1, assessedAt: null, work: null }]);
      expect(first.standings).toMatchObject([{ ...facility, assessment: null, before: null }]);
      await assess();
      const { headers, body } = await call(manager, "GET", "/api/home");
      expect(headers["x-custodiet-marking"]).toBe("TLP:AMBER");
      expect(homeSchema.parse(body)).toEqual(body);
      expect(body.waits).toEqual([]);
      expect(body.standings).toMatchObject([
        {
          assessment: {
            isOfLatestVersion: true,
            worst: { role: "guard" },
            positionCount: 2,
            positionsMissed: 0,
            scenariosMissed: 0,
          },
          before: null,
        },
      ]);
      expect(body.changes).toMatchObject([
        { kind: "assessment", who: "security-manager of operator-a", ...facility, version: null },
        { kind: "version", who: "security-manager of operator-a", ...facility, version: 1, reason: "First" },
      ]);
    });

    it("tells that an assessment is of an older version, and then what is missed against the one before", async () => {
      const { store, assess, home } = await start();
      await assess();
      await store(`${tinyText}${required}`, "A requirement");
      expect((await home()).waits).toMatchObject([
        { kind: "assessment", version: 2, assessedAt: expect.stringMatching(/^2026/) },
      ]);
      await assess();
      const { waits, standings } = await home();
      expect(waits).toMatchObject([{ kind: "requirement", facility: "tiny", positionsMissed: 2, scenariosMissed: 4 }]);
      expect(standings[0].assessment).toMatchObject({ positionsMissed: 2, scenariosMissed: 4 });
      expect(standings[0].before).toMatchObject({ positionsMissed: 0, scenariosMissed: 0 });
      expect(standings[0].moved).toEqual({ ...still, worse: 0, better: 0 });
    });

    it("counts the positions that moved since the assessment before, of which there has to be one", async () => {
      const { store, assess, home } = await start();
      await assess();
      expect((await home()).standings[0].moved).toBeNull();
      await store(tinyText.replace("operatedBy: [ guard ]", "operatedBy: [ technician ]"), "Not the guard's alarm");
      await assess();
      expect((await home()).standings[0].moved).toEqual({ ...still, worse: 0, better: 1 });
      await store(tinyText.replace("Vault door", "Steel door"), "The guard's alarm again");
      await assess();
      expect((await home()).standings[0].moved).toEqual({ ...still, worse: 1, better: 0 });
    });

    it("counts the positions that only one of the two assessments has", async () => {
      const { store, assess, home } = await start();
      await assess();
      await store(tinyText.replaceAll("technician", "mechanic"), "Another position");
      await assess();
      expect((await home()).standings[0].moved).toEqual({ worse: 0, better: 0, added: 1, removed: 1 });
    });

    it("tells my drafts with their errors and what they stand on, and nobody else's", async () => {
      const { call, signIn, manager, store, home } = await start();
      const { revision } = (await call(manager, "POST", "/api/facilities/tiny/draft")).body;
      const access = { section: "roles", id: "guard", path: ["access", 0, "areas", 0] };
      const edits = [set(access, "site", "cellar")];
      await call(manager, "POST", "/api/facilities/tiny/draft/edits", { revision, edits });
      await store(tinyText.replace("Vault door", "Steel door"), "Second");
      const [draft] = (await home()).waits;
      expect(draft).toMatchObject({
        kind: "draft",
        draft: { facility: "tiny", errorCount: 1, baseVersion: 1, latestVersion: 2, isNew: false },
      });
      const analyst = await signIn("operator-a.analyst");
      expect((await home(analyst)).waits.map(({ kind }: { kind: string }) => kind)).toEqual(["assessment"]);
    });

    it("tells comments that nobody resolved, to the authority as well", async () => {
      const { call, signIn, manager, home } = await start();
      const inspector = await signIn("authority.inspector");
      const address = "/api/facilities/tiny/comments";
      await call(manager, "POST", address, { element: null, text: "Ours" });
      const { id } = (await call(inspector, "POST", address, { element: door, text: "Tested?" })).body;
      for (const who of [manager, inspector]) {
        const { waits, commentCount, changes } = await home(who);
        expect(commentCount).toBe(2);
        expect(waits.filter(({ kind }: { kind: string }) => kind === "comment")).toMatchObject([
          { id, element: door, author: "inspector of authority", text: "Tested?", facilityName: "Tiny store" },
          { element: null, text: "Ours" },
        ]);
        expect(changes[0]).toMatchObject({ kind: "comment", who: "inspector of authority", element: door });
      }
      await call(inspector, "POST", `${address}/${id}/resolution`, { state: "resolved" });
      expect((await home()).commentCount).toBe(1);
    });

    it("tells at most twenty changes, the newest first", async () => {
      const { store, home } = await start();
      for (let count = 1; count <= 21; count += 1) {
        await store(tinyText.replace("headCount: 8", `headCount: ${8 + count}`), `Change ${count}`);
      }
      const { changes } = await home();
      expect([changes.length, changes[0].reason, changes[19].reason]).toEqual([20, "Change 21", "Change 2"]);
    });

    it("has a history of versions, drafts, comments and assessments, as a whole and of one element", async () => {
      const { call, signIn, manager, assess } = await start();
      const { revision } = (await call(manager, "POST", "/api/facilities/tiny/draft")).body;
      const edits = [set(headCount, 8, 6)];
      const draft = (await call(manager, "POST", "/api/facilities/tiny/draft/edits", { revision, edits })).body;
      const proposal = { revision: draft.revision, reason: "Two guards left" };
      await call(manager, "POST", "/api/facilities/tiny/draft/proposal", proposal);
      const inspector = await signIn("authority.inspector");
      await call(inspector, "POST", "/api/facilities/tiny/comments", { element: door, text: "Tested?" });
      await assess();
      const history = async (query = "", who = manager) =>
        (await call(who, "GET", `/api/facilities/tiny/history${query}`)).body;
      const all = await history();
      expect(historySchema.parse(all)).toEqual(all);
      const guard = { section: "roles", id: "guard" };
      expect(all).toMatchObject([
        { action: "assessment.record", elements: null },
        { action: "comment.add", actor: "inspector of authority", elements: [door] },
        { action: "draft.propose", version: 2, reason: "Two guards left", elements: [guard] },
        { action: "draft.edit", elements: [guard], label: { key: "set", id: "guard", name: "Guard" } },
        { action: "draft.begin", elements: null },
        { action: "facility.store", version: 1, elements: null },
      ]);
      const actions = (lines: readonly { action: string }[]) => lines.map(({ action }) => action);
      expect(actions(await history("?section=roles&id=guard"))).toEqual([
        "draft.propose",
        "draft.edit",
        "facility.store",
      ]);
      expect(actions(await history("?section=portals&id=door"))).toEqual(["comment.add", "facility.store"]);
      expect(actions(await history(`?limit=2&before=${all[1].index}`))).toEqual(["draft.propose", "draft.edit"]);
      const seen = await history("", inspector);
      expect(actions(seen)).toEqual(actions(all));
      expect(seen[3]).toMatchObject({ action: "draft.edit", elements: null, label: null });
      const auditor = await signIn("operator-a.auditor");
      expect((await history("", auditor))[3]).toMatchObject({ elements: null, label: null });
    });
  });
}
