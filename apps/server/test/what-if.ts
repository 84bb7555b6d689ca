/** What-if questions over HTTP, on whichever database the server stands. */
import { assess } from "@custodiet/assess";
import { hashModel, loadModel } from "@custodiet/model";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { whatIfAnswerSchema } from "../src/contract/what-if.ts";
import { type Caller, createHarness, type Harness, type HarnessOptions, tinyFiles, tinyText } from "./harness.ts";

const address = "/api/facilities/tiny/what-if";
const version = { kind: "version" } as const;
const withoutPortal = { kind: "unset", place: { section: "measures", id: "alarm", path: ["performance", "stealth"] } };

/** @param place options of the database to stand on */
export function describeWhatIf(name: string, place: () => Promise<HarnessOptions>): void {
  describe(name, () => {
    let harness: Harness;
    let manager: Caller;
    const ask = (edits: readonly object[], from: object = version, who = manager) =>
      harness.call(who, "POST", address, { from, edits });

    beforeAll(async () => {
      harness = await createHarness(await place());
      manager = await harness.signIn("operator-a.security-manager");
      await harness.call(manager, "POST", "/api/facilities", { files: tinyFiles(), reason: "First" });
    });
    afterAll(() => harness.close());

    it("ranks every position as an assessment of the changed document does, and stores nothing", async () => {
      const changed = tinyText.replace("headCount: 8", "headCount: 2");
      const edit = { kind: "set", place: { section: "roles", id: "guard", path: ["headCount"] }, value: 2, was: 8 };
      const { status, body } = await ask([edit]);
      expect(status).toBe(200);
      expect(whatIfAnswerSchema.parse(body).changes).toMatchObject([{ kind: "changed", part: "roles", id: "guard" }]);
      const model = modelOf(changed);
      expect(body.modelHashAfter).toBe(hashModel(model));
      const assessed = assess(model, hashModel(model), { pathCount: 1 });
      if (!assessed.ok) throw new Error("cancelled");
      const ranked = body.positions.map(({ role, after }: { role: string; after: object }) => ({ role, ...after }));
      expect(ranked).toEqual(assessed.value.positions);
      expect((await harness.call(manager, "GET", "/api/facilities/tiny/versions")).body).toHaveLength(1);
    });

    it("tells nothing changed where nothing did", async () => {
      const { body } = await ask([]);
      expect([body.modelHashBefore === body.modelHashAfter, body.changes, body.scenarios]).toEqual([true, [], []]);
      expect(body.counts.positions).toEqual({ better: 0, worse: 0, same: 2, new: 0, gone: 0 });
    });

    it("is ready once it was asked, and cold where it was not", async () => {
      await ask([]);
      expect((await harness.call(manager, "GET", address)).body).toEqual({ state: "ready", done: 0, total: 0 });
      expect((await harness.call(manager, "GET", `${address}?from=draft`)).status).toBe(404);
    });

    it("starts from the person's own draft", async () => {
      const draft = (await harness.call(manager, "POST", "/api/facilities/tiny/draft")).body;
      const edits = [{ kind: "set", place: { section: "roles", id: "guard", path: ["headCount"] }, value: 5, was: 8 }];
      await harness.call(manager, "POST", "/api/facilities/tiny/draft/edits", { revision: draft.revision, edits });
      const { body } = await ask([], { kind: "draft" });
      expect(body.modelHashBefore).toBe(hashModel(modelOf(tinyText.replace("headCount: 8", "headCount: 5"))));
      await harness.call(manager, "DELETE", "/api/facilities/tiny/draft");
    });

    it("refuses what cannot be edited, and what would have errors, with every place", async () => {
      const gone = await ask([withoutPortal]);
      expect(gone).toMatchObject({ status: 422, body: { error: { code: "CUS-S021" } } });
      expect(gone.body.error.diagnostics.length).toBeGreaterThan(0);
      const wrong = { kind: "set", place: { section: "roles", id: "guard", path: ["headCount"] }, value: "many" };
      const [first] = (await ask([wrong])).body.error.diagnostics;
      expect(first).toMatchObject({ code: "CUS-M008", path: expect.stringContaining("headCount") });
    });

    it("answers at least one of questions asked at once, each by its own value, and tells the others that a newer took their place", async () => {
      const head = (value: number) => [
        { kind: "set", place: { section: "roles", id: "guard", path: ["headCount"] }, value },
      ];
      const values = [3, 4, 5, 6];
      // Which of them arrives last is the network's and the database's to say: it need not be the last one sent.
      const answers = await Promise.all(values.map((value) => ask(head(value))));
      const told = answers.map(({ status, body }) =>
        status === 200 ? body.changes[0]?.fields[0]?.after : body.error.code,
      );
      expect(told.filter((each) => each !== "CUS-S066").length).toBeGreaterThan(0);
      expect(told).toEqual(values.map((value, at) => (told[at] === "CUS-S066" ? "CUS-S066" : value)));
    });

    it("shows nothing of another organisation's facility", async () => {
      const stranger = await harness.signIn("operator-b.security-manager");
      expect(await ask([], version, stranger)).toMatchObject({ status: 404, body: { error: { code: "CUS-S008" } } });
    });
  });
}

function modelOf(text: string) {
  const files = tinyFiles().map((file) => ({ ...file, text: file.name === "facility.yaml" ? text : file.text }));
  const loaded = loadModel(files);
  if (!loaded.ok) throw new Error(loaded.error[0]?.title);
  return loaded.value.model;
}
