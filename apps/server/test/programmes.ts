/** A facility's programme over HTTP, on whichever database the server stands. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { catalogueSchema } from "../src/contract/programme-catalogue.ts";
import { documentPreviewSchema, programmeDocumentsSchema } from "../src/contract/programme-documents.ts";
import { measureInProgrammeSchema, programmeSchema, programmesSchema } from "../src/contract/programmes.ts";
import { type Caller, createHarness, type Harness, type HarnessOptions, tinyFiles } from "./harness.ts";
import { approve, type Signer, signerOf } from "./signing.ts";

const policy = {
  type: "evidenced",
  criteria: ["ACC-02.1.a", "ACC-02.2.a"],
  kind: "procedure",
  title: "Two-person procedure",
  effective: "2026-01-01",
  expires: null,
  hash: "a".repeat(64),
  place: "Safe 3",
};
const claim = (criterion: string, isMet = true) => ({ type: "claimed", criterion, isMet, note: "" });

/** @param place options of the database to stand on */
export function describeProgrammes(name: string, place: () => Promise<HarnessOptions>): void {
  describe(name, () => {
    let harness: Harness;
    let manager: Signer;
    let head: Signer;
    let auditor: Caller;
    let id: string;

    beforeAll(async () => {
      harness = await createHarness(await place());
      manager = await signerOf(harness, "operator-a.security-manager");
      head = await signerOf(harness, "operator-a.facility-manager");
      auditor = await harness.signIn("operator-a.auditor");
      await harness.call(manager, "POST", "/api/facilities", { files: tinyFiles(), reason: "First" });
    });
    afterAll(() => harness.close());

    const post = (who: Caller, path: string, body: object = {}) => harness.call(who, "POST", path, body);
    const ours = (path = "") => `/api/programmes/${id}${path}`;
    const act = (who: Caller, ...acts: readonly object[]) => post(who, ours("/acts"), { acts });
    const review = (who: Caller, ...acts: readonly object[]) => post(who, ours("/reviews"), { acts });
    const measure = async (which: string) => (await harness.call(manager, "GET", ours(`/measures/${which}`))).body;
    const codes = ({ body }: { readonly body: { error: { diagnostics: readonly { code: string }[] } } }) =>
      body.error.diagnostics.map(({ code }) => code);

    it("offers the facilities that have none, and begins one with the categories of the model, once", async () => {
      const before = (await harness.call(manager, "GET", "/api/programmes")).body;
      expect(before).toEqual({ programmes: [], facilities: [{ id: "tiny", name: expect.any(String) }] });
      const order = { tier: "facility", facility: "tiny", name: "Programme of the tiny facility" };
      const begun = await post(manager, "/api/programmes", order);
      expect(begun.status).toBe(201);
      id = begun.body.id;
      expect((await post(head, "/api/programmes", order)).body.error.code).toBe("CUS-S013");
      expect((await post(head, "/api/programmes", { ...order, facility: "gone" })).status).toBe(404);
      const seen = (await harness.call(manager, "GET", ours())).body;
      expect(programmeSchema.parse(seen)).toEqual(seen);
      expect(seen.categories).toEqual(seen.model.categories);
      const list = (await harness.call(manager, "GET", "/api/programmes")).body;
      expect(programmesSchema.parse(list)).toEqual(list);
      expect(list).toMatchObject({ programmes: [{ id, answered: 0 }], facilities: [] });
    });

    it("is its organisation's alone", async () => {
      const stranger = await harness.signIn("operator-b.security-manager");
      expect((await harness.call(stranger, "GET", "/api/programmes")).body).toEqual({ programmes: [], facilities: [] });
      expect((await harness.call(stranger, "GET", ours())).status).toBe(404);
      expect((await act(stranger, claim("ACC-02.1.a", false))).status).toBe(404);
      expect((await post(stranger, ours("/report"), { kind: "rapid", format: "pdf" })).status).toBe(404);
    });

    it("has the catalogue in each language, whole", async () => {
      for (const language of ["en", "ar", "zh"]) {
        const { body } = await harness.call(manager, "GET", `/api/programme/catalogue?language=${language}`);
        expect(catalogueSchema.parse(body)).toEqual(body);
        expect(body.measures).toHaveLength(77);
      }
    });

    it("keeps each answer of the rapid assessment, and takes it back", async () => {
      const answered = await act(
        manager,
        { type: "answered", measure: "ACC-02", level: 3 },
        { type: "answered", measure: "ACC-03", level: 1 },
      );
      expect(answered.status).toBe(200);
      const answerTo = (body: { rapid: { questions: { measure: string; level: number | null }[] } }, which: string) =>
        body.rapid.questions.find((each) => each.measure === which)?.level;
      expect([answerTo(answered.body, "ACC-02"), answerTo(answered.body, "ACC-03")]).toEqual([3, 1]);
      const back = await act(manager, { type: "answered", measure: "ACC-03", level: null });
      expect(answerTo(back.body, "ACC-03")).toBeNull();
      expect(answerTo((await harness.call(head, "GET", ours())).body, "ACC-02")).toBe(3);
      expect(codes(await act(manager, { type: "answered", measure: "GOV-01", level: 1 }))).toEqual(["CUS-Q028"]);
    });

    it("takes no claim without evidence, and keeps nothing of what it refuses", async () => {
      const refused = await act(manager, policy, claim("ACC-03.1.a"));
      expect([refused.status, refused.body.error.code, codes(refused)]).toEqual([422, "CUS-S190", ["CUS-Q027"]]);
      expect((await measure("ACC-02")).evidence).toEqual([]);
      const nowhere = await act(manager, { ...policy, hash: null, place: " " });
      expect(codes(nowhere)).toEqual(["CUS-Q025"]);
    });

    it("lets nobody verify what they claimed, nor accept what they submitted", async () => {
      expect((await act(manager, policy)).status).toBe(200);
      expect((await act(manager, claim("ACC-02.1.a"), claim("ACC-02.2.a"))).status).toBe(200);
      const seen = await measure("ACC-02");
      expect(measureInProgrammeSchema.parse(seen)).toEqual(seen);
      const [evidence] = seen.evidence;
      expect(evidence).toMatchObject({ isOwn: true, isCurrent: true, review: null });
      const own = await review(manager, { type: "reviewed", evidence: evidence.id, isAccepted: true });
      expect(codes(own)).toEqual(["CUS-Q023"]);
      expect(codes(await review(manager, { type: "verified", criterion: "ACC-02.1.a", isMet: true }))).toEqual([
        "CUS-Q023",
      ]);
      const stateOf = async () => (await measure("ACC-02")).criteria[0].verified;
      await review(auditor, { type: "verified", criterion: "ACC-02.1.a", isMet: true, note: "Read it" });
      expect(await stateOf()).toEqual({ state: "not evaluable", why: "not reviewed" });
      await review(auditor, { type: "reviewed", evidence: evidence.id, isAccepted: true, note: "" });
      expect(await stateOf()).toEqual({ state: "met", why: null });
      expect((await act(auditor, claim("ACC-02.1.a", false))).status).toBe(403);
    });

    it("lists what the model says against a claim, with the things to look at", async () => {
      const { body } = await harness.call(manager, "GET", ours());
      const found = body.contradictions.filter(({ measure: of }: { measure: string }) => of === "ACC-02");
      const said = (await measure("ACC-02")).criteria.map(({ computed }: { computed: boolean | null }) => computed);
      expect(found.length > 0).toBe(said.includes(false));
      for (const each of found) expect(each).toMatchObject({ level: 2, claimedBy: expect.any(String) });
    });

    it("leaves a criterion out once another person has agreed, and takes that back", async () => {
      const asked = await post(manager, ours("/exemptions"), { criterion: "ACC-03.4.a", reason: "No such rights" });
      expect(asked.status).toBe(201);
      const { approval } = asked.body;
      const last = async () => (await measure("ACC-03")).criteria.at(-1);
      expect(await last()).toMatchObject({ id: "ACC-03.4.a", exemption: null, waiting: approval });
      expect((await approve(harness, head, approval)).status).toBe(200);
      const { contentHash } = (await harness.call(manager, "GET", `/api/approvals/${approval}`)).body;
      const done = await post(manager, `/api/approvals/${approval}/carrying-out`, { contentHash });
      expect(done.status).toBe(204);
      expect(await last()).toMatchObject({
        claimed: { state: "not applicable" },
        exemption: { reason: "No such rights" },
        waiting: null,
      });
      await act(manager, { type: "retracted", what: "exemption", of: "ACC-03.4.a", reason: "It applies again" });
      expect((await last()).exemption).toBeNull();
    });

    it("pools tests, says what they prove, and takes back one that was entered wrongly", async () => {
      const test = { type: "tested", measure: "ACC-02", method: "sampled", on: "2026-11-01" };
      expect(codes(await act(manager, { ...test, trials: 3, failures: 4 }))).toEqual(["CUS-Q060"]);
      await act(manager, { ...test, trials: 20, failures: 0 }, { ...test, trials: 9, failures: 0 });
      const proven = await measure("ACC-02");
      expect(proven.practice).toMatchObject({ trials: 29, failures: 0, verdict: "proven", samplesMissing: 0 });
      const [first] = proven.tests;
      await act(manager, { type: "retracted", what: "test", of: first.id, reason: "Counted twice" });
      expect((await measure("ACC-02")).formerTests).toMatchObject([{ id: first.id, reason: "Counted twice" }]);
      expect((await measure("ACC-02")).practice).toMatchObject({ trials: 9, verdict: "undecided" });
      const gone = await act(manager, { type: "retracted", what: "test", of: first.id, reason: "Again" });
      expect(codes(gone)).toEqual(["CUS-Q029"]);
    });

    it("refuses a seeded test where the law forbids it or is not known, and one without written authority", async () => {
      const seeded = { type: "tested", measure: "ACC-04", method: "seeded", on: "2026-11-02", trials: 3, failures: 0 };
      const authority = { text: "Order 7 of the head of the facility", on: "2026-11-01" };
      const rule = (allowed: string, who: Caller = manager, permission = "seeded-test") =>
        post(who, ours("/law"), {
          rulings: [{ permission, allowed, provision: "Labour Code, article 12", asOf: "2026-11-01" }],
        });
      expect(codes(await act(manager, { ...seeded, authority }))).toEqual(["CUS-Q035"]);
      expect((await rule("yes", auditor)).status).toBe(403);
      expect((await rule("no")).body.law).toMatchObject([{ permission: "seeded-test", allowed: "no" }]);
      expect(codes(await act(manager, { ...seeded, authority }))).toEqual(["CUS-Q035"]);
      expect((await rule("yes")).status).toBe(200);
      expect(codes(await act(manager, seeded))).toEqual(["CUS-Q034"]);
      expect((await act(manager, { ...seeded, authority })).status).toBe(200);
      expect((await measure("ACC-04")).tests).toMatchObject([{ method: "seeded", authority }]);
      expect(codes(await act(manager, { ...seeded, method: "sampled" }))).toEqual(["CUS-Q061"]);
      expect((await measure("ACC-04")).tests).toHaveLength(1);
      const inScope = async () =>
        (await harness.call(manager, "GET", ours())).body.measures.map(({ id: of }: { id: string }) => of);
      expect(await inScope()).toContain("DET-05");
      await rule("no", manager, "monitoring");
      expect(await inScope()).not.toContain("DET-05");
      const policy = await harness.call(manager, "GET", ours("/documents/policy?language=en"));
      expect(JSON.stringify(policy.body)).toContain("Labour Code, article 12");
      await rule("yes", manager, "monitoring");
      expect(await inScope()).toContain("DET-05");
    });

    it("lays tests of the facility's own measure beside its model, which can rest on them by way of a draft", async () => {
      const test = { type: "tested", measure: "ACC-02", method: "sampled", on: "2026-11-02" };
      await act(manager, { ...test, facilityMeasure: "door-alarm", trials: 30, failures: 12 });
      const { model, tests } = await measure("ACC-02");
      expect(tests.at(-1).facilityMeasure).toBe("Door alarm");
      expect(model).toMatchObject({ facility: "tiny", measures: [{ id: "door-alarm", name: "Door alarm" }] });
      const [{ shown, stated }] = model.tested;
      expect(shown).toMatchObject({ detections: 18, trials: 30, suggested: 0.597 });
      expect(stated).toEqual([
        { tactic: "stealth", pDetect: 0.9, standing: "outside" },
        { tactic: "force", pDetect: 0.95, standing: "outside" },
      ]);
      const draft = await post(manager, "/api/facilities/tiny/draft", {});
      const at = (field: string) => ({
        section: "measures",
        id: "door-alarm",
        path: ["performance", "stealth", field],
      });
      const basis = { test: { detections: 18, trials: 30 }, source: shown.source };
      const edits = [
        { kind: "set", place: at("pDetect"), value: shown.suggested },
        { kind: "set", place: at("basis"), value: basis },
      ];
      const edited = await post(manager, "/api/facilities/tiny/draft/edits", { revision: draft.body.revision, edits });
      expect(edited.status).toBe(200);
      const order = { revision: edited.body.revision, reason: "From the register of tests" };
      expect((await post(manager, "/api/facilities/tiny/draft/proposal", order)).status).toBe(201);
      const after = (await measure("ACC-02")).model.tested[0];
      expect(after.stated).toEqual([
        { tactic: "stealth", pDetect: 0.597, standing: "rests" },
        { tactic: "force", pDetect: 0.95, standing: "outside" },
      ]);
      await act(manager, { ...test, facilityMeasure: "door-alarm", trials: 10, failures: 0 });
      expect((await measure("ACC-02")).model.tested[0].stated[0].standing).toBe("stale");
    });

    it("takes a report away as PDF and DOCX and its criteria as a table, each with its entry", async () => {
      const take = async (path: string, body: object, who: Caller = manager) => {
        const headers = { cookie: who.cookie, "x-csrf-token": who.csrfToken };
        return harness.app.inject({ method: "POST", url: ours(path), headers, payload: body });
      };
      const pdf = await take("/report", { kind: "rapid", format: "pdf", language: "en" });
      expect([pdf.statusCode, pdf.headers["content-type"], pdf.rawPayload.subarray(0, 5).toString()]).toEqual([
        200,
        "application/pdf",
        "%PDF-",
      ]);
      expect(pdf.headers["content-disposition"]).toContain("rapid-assessment");
      for (const language of ["ar", "zh"]) {
        expect((await take("/report", { kind: "brief", format: "docx", language })).statusCode).toBe(200);
      }
      const table = await take("/criteria.csv", {});
      expect(table.payload).toContain("ACC-02.1.a");
      const ledger = await harness.call(manager, "GET", "/api/ledger");
      const actions = ledger.body.entries.map(({ action }: { action: string }) => action);
      expect(actions.filter((action: string) => action === "programme.export")).toHaveLength(4);
      expect(
        (await take("/report", { kind: "rapid", format: "pdf" }, await harness.signIn("operator-a.trainer")))
          .statusCode,
      ).toBe(403);
    });

    it("tells how far a document is behind that left, and shows it as it would be written now, naming nobody", async () => {
      const written = async () => {
        const { body } = await harness.call(manager, "GET", ours("/documents"));
        expect(programmeDocumentsSchema.parse(body)).toEqual(body);
        return body;
      };
      const taken = await post(manager, ours("/report"), { kind: "audit", format: "docx", language: "en" });
      expect(taken.status).toBe(200);
      const before = await written();
      expect(before.taken[0]).toMatchObject({
        ...{ kind: "audit", language: "en", format: "docx", state: before.origin.state, actsSince: 0 },
        ...{ isModelOther: false, isCatalogueOther: false },
      });
      await act(manager, { type: "answered", measure: "ACC-02", level: 2 });
      const after = await written();
      expect(after.taken[0]).toMatchObject({ kind: "audit", state: before.origin.state, actsSince: 1 });
      expect(after.origin.state).not.toBe(before.origin.state);
      for (const [kind, language] of [
        ["audit", "en"],
        ["policy", "ar"],
        ["brief", "zh"],
      ]) {
        const { status, body } = await harness.call(manager, "GET", ours(`/documents/${kind}?language=${language}`));
        expect([status, body.language, body.direction]).toEqual([200, language, language === "ar" ? "rtl" : "ltr"]);
        expect(documentPreviewSchema.parse(body)).toEqual(body);
        expect(JSON.stringify(body.blocks)).toContain(after.origin.state.slice(0, 16));
        expect(JSON.stringify(body.blocks)).not.toContain("operator-a.auditor");
      }
      const audit = JSON.stringify((await harness.call(manager, "GET", ours("/documents/audit"))).body.blocks);
      expect(audit).toContain("Submitted as: security manager.");
      expect(audit).toContain("as: auditor.");
    });
  });
}
