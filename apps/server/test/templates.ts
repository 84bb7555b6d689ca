/** Templates over HTTP, on whichever database the server stands. */
import { assess } from "@custodiet/assess";
import { hashModel, loadModel } from "@custodiet/model";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { draftViewSchema } from "../src/contract/drafts.ts";
import { templatePreviewSchema, weighedDefaultsSchema } from "../src/contract/templates.ts";
import { readTemplateContent } from "../src/template-content.ts";
import { type Caller, createHarness, type Harness, type HarnessOptions } from "./harness.ts";

const kinds = [...readTemplateContent().templates.keys()];

/** @param place options of the database to stand on */
export function describeTemplates(name: string, place: () => Promise<HarnessOptions>): void {
  describe(name, () => {
    let harness: Harness;
    let manager: Caller;
    const ask = (kind: string, what: "preview" | "draft" | "defaults", answers: object, language = "en") =>
      harness.call(manager, "POST", `/api/templates/${kind}/${what}`, { answers, language });

    beforeAll(async () => {
      harness = await createHarness(await place());
      manager = await harness.signIn("operator-a.security-manager");
    });
    afterAll(() => harness.close());

    it.each(kinds)(
      "makes a draft of a %s of which nothing is known, which is proposed and has a scenario",
      async (kind) => {
        const { status, body } = await ask(kind, "draft", { "facility-name": `Known ${kind}` });
        expect(status).toBe(201);
        const draft = draftViewSchema.parse(body);
        expect(draft).toMatchObject({ isNew: true, facility: `known-${kind}`, baseVersion: null });
        const loaded = loadModel(draft.files);
        if (!loaded.ok) throw new Error(JSON.stringify(loaded.error));
        const { model } = loaded.value;
        expect(draft.document.assumed.length).toBeGreaterThan(30);
        const assessed = assess(model, hashModel(model), { pathCount: 1 });
        if (!assessed.ok) throw new Error("cancelled");
        expect(assessed.value.scenarios.length).toBeGreaterThan(0);
        const { revision, facility } = draft;
        const proposal = { revision, reason: "First description" };
        const proposed = await harness.call(manager, "POST", `/api/facilities/${facility}/draft/proposal`, proposal);
        expect(proposed).toMatchObject({ status: 201, body: { id: facility, version: 1 } });
      },
    );

    it("asks what follows from the answers, and stores nothing", async () => {
      const { status, body } = await ask("hospital", "preview", { "real-site": true, guard: "always" });
      expect(status).toBe(200);
      const { pages, next, unanswered } = templatePreviewSchema.parse(body);
      expect(pages.find(({ id }) => id === "response")?.questions.map(({ id }) => id)).toContain("guard-minutes");
      expect([next, unanswered.includes("guard"), unanswered.includes("guard-minutes")]).toEqual(["site", false, true]);
      expect((await harness.call(manager, "GET", "/api/drafts")).body).toEqual([]);
    });

    it("says which defaults matter most, with what another answer would do, and stores nothing", async () => {
      const { status, body } = await ask("hospital", "defaults", { "police-minutes": 20, guard: null });
      expect(status).toBe(200);
      const weighed = weighedDefaultsSchema.parse(body);
      const [first] = weighed;
      expect([first?.question, first?.tried[0]?.answer]).toEqual(["watched-by", ["remote-monitoring"]]);
      expect(weighed.map(({ question }) => question)).not.toContain("police-minutes");
      expect((await harness.call(manager, "GET", "/api/drafts")).body).toEqual([]);
    });

    it("names elements in the person's language", async () => {
      const { body } = await ask("hospital", "preview", {}, "ar");
      expect(body.model.areas.map(({ name }: { name: string }) => name)).toContain("غرفة المشعّع");
    });

    it("gives the second site of a name an identifier of its own", async () => {
      const first = await ask("hospital", "draft", { "facility-name": "Twin" });
      const second = await ask("hospital", "draft", { "facility-name": "Twin" });
      expect([first.body.facility, second.body.facility]).toEqual(["twin", "twin-2"]);
    });

    it("refuses answers that are none, all at once, and a template that is not there", async () => {
      const { status, body } = await ask("hospital", "draft", { guard: "sometimes", colour: "blue" });
      expect([status, body.error.code]).toEqual([422, "CUS-S051"]);
      expect(body.error.diagnostics.map(({ code, path }: { code: string; path: string }) => [code, path])).toEqual([
        ["CUS-M252", "answers.guard"],
        ["CUS-M251", "answers.colour"],
      ]);
      expect(await ask("castle", "draft", {})).toMatchObject({ status: 404, body: { error: { code: "CUS-S050" } } });
    });

    it("lets nobody begin who may not begin a draft", async () => {
      const auditor = await harness.signIn("operator-a.auditor");
      const refused = await harness.call(auditor, "POST", "/api/templates/hospital/draft", { answers: {} });
      expect(refused.status).toBe(403);
    });
  });
}
