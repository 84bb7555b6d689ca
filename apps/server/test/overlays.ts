/** Texts over numbers over HTTP, on whichever database the server stands. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { overlayReportSchema, overlaysSchema } from "../src/contract/overlays.ts";
import type { RequestEvent } from "../src/http/event-log.ts";
import { formOf } from "./form.ts";
import { type Caller, createHarness, type Harness, type HarnessOptions } from "./harness.ts";

const url = "/api/programme/overlays";
const secret = "Zwergplanet";
const text = `${secret}: keys are counted\nby two persons.`;
const place = { framework: "iaea-nss", number: "8-G" };

/** @param database options of the database to stand on */
export function describeOverlays(name: string, database: () => Promise<HarnessOptions>): void {
  describe(name, () => {
    const events: RequestEvent[] = [];
    let harness: Harness;
    let manager: Caller;
    let analyst: Caller;
    let stranger: Caller;

    beforeAll(async () => {
      const parts = { log: (event: RequestEvent) => void events.push(event) };
      harness = await createHarness({ ...(await database()), parts });
      manager = await harness.signIn("operator-a.security-manager");
      analyst = await harness.signIn("operator-a.analyst");
      stranger = await harness.signIn("operator-b.security-manager");
    });
    afterAll(() => harness.close());

    const post = (who: Caller, to: string, body: object) => harness.call(who, "POST", to, body);
    const get = async (who: Caller, from = url) => (await harness.call(who, "GET", from)).body;
    const codesOf = ({ body: { error } }: Awaited<ReturnType<typeof post>>): readonly string[] => [
      error.code,
      ...(error.diagnostics ?? []).map(({ code }: { readonly code: string }) => code),
    ];
    const send = async (to: string, file: string, order: object, who = manager) => {
      const { payload, type } = formOf(file, order);
      const headers = { cookie: who.cookie, "x-csrf-token": who.csrfToken, "content-type": type };
      const sent = await harness.app.inject({ method: "POST", url: `${url}${to}`, headers, payload });
      return { status: sent.statusCode, body: sent.json(), headers: {} };
    };

    it("begins with none, and tells which numbers are shown and with which measures", async () => {
      const body = await get(analyst);
      expect(overlaysSchema.parse(body)).toEqual(body);
      expect(body).toMatchObject({ texts: [], marking: { tlp: "amber", releasedTo: ["operator-a"] } });
      const series = body.frameworks.find(({ id }: { readonly id: string }) => id === "iaea-nss");
      const numbers: readonly { readonly number: string }[] = series.numbers;
      expect(numbers.find(({ number }) => number === "8-G")).toMatchObject({ title: null });
      expect(JSON.stringify(numbers.find(({ number }) => number === "8-G"))).toContain("ACC-02");
    });

    it("lays one for the heads of programmes, for whoever reads programmes in the organisation", async () => {
      const order = { ...place, language: "en", text };
      expect((await post(analyst, url, order)).status).toBe(403);
      expect((await post(manager, url, order)).status).toBe(204);
      const { texts } = await get(analyst);
      expect(texts).toEqual([{ ...order, by: "security-manager of operator-a", on: "2026-11-24" }]);
      expect((await post(manager, url, { ...order, language: null, text: `${text} Again.` })).status).toBe(204);
      expect((await get(analyst)).texts).toMatchObject([{ language: null, text: `${text} Again.` }]);
      await post(manager, url, order);
    });

    it("refuses what cannot lie there, and keeps nothing of it", async () => {
      const lay = (changes: object) => post(manager, url, { ...place, language: "en", text, ...changes });
      expect(codesOf(await lay({ framework: "iso-27001" }))).toEqual(["CUS-S204", "CUS-Q018"]);
      expect(codesOf(await lay({ number: " " }))).toEqual(["CUS-S204", "CUS-Q019"]);
      expect(codesOf(await lay({ text: " " }))).toEqual(["CUS-S204", "CUS-Q038"]);
      expect((await lay({ text: "x".repeat(4001) })).status).toBe(400);
      expect((await lay({ language: "tlh" })).status).toBe(400);
      expect((await get(manager)).texts).toHaveLength(1);
    });

    it("brings a table in once it was told what becomes of each row, by one entry", async () => {
      const lines = [
        "framework,number,language,text",
        `iaea-nss,8-G,en,"${text}"`,
        `iaea-nss,13,en,${secret} two`,
        `nist-800-53,AC-6,,${secret} three`,
        `iso,1,en,${secret} four`,
      ];
      const told = await send("/file/check", lines.join("\r\n"), {});
      expect(overlayReportSchema.parse(told.body)).toEqual(told.body);
      expect(
        told.body.rows.map(({ row, outcome }: { readonly row: number; readonly outcome: string }) => [row, outcome]),
      ).toEqual([
        [2, "same"],
        [4, "new"],
        [5, "new"],
        [6, "refused"],
      ]);
      expect((await get(manager)).texts).toHaveLength(1);
      const { hash } = told.body;
      expect(codesOf(await send("/file", lines.join("\n").replace("two", "2"), { hash }))).toEqual(["CUS-S205"]);
      expect((await send("/file", lines.join("\n"), { hash }, analyst)).status).toBe(403);
      expect((await send("/file", lines.join("\n"), { hash })).body).toEqual({ texts: 2 });
      const { texts } = await get(manager);
      expect(texts.map(({ number }: { readonly number: string }) => number)).toEqual(["8-G", "13", "AC-6"]);
      expect(codesOf(await send("/file/check", "a,b\n1,2", {}))).toEqual([
        "CUS-S204",
        "CUS-Q050",
        "CUS-Q050",
        "CUS-Q050",
      ]);
      expect(codesOf(await send("/file/check", "x".repeat(10_000_001), {}))).toEqual(["CUS-S040"]);
    });

    it("is nobody else's: another organisation reads, changes and takes away its own alone", async () => {
      expect((await get(stranger)).texts).toEqual([]);
      expect(codesOf(await post(stranger, `${url}/removal`, place))).toEqual(["CUS-S204", "CUS-Q054"]);
      await post(stranger, url, { ...place, language: "en", text: "Theirs" });
      expect((await get(manager)).texts).toHaveLength(3);
      expect((await get(stranger)).texts).toMatchObject([{ text: "Theirs" }]);
    });

    it("stays out of the ledger's words, which hold a hash and over how many numbers", async () => {
      const { entries } = await get(manager, "/api/ledger?limit=100");
      expect(entries.filter(({ action }: { readonly action: string }) => action === "own-measure.keep")).toHaveLength(
        4,
      );
      expect(JSON.stringify(entries)).not.toContain(secret);
      const subject = { kind: "record", id: "own-measures/operator-a" };
      const excerpt = await post(manager, "/api/ledger/excerpt", { subject });
      expect(excerpt.status).toBe(200);
      expect(JSON.stringify(excerpt.body)).toContain("own-measure.keep");
      expect(JSON.stringify(excerpt.body)).not.toContain(secret);
    });

    it("stays out of the catalogue, with one's own measures or without, and out of what is told of requests", async () => {
      for (const own of ["with", "without"]) {
        expect(JSON.stringify(await get(manager, `/api/programme/catalogue?own=${own}`))).not.toContain(secret);
      }
      expect(events.length).toBeGreaterThan(0);
      expect(JSON.stringify(events)).not.toContain(secret);
    });

    it("is erased when it is taken away, one by one or all of a framework as when a licence ends", async () => {
      expect((await post(analyst, `${url}/removal`, place)).status).toBe(403);
      expect((await post(manager, `${url}/removal`, { ...place, number: "13" })).status).toBe(204);
      expect(codesOf(await post(manager, `${url}/removal`, { ...place, number: "13" }))).toEqual([
        "CUS-S204",
        "CUS-Q054",
      ]);
      expect((await post(manager, `${url}/removal`, { framework: "iaea-nss", number: null })).status).toBe(204);
      const { texts } = await get(manager);
      expect(texts.map(({ framework }: { readonly framework: string }) => framework)).toEqual(["nist-800-53"]);
      expect((await get(stranger)).texts).toHaveLength(1);
    });
  });
}
