/** Files of evidence over HTTP, on whichever database the server stands. */
import { createHash } from "node:crypto";
import type { OrganisationId } from "@custodiet/core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { measureInProgrammeSchema } from "../src/contract/programmes.ts";
import { formOf } from "./form.ts";
import { type Caller, createHarness, type Harness, type HarnessOptions, tinyFiles } from "./harness.ts";
import { type Signer, signerOf } from "./signing.ts";

const hashOf = (bytes: Uint8Array | string): string => createHash("sha256").update(bytes).digest("hex");
const pdf = "%PDF-1.7\nTwo-person rule at the vault\n%%EOF\n";
const order = {
  criteria: ["ACC-02.1.a"],
  kind: "procedure",
  title: "Two-person procedure",
  effective: "2026-01-01",
  expires: null,
};

/** @param place options of the database to stand on */
export function describeEvidenceFiles(name: string, place: () => Promise<HarnessOptions>): void {
  describe(name, () => {
    let harness: Harness;
    let manager: Signer;
    let auditor: Caller;
    let id: string;

    beforeAll(async () => {
      harness = await createHarness(await place());
      manager = await signerOf(harness, "operator-a.security-manager");
      auditor = await harness.signIn("operator-a.auditor");
      await harness.call(manager, "POST", "/api/facilities", { files: tinyFiles(), reason: "First" });
      const programme = { tier: "facility", facility: "tiny", name: "Programme of the tiny facility" };
      id = (await harness.call(manager, "POST", "/api/programmes", programme)).body.id;
    });
    afterAll(() => harness.close());

    const url = (path = "") => `/api/programmes/${id}/evidence${path}`;
    const bring = async (
      who: Caller,
      bytes: Uint8Array | string,
      more: object = {},
      { fileName = "rule.pdf", headers = {} } = {},
    ) => {
      const { payload, type } = formOf(bytes, { ...order, ...more });
      const named = Buffer.from(
        payload.toString("latin1").replace("t.csv", Buffer.from(fileName).toString("latin1")),
        "latin1",
      );
      const response = await harness.app.inject({
        method: "POST",
        url: url(),
        headers: { cookie: who.cookie, "x-csrf-token": who.csrfToken, "content-type": type, ...headers },
        payload: named,
      });
      return { status: response.statusCode, body: response.json() };
    };
    const measure = async (who: Caller = manager) =>
      (await harness.call(who, "GET", `/api/programmes/${id}/measures/ACC-02`)).body;
    const take = (who: Caller, evidence: string) =>
      harness.app.inject({ url: url(`/${evidence}/file`), headers: { cookie: who.cookie } });
    const post = (who: Caller, path: string, act: object) =>
      harness.call(who, "POST", `/api/programmes/${id}/${path}`, { acts: [act] });

    it("takes a file with what it proves, hashes it, and shows both to who reads the programme", async () => {
      expect((await bring(manager, pdf, {}, { fileName: "Régle à deux.pdf" })).status).toBe(201);
      const seen = await measure(auditor);
      expect(measureInProgrammeSchema.parse(seen)).toEqual(seen);
      expect(seen).toMatchObject({ mostFileBytes: 25_000_000, former: [] });
      expect(seen.evidence).toMatchObject([
        {
          title: "Two-person procedure",
          hash: hashOf(pdf),
          file: { name: "Régle à deux.pdf", byteLength: pdf.length },
          isOwn: false,
        },
      ]);
    });

    it("hands it out whole and as a file, under its marking, to readers of the programme and to nobody else", async () => {
      const [{ id: evidence }] = (await measure()).evidence;
      const taken = await take(auditor, evidence);
      expect([taken.statusCode, taken.body]).toEqual([200, pdf]);
      expect(taken.headers).toMatchObject({
        "content-type": "application/pdf",
        "x-content-type-options": "nosniff",
        "content-disposition":
          "attachment; filename=\"TLP-AMBER_R-gle - deux.pdf\"; filename*=UTF-8''TLP-AMBER_R%C3%A9gle%20%C3%A0%20deux.pdf",
      });
      const stranger = await harness.signIn("operator-b.security-manager");
      expect((await take(stranger, evidence)).statusCode).toBe(404);
      expect((await bring(stranger, "text", {}, { fileName: "a.txt" })).status).toBe(404);
      expect((await take(auditor, "gone")).statusCode).toBe(404);
      expect((await bring(auditor, "text", {}, { fileName: "a.txt" })).status).toBe(403);
    });

    it("tells that a file is evidence already, and takes it where that is meant", async () => {
      const again = await bring(manager, pdf, { title: "Again" });
      expect([again.status, again.body.error.code]).toEqual([409, "CUS-S196"]);
      expect(again.body.error.detail).toContain('"Two-person procedure" (ACC-02.1.a)');
      expect((await bring(manager, pdf, { title: "Again", isKnownTwice: true })).status).toBe(201);
      expect((await measure()).evidence.map(({ title }: { title: string }) => title)).toEqual([
        "Two-person procedure",
        "Again",
      ]);
      const [, { id: second }] = (await measure()).evidence;
      expect((await take(auditor, second)).body).toBe(pdf);
      const reason = "Entered twice";
      await post(manager, "acts", { type: "retracted", what: "evidence", of: second, reason });
      expect((await measure()).former).toMatchObject([{ title: "Again", reason, replacedBy: null, hash: hashOf(pdf) }]);
    });

    it.each([
      ["an empty file", "", "a.txt", 422, "CUS-S195"],
      ["a PDF that is broken off", "%PDF-1.7\nTwo", "a.pdf", 422, "CUS-S195"],
      ["a text called a workbook", "a;b", "a.xlsx", 422, "CUS-S195"],
      ["a file that is too large", Buffer.alloc(25_000_001), "a.txt", 413, "CUS-S194"],
    ])("refuses %s, and keeps nothing", async (_what, bytes, fileName, status, code) => {
      const before = (await measure()).evidence;
      const refused = await bring(manager, bytes, {}, { fileName });
      expect([refused.status, refused.body.error.code]).toEqual([status, code]);
      expect(refused.body.error.remedy).not.toBe("");
      expect((await measure()).evidence).toEqual(before);
    });

    it("refuses what says itself that it has 2 GB before it reads any of it", async () => {
      const refused = await bring(manager, "small", {}, { headers: { "content-length": "2000000000" } });
      expect([refused.status, refused.body.error.code]).toEqual([413, "CUS-S194"]);
      expect(refused.body.error.detail).toBe("The file is larger than 25 MB.");
    });

    it("keeps no file of evidence that the programme does not take", async () => {
      const refused = await bring(manager, "other", { kind: "survey-result" }, { fileName: "a.txt" });
      expect([refused.status, refused.body.error.code]).toEqual([422, "CUS-S190"]);
      const scope = { organisations: ["operator-a" as OrganisationId] } as const;
      expect(await harness.opened.parts.store.programmes.file(scope, id, hashOf("other"))).toBeNull();
    });

    it("puts other evidence in its place once another person accepts it, and keeps the old file and its hash", async () => {
      const [{ id: old }] = (await measure()).evidence;
      const next = "Second edition";
      const refused = await bring(manager, next, { replaces: "gone" }, { fileName: "b.txt" });
      expect(refused.body.error.code).toBe("CUS-S190");
      expect((await bring(manager, next, { title: next, replaces: old }, { fileName: "b.txt" })).status).toBe(201);
      const [, { id: added, replaces }] = (await measure()).evidence;
      expect(replaces).toBe("Two-person procedure");
      await post(auditor, "reviews", { type: "reviewed", evidence: added, isAccepted: true, note: "" });
      const seen = await measure();
      expect(seen.evidence).toMatchObject([{ id: added, hash: hashOf(next) }]);
      expect(seen.former[0]).toMatchObject({ id: old, hash: hashOf(pdf), replacedBy: next, reason: "" });
      expect((await take(auditor, old)).body).toBe(pdf);
      expect((await take(auditor, added)).headers["content-type"]).toBe("text/plain; charset=utf-8");
    });

    it("tells its hash in the audit report and in OSCAL, and that of what it replaced", async () => {
      const report = await harness.call(manager, "GET", `/api/programmes/${id}/documents/audit?language=en`);
      const text = JSON.stringify(report.body).replaceAll("\u200b", "");
      expect(text).toContain("The file “b.txt” (1 kB) is kept with the programme.");
      expect(text).toContain("Evidence that counts no more");
      const results = await harness.call(manager, "POST", `/api/programmes/${id}/oscal`, { kind: "results" });
      expect(JSON.stringify(results.body)).toContain(hashOf("Second edition"));
    });
  });
}
