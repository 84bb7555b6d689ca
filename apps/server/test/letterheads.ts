/** Letterheads over HTTP, on whichever database the server stands: brought, refused, written on, removed. */
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { checkedLetterheadSchema, letterheadsSchema } from "../src/contract/letterheads.ts";
import { formOf } from "./form.ts";
import { type Caller, createHarness, type Harness, type HarnessOptions } from "./harness.ts";

const facts = {
  language: "ar",
  addressee: "secretariat",
  sender: "بعثة أرنلاند",
  senderShort: "بعثة أرنلاند",
  government: "حكومة أرنلاند",
  reference: "12/2026",
  place: "فيينا",
  on: "2026-11-24",
  form: null,
};

/** An archive says when its files were made. */
const madeAt = new Date(2026, 10, 26);

/** @param place options of the database to stand on */
export function describeLetterheads(name: string, place: () => Promise<HarnessOptions>): void {
  describe(name, () => {
    let harness: Harness;
    let coordinator: Caller;
    let stranger: Caller;
    let empty: Uint8Array;
    let ministry: string;

    beforeAll(async () => {
      harness = await createHarness({ ...(await place()), isFullyStaffed: true });
      coordinator = await harness.signIn("authority.national-coordinator");
      stranger = await harness.signIn("operator-b.focus-group-lead");
      empty = (await get("/api/letterheads/empty/en")).rawPayload;
    });
    afterAll(() => harness.close());

    const get = (url: string, who: Caller = coordinator) =>
      harness.app.inject({ url, headers: { cookie: who.cookie } });
    const post = (url: string, payload: object, who: Caller = coordinator) =>
      harness.app.inject({
        ...{ method: "POST", url, payload },
        headers: { cookie: who.cookie, "x-csrf-token": who.csrfToken },
      });
    const bring = async (file: Uint8Array) => {
      const { payload, type } = formOf(file, {});
      const headers = { cookie: coordinator.cookie, "x-csrf-token": coordinator.csrfToken, "content-type": type };
      const sent = await harness.app.inject({ method: "POST", url: "/api/letterheads", headers, payload });
      return { status: sent.statusCode, body: sent.json() };
    };
    const withHeader = (text: string): Uint8Array => {
      const files = unzipSync(empty);
      const header = strFromU8(files["word/header1.xml"] ?? new Uint8Array());
      return zipSync({ ...files, "word/header1.xml": strToU8(header.replace("{{author}}", text)) }, { mtime: madeAt });
    };
    const codesOf = (body: { error: { code: string; diagnostics?: { code: string }[] } }) => [
      body.error.code,
      ...(body.error.diagnostics ?? []).map(({ code }) => code),
    ];

    it("gives an empty one to begin with, and keeps one that has nothing amiss for its own organisation", async () => {
      const kept = await bring(withHeader("Ministry of Arnland"));
      expect([kept.status, kept.body.placeholders]).toEqual([201, ["content", "marking", "date"]]);
      expect(checkedLetterheadSchema.parse(kept.body)).toEqual(kept.body);
      ministry = kept.body.hash;
      const list = (await get("/api/letterheads")).json();
      expect(letterheadsSchema.parse(list)).toEqual(list);
      expect(list).toMatchObject([{ hash: ministry, name: "t.csv" }]);
      expect((await get(`/api/letterheads/${ministry}`)).rawPayload.equals(withHeader("Ministry of Arnland"))).toBe(
        true,
      );
      expect(codesOf((await bring(withHeader("Ministry of Arnland"))).body)).toEqual(["CUS-S013"]);
    });

    it("is nobody else's: another organisation is answered as if there were none", async () => {
      expect((await get("/api/letterheads", stranger)).json()).toEqual([]);
      const [there, gone] = [
        await get(`/api/letterheads/${ministry}`, stranger),
        await get(`/api/letterheads/${"0".repeat(64)}`, stranger),
      ];
      expect([there.statusCode, there.body]).toEqual([404, gone.body]);
      expect((await post(`/api/letterheads/${ministry}/removal`, {}, stranger)).statusCode).toBe(404);
    });

    it("refuses what is none, with every fault, and keeps nothing of it", async () => {
      expect(codesOf((await bring(strToU8("no DOCX"))).body)).toEqual(["CUS-S118", "CUS-P040"]);
      const files = unzipSync(empty);
      expect(codesOf((await bring(zipSync({ ...files, "word/vbaProject.bin": strToU8("x") }))).body)).toEqual([
        "CUS-S118",
        "CUS-P041",
      ]);
      const bomb = zipSync({ ...files, "word/media/a.png": new Uint8Array(45_000_000) });
      expect(codesOf((await bring(bomb)).body)).toEqual(["CUS-S118", "CUS-P040"]);
      expect(codesOf((await bring(withHeader("{{letter}}"))).body)).toEqual(["CUS-S118", "CUS-P044"]);
      const heavy = await bring(new Uint8Array(21_000_000));
      expect([heavy.status, heavy.body.error.code]).toEqual([413, "CUS-S040"]);
      expect((await get("/api/letterheads")).json()).toHaveLength(1);
    });

    it("has a note verbale written on it, with the same bytes for the same note", async () => {
      const begun = (await post("/api/subscriptions", { party: "XAA" })).json();
      const ours = `/api/subscriptions/${begun.id}`;
      const drafted = await post(`${ours}/notes`, { facts, paragraphs: null });
      expect(drafted.statusCode).toBe(200);
      const { hash } = drafted.json().notes[0];
      const take = (letterhead: string) => get(`${ours}/notes/${hash}/docx?letterhead=${letterhead}`);
      const first = await take(ministry);
      expect(first.statusCode).toBe(200);
      expect(first.rawPayload.equals((await take(ministry)).rawPayload)).toBe(true);
      const parts = unzipSync(first.rawPayload);
      const read = (part: string) => strFromU8(parts[part] ?? new Uint8Array());
      expect(read("word/header1.xml")).toContain("Ministry of Arnland");
      expect(read("word/document.xml").replaceAll(/<[^>]+>/g, "")).toContain("بعثة أرنلاند");
      expect(read("word/document.xml")).toContain("<w:rtl/>");
      const printed = await post(`${ours}/notes/print`, {
        ...{ facts, paragraphs: null, format: "docx" },
        letterhead: ministry,
      });
      expect(strFromU8(unzipSync(printed.rawPayload)["word/header1.xml"] ?? new Uint8Array())).toContain("Arnland");
      expect((await take("0".repeat(64))).statusCode).toBe(404);
    });

    it("has a programme's document written on it, and leaves its entry", async () => {
      const begun = await post("/api/programmes", { tier: "national", facility: null, name: "National programme" });
      expect(begun.statusCode).toBe(201);
      const order = { kind: "policy", format: "docx", language: "fr", letterhead: ministry };
      const taken = await post(`/api/programmes/${begun.json().id}/report`, order);
      expect(taken.statusCode).toBe(200);
      expect(strFromU8(unzipSync(taken.rawPayload)["word/header1.xml"] ?? new Uint8Array())).toContain("Arnland");
    });

    it("has a plan of action, a meeting's pack and an implementation report written on it, and a PDF not", async () => {
      const marking = { tlp: "green", releasedTo: ["community"], caveats: [], reason: "Test" };
      const make = async (kind: string, fields: object, who: Caller = coordinator): Promise<string> => {
        const made = await post(`/api/group/${kind}`, { fields, marking }, who);
        expect([kind, made.statusCode, made.json().error?.detail]).toEqual([kind, 201, undefined]);
        return made.json().record.id;
      };
      const secretary = await harness.signIn("operator-a.secretariat");
      const body = await make("body", { name: { en: "Plenary" }, "body-kind": "plenary" }, secretary);
      const [starts, ends] = ["T09:30", "T17:00"].map((at) => ({ at: `2027-03-02${at}`, timeZone: "Europe/Vienna" }));
      const meeting = await make("meeting", { title: { en: "Meeting" }, "meeting-kind": "annual", body, starts, ends });
      const report = await make("implementation-report", { title: "Ours", party: "BEL", from: "2025", until: "2026" });
      const programme = (await get("/api/programmes")).json().programmes[0].id;
      const orders = [
        [`/api/group/meetings/${meeting}/packs`, { language: "en" }],
        [`/api/group/reports/${report}/files`, { language: "en", audience: "authority" }],
        [`/api/programmes/${programme}/plan/file`, { language: "en" }],
      ] as const;
      for (const [url, order] of orders) {
        const taken = await post(url, { ...order, format: "docx", letterhead: ministry });
        expect([url, taken.statusCode]).toEqual([url, 200]);
        expect(strFromU8(unzipSync(taken.rawPayload)["word/header1.xml"] ?? new Uint8Array())).toContain("Arnland");
        const unknown = await post(url, { ...order, format: "docx", letterhead: "0".repeat(64) });
        expect([url, unknown.statusCode]).toEqual([url, 404]);
        const pdf = await post(url, { ...order, format: "pdf" });
        expect([url, pdf.statusCode, pdf.rawPayload.subarray(0, 5).toString()]).toEqual([url, 200, "%PDF-"]);
      }
    });

    it("is removed for good, and asked for no more", async () => {
      expect((await post(`/api/letterheads/${ministry}/removal`, {})).statusCode).toBe(204);
      expect((await get("/api/letterheads")).json()).toEqual([]);
      expect((await get(`/api/letterheads/${ministry}`)).statusCode).toBe(404);
    });
  });
}
