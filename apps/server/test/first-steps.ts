/** What to mend first over HTTP, on whichever database the server stands. */
import { assess } from "@custodiet/assess";
import { type DocumentEdit, editDocument, hashModel, loadModel } from "@custodiet/model";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { firstStepsStateSchema } from "../src/contract/first-steps.ts";
import { type Caller, createHarness, type Harness, type HarnessOptions, tinyFiles } from "./harness.ts";

const address = "/api/facilities/tiny/first-steps";

/** @param place options of the database to stand on */
export function describeFirstSteps(name: string, place: () => Promise<HarnessOptions>): void {
  describe(name, () => {
    let harness: Harness;
    let manager: Caller;

    beforeAll(async () => {
      harness = await createHarness(await place());
      manager = await harness.signIn("operator-a.security-manager");
      await harness.call(manager, "POST", "/api/facilities", { files: tinyFiles(), reason: "First" });
    });
    afterAll(() => harness.close());

    async function whenReady(who = manager) {
      for (;;) {
        const { body } = await harness.call(who, "GET", address);
        const state = firstStepsStateSchema.parse(body);
        if (state.state === "ready") return state.found;
        if (state.state === "failed" || state.state === "cold") throw new Error(state.state);
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    }

    it("is cold until somebody asks, then finds steps that do what a full assessment of the edited document says", async () => {
      expect((await harness.call(manager, "GET", address)).body).toEqual({ state: "cold" });
      expect((await harness.call(manager, "POST", address)).body.state).toMatch(/^(waiting|working)$/);
      const { singles, modelHash } = await whenReady();
      const original = loadModel(tinyFiles());
      if (!original.ok) throw new Error(original.error[0]?.title);
      expect(modelHash).toBe(hashModel(original.value.model));
      expect(singles.length).toBeGreaterThan(0);
      for (const { edits, worst } of singles) {
        const edited = editDocument(tinyFiles(), edits as readonly DocumentEdit[]);
        if (!edited.ok) throw new Error(edited.error[0]?.title);
        const loaded = loadModel(edited.value.files);
        if (!loaded.ok) throw new Error(loaded.error[0]?.title);
        const assessed = assess(loaded.value.model, hashModel(loaded.value.model), { pathCount: 1 });
        if (!assessed.ok) throw new Error("cancelled");
        expect(worst.after?.conditionalRisk ?? 0).toBeCloseTo(assessed.value.positions[0]?.conditionalRisk ?? 0, 12);
      }
    });

    it("is there at once for whoever asks next", async () => {
      const inspector = await harness.signIn("authority.inspector");
      const { status, body } = await harness.call(inspector, "POST", address);
      expect([status === 200 ? body.state : status]).toEqual([expect.toSatisfy((it) => it === "ready" || it === 404)]);
    });

    it("goes on while anybody waits for it, and stops with the last", async () => {
      const files = tinyFiles().map((file) => ({ ...file, text: file.text.replace("headCount: 8", "headCount: 7") }));
      await harness.call(manager, "POST", "/api/facilities", { files, reason: "Second" });
      const analyst = await harness.signIn("operator-a.analyst");
      await harness.call(manager, "POST", address);
      await harness.call(analyst, "POST", address);
      expect((await harness.call(manager, "DELETE", address)).body.state).not.toBe("cold");
      const last = (await harness.call(analyst, "DELETE", address)).body.state;
      expect(["cold", "ready"]).toContain(last);
    });

    it("shows nothing of another organisation's facility", async () => {
      const stranger = await harness.signIn("operator-b.security-manager");
      for (const method of ["GET", "POST", "DELETE"] as const) {
        expect(await harness.call(stranger, method, address)).toMatchObject({
          status: 404,
          body: { error: { code: "CUS-S008" } },
        });
      }
    });
  });
}
