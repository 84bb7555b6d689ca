/** Measures of an organisation's own over HTTP, on whichever database the server stands. */
import { strFromU8, unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { frameworksSchema, ownFileReportSchema, ownMeasuresSchema } from "../src/contract/own-measures.ts";
import { catalogueSchema } from "../src/contract/programme-catalogue.ts";
import { formOf } from "./form.ts";
import { type Caller, createHarness, type Harness, type HarnessOptions, tinyFiles } from "./harness.ts";

export const ownOrder = (changes: object = {}) => ({
  domain: "ACC",
  language: "en",
  title: "Keys in a sealed cabinet",
  statement: "Keys of the store lie in a cabinet that two persons seal.",
  tiers: ["facility"],
  commitments: ["S3"],
  isExtra: false,
  functions: ["deter", "delay"],
  requiredFrom: "every category",
  owner: "security-manager",
  isQuickWin: true,
  cost: "low",
  isCyber: false,
  hooks: [],
  evidence: ["procedure"],
  ownEvidence: [{ key: null, name: "Photograph of the seal", months: 6 }],
  test: { method: "sampled", samples: 59, tolerated: 0.05, everyMonths: 12, text: "Look at 59 seals." },
  privacy: "none",
  criteria: [
    { key: null, level: 1, text: "The rule is written." },
    { key: null, level: 2, text: "The cabinet is sealed each day." },
    { key: null, level: 3, text: "No seal of the sample was broken." },
    { key: null, level: 4, text: "What was found is used." },
  ],
  ...changes,
});

const url = "/api/programme/own-measures";
const secret = "sealed cabinet";

/** @param place options of the database to stand on */
export function describeOwnMeasures(name: string, place: () => Promise<HarnessOptions>): void {
  describe(name, () => {
    let harness: Harness;
    let manager: Caller;
    let analyst: Caller;
    let stranger: Caller;
    let programme: string;

    beforeAll(async () => {
      harness = await createHarness(await place());
      manager = await harness.signIn("operator-a.security-manager");
      analyst = await harness.signIn("operator-a.analyst");
      stranger = await harness.signIn("operator-b.security-manager");
      await harness.call(manager, "POST", "/api/facilities", { files: tinyFiles(), reason: "First" });
      const order = { tier: "facility", facility: "tiny", name: "Programme of the tiny facility" };
      programme = `/api/programmes/${(await post(manager, "/api/programmes", order)).body.id}`;
    });
    afterAll(() => harness.close());

    const post = (who: Caller, to: string, body: object) => harness.call(who, "POST", to, body);
    const get = async (who: Caller, from: string) => (await harness.call(who, "GET", from)).body;
    const codesOf = ({
      body,
    }: {
      readonly body: {
        readonly error: { readonly code: string; readonly diagnostics?: readonly { readonly code: string }[] };
      };
    }) => [body.error.code, ...(body.error.diagnostics ?? []).map(({ code }) => code)];
    const send = async (to: string, file: string, order: object, who = manager) => {
      const { payload, type } = formOf(file, order);
      const headers = { cookie: who.cookie, "x-csrf-token": who.csrfToken, "content-type": type };
      const sent = await harness.app.inject({ method: "POST", url: `${url}${to}`, headers, payload });
      return { status: sent.statusCode, body: sent.json() };
    };

    it("begins with none, and with nothing to take back", async () => {
      const body = await get(manager, url);
      expect(ownMeasuresSchema.parse(body)).toEqual(body);
      expect(body).toMatchObject({ measures: [], last: null, marking: { tlp: "amber", releasedTo: ["operator-a"] } });
    });

    it("keeps one for the heads of programmes: under an id of its own, with a letter for each criterion", async () => {
      expect((await post(analyst, url, { measure: ownOrder() })).status).toBe(403);
      const kept = await post(manager, url, { measure: ownOrder() });
      expect([kept.status, kept.body]).toEqual([201, { ids: ["OWN-1"] }]);
      const body = await get(analyst, url);
      expect(body.measures[0].measure.criteria.map(({ key }: { readonly key: string }) => key)).toEqual([
        "1.a",
        "2.a",
        "3.a",
        "4.a",
      ]);
      expect(body.last).toMatchObject({ from: 1, what: "kept", ids: ["OWN-1"] });
    });

    it("refuses one without a commitment, without a test or without a level, each with its remedy, and keeps nothing", async () => {
      const bad = await post(manager, url, { measure: ownOrder({ commitments: [], test: null, criteria: [] }) });
      expect(bad.status).toBe(422);
      const missing = ["CUS-Q008", "CUS-Q008", "CUS-Q008", "CUS-Q008"];
      expect(codesOf(bad)).toEqual(["CUS-S204", "CUS-Q013", "CUS-Q006", ...missing]);
      for (const { remedy } of bad.body.error.diagnostics) expect(remedy).not.toBe("");
      expect((await get(manager, url)).measures).toHaveLength(1);
    });

    it("stands in the catalogue of its organisation, and in no other's", async () => {
      const ours = await get(manager, "/api/programme/catalogue?language=ar");
      expect(catalogueSchema.parse(ours)).toEqual(ours);
      expect(ours.measures).toHaveLength(78);
      expect(ours.measures.at(-1)).toMatchObject({
        id: "OWN-1",
        isOwn: true,
        title: "Keys in a sealed cabinet",
        language: "en",
      });
      expect(ours.words.evidence["own-1-a"]).toBe("Photograph of the seal");
      const shipped = await get(manager, "/api/programme/catalogue?language=ar&own=without");
      expect(JSON.stringify(shipped)).not.toMatch(/OWN-|sealed/);
      const theirs = await get(stranger, "/api/programme/catalogue?language=ar");
      expect(theirs.measures).toHaveLength(77);
      expect(JSON.stringify(theirs)).not.toContain(secret);
      expect(JSON.stringify(await get(stranger, url))).not.toContain(secret);
    });

    it("is asked about in the programme as any other: claimed, shown, tested, and against what tests say", async () => {
      expect((await get(manager, programme)).measures.map(({ id }: { readonly id: string }) => id)).toContain("OWN-1");
      const shown = { type: "evidenced", criteria: ["OWN-1.1.a", "OWN-1.2.a", "OWN-1.3.a"], kind: "own-1-a" };
      const acted = await post(manager, `${programme}/acts`, {
        acts: [
          { ...shown, title: "Picture", effective: "2026-11-01", expires: null, hash: null, place: "Safe" },
          ...["1.a", "2.a", "3.a"].map((key) => ({
            type: "claimed",
            criterion: `OWN-1.${key}`,
            isMet: true,
            note: "",
          })),
          { type: "tested", measure: "OWN-1", method: "sampled", on: "2026-11-01", trials: 59, failures: 20 },
        ],
      });
      expect(acted.status).toBe(200);
      const { contradictions } = acted.body;
      expect(contradictions).toContainEqual(expect.objectContaining({ criterion: "OWN-1.3.a", source: "tests" }));
      const seen = await get(manager, `${programme}/measures/OWN-1`);
      expect(seen.evidence[0]).toMatchObject({ kind: "own-1-a", ends: "2027-05-01" });
    });

    it("is shown as one's own in the documents that the programme writes", async () => {
      const policy = await get(manager, `${programme}/documents/policy?language=en`);
      expect(JSON.stringify(policy)).toContain("OWN-1 Keys in a sealed cabinet (the organisation’s own measure)");
    });

    it("says in a document of another language which one its own words are in", async () => {
      const take = (format: string) =>
        harness.app.inject({
          method: "POST",
          url: `${programme}/report`,
          headers: { cookie: manager.cookie, "x-csrf-token": manager.csrfToken },
          payload: { kind: "policy", format, language: "fr" },
        });
      const [docx, pdf] = [await take("docx"), await take("pdf")];
      expect([docx.statusCode, pdf.statusCode]).toEqual([200, 200]);
      const xml = strFromU8(unzipSync(new Uint8Array(docx.rawPayload))["word/document.xml"] ?? new Uint8Array());
      const run = xml.split("<w:r>").find((each) => each.includes("Keys of the store lie in a cabinet"));
      expect(run).toMatch(/<w:lang w:val="en-/);
      const title = xml.split("<w:r>").find((each) => each.includes(">Keys in a sealed cabinet<"));
      expect(title).toMatch(/<w:lang w:val="en-/);
      expect(Buffer.from(pdf.rawPayload).toString("latin1")).toContain("/Lang (en)");
    });

    it("leaves in no OSCAL catalogue unless that is chosen", async () => {
      const take = async (order: object) => (await post(manager, `${programme}/oscal`, order)).body;
      expect(JSON.stringify(await take({ kind: "catalogue" }))).not.toMatch(/OWN-1|sealed cabinet/);
      expect(JSON.stringify(await take({ kind: "mappings" }))).not.toMatch(/OWN-1|sealed cabinet/);
      expect(JSON.stringify(await take({ kind: "results" }))).not.toContain(secret);
      expect(JSON.stringify(await take({ kind: "catalogue", hasOwn: true }))).toContain(secret);
    });

    it("stays out of the ledger's words, which say that it was kept and by whom", async () => {
      const { entries } = await get(manager, "/api/ledger?limit=100");
      const own = entries.filter(({ action }: { readonly action: string }) => action === "own-measure.keep");
      expect(own).toHaveLength(1);
      expect(JSON.stringify(entries)).not.toContain(secret);
    });

    it("is changed as a new version, and the last change is taken back once", async () => {
      const { measure } = (await get(manager, url)).measures[0];
      const changed = await post(manager, `${url}/OWN-1`, { measure: { ...measure, title: "Keys in a safe" } });
      expect([changed.status, changed.body]).toEqual([200, { ids: ["OWN-1"] }]);
      const { measures, last } = await get(manager, url);
      expect(measures[0].versions.map(({ title }: { readonly title: string }) => title)).toEqual([
        "Keys in a sealed cabinet",
        "Keys in a safe",
      ]);
      expect((await post(manager, `${url}/undo`, { from: last.from })).status).toBe(204);
      expect((await get(manager, url)).measures[0].measure.title).toBe("Keys in a sealed cabinet");
      expect(codesOf(await post(manager, `${url}/undo`, { from: last.from }))).toEqual(["CUS-S204", "CUS-Q016"]);
    });

    it("leaves as a file that comes in again, told row by row before any of it is kept", async () => {
      const taken = await post(manager, `${url}/export`, { format: "json" });
      expect(String(taken.headers["content-disposition"])).toContain("TLP-AMBER_own-measures_");
      const file = taken.body as { format: string; measures: { id: string }[] };
      const [first] = file.measures;
      const rows = [
        { ...first, statement: "Changed" },
        { ...first, id: null, title: "Another" },
        { ...first, id: "ACC-01" },
      ];
      const text = JSON.stringify({ ...file, measures: rows });
      const told = await send("/file/check", text, {});
      expect(ownFileReportSchema.parse(told.body)).toEqual(told.body);
      expect(
        told.body.rows.map(({ id, outcome }: { readonly id: string; readonly outcome: string }) => [id, outcome]),
      ).toEqual([
        ["OWN-1", "changed"],
        ["OWN-2", "new"],
        ["ACC-01", "refused"],
      ]);
      expect((await get(manager, url)).measures).toHaveLength(1);
      expect((await send("/file", text, { hash: "0".repeat(64) })).body.error.code).toBe("CUS-S205");
      const brought = await send("/file", text, { hash: told.body.hash });
      expect(brought.body).toEqual({ ids: ["OWN-1", "OWN-2"] });
      const { last, measures } = await get(manager, url);
      expect([last.ids, measures.length]).toEqual([["OWN-1", "OWN-2"], 2]);
      expect((await post(manager, `${url}/undo`, { from: last.from })).status).toBe(204);
      expect((await get(manager, url)).measures).toMatchObject([
        { id: "OWN-1", measure: { title: "Keys in a sealed cabinet" } },
      ]);
    });

    it.each([
      ["no JSON", "{", "CUS-S206"],
      ["lists within lists without end", "[".repeat(200_000), "CUS-S206"],
      ["another file", '{"format":"x","measures":[]}', "CUS-S204"],
      ["a file of more than 3 MB", `"${"x".repeat(3_000_001)}"`, "CUS-S040"],
    ])("refuses %s", async (_what, file, code) => {
      expect((await send("/file/check", file, {})).body.error.code).toBe(code);
    });

    it("leaves as a table under its marking, for who may take reports away", async () => {
      const taken = await post(analyst, `${url}/export`, { format: "csv" });
      expect(taken.body).toContain("OWN-1.2.a");
      const guard = await harness.signIn("operator-a.material-accountant");
      expect((await post(guard, `${url}/export`, { format: "csv" })).status).toBe(403);
    });

    it("is retired with a reason: programmes ask no more about it, and its id is never given again", async () => {
      expect(codesOf(await post(manager, `${url}/OWN-1/retirement`, { reason: " " }))).toEqual([
        "CUS-S204",
        "CUS-Q024",
      ]);
      expect((await post(manager, `${url}/OWN-1/retirement`, { reason: "No store any more" })).status).toBe(204);
      expect((await get(manager, programme)).measures.map(({ id }: { readonly id: string }) => id)).not.toContain(
        "OWN-1",
      );
      expect((await post(manager, url, { measure: ownOrder() })).body.ids).toEqual(["OWN-3"]);
      expect(codesOf(await post(manager, `${url}/OWN-1`, { measure: ownOrder() }))).toEqual(["CUS-S204", "CUS-Q003"]);
    });

    it("takes a framework of others in once its report was accepted, and lays measures beside its numbers", async () => {
      const frameworks = "/api/programme/frameworks";
      const sendTo = async (to: string, file: string, order: object) => {
        const { payload, type } = formOf(file, order);
        const headers = { cookie: manager.cookie, "x-csrf-token": manager.csrfToken, "content-type": type };
        return harness.app.inject({ method: "POST", url: `${frameworks}${to}`, headers, payload });
      };
      const control = (id: string, title: string) => ({ id, title });
      const text = (second: string, href = "#d-1") =>
        JSON.stringify({
          catalog: {
            uuid: "2f1b1c9e-6f1d-4a6e-9d53-0b7f6a1c2d3e",
            metadata: {
              ...{ title: "Their framework", "last-modified": "2026-01-01T00:00:00Z", version: "2" },
              ...{ "oscal-version": "1.1.2", links: [{ href }] },
            },
            controls: [control("d-1", "Doors are shut"), control(second, "Keys are counted")],
          },
        });
      const faulty = (await sendTo("/check", text("d-1", "#gone"), {})).json();
      expect(faulty.report).toBeNull();
      expect(
        faulty.faults.map(({ code, path }: { readonly code: string; readonly path: string }) => [code, path]),
      ).toEqual([
        ["CUS-Q074", "catalog.controls[1].id, first at catalog.controls[0].id"],
        ["CUS-Q072", "catalog.metadata.links[0].href"],
      ]);
      const told = (await sendTo("/check", text("k-1"), {})).json();
      expect(told).toMatchObject({ report: { title: "Their framework", groups: 1, controls: [{}, {}] }, faults: [] });
      expect((await get(manager, frameworks)).frameworks).toEqual([]);
      expect((await sendTo("", text("k-2"), { hash: told.report.hash })).json().error.code).toBe("CUS-S205");
      expect((await sendTo("", text("k-1"), { hash: told.report.hash })).statusCode).toBe(204);
      const mapping = { measure: "ACC-02", framework: "own-f1", number: "k-1", relationship: "subset-of" };
      expect(codesOf(await post(manager, "/api/programme/mappings", { ...mapping, number: "z-9" }))).toEqual([
        "CUS-S204",
        "CUS-Q019",
      ]);
      expect((await post(manager, "/api/programme/mappings", mapping)).status).toBe(204);
      const seen = await get(manager, frameworks);
      expect(frameworksSchema.parse(seen)).toEqual(seen);
      const { measures } = await get(manager, "/api/programme/catalogue");
      const referred = measures.find(({ id }: { readonly id: string }) => id === "ACC-02").references.at(-1);
      expect(referred).toMatchObject({ framework: "Their framework", number: "k-1", judgedBy: "operator-a" });
      const out = await post(manager, `${programme}/oscal`, { kind: "mappings", hasOwn: true });
      expect(JSON.stringify(out.body)).not.toMatch(/Their framework|Keys are counted/);
      for (const path of [frameworks, "/api/programme/catalogue"]) {
        expect(JSON.stringify(await get(stranger, path))).not.toMatch(/Their framework|Keys are counted/);
      }
      expect((await post(stranger, `${frameworks}/own-f1/removal`, {})).status).toBe(422);
      expect((await post(manager, "/api/programme/mappings/removal", mapping)).status).toBe(204);
      expect((await post(manager, `${frameworks}/own-f1/removal`, {})).status).toBe(204);
      expect((await get(manager, frameworks)).frameworks).toEqual([]);
      const ofSize = (bytes: number) => {
        const { catalog } = JSON.parse(text("k-1"));
        const of = (prose: string) =>
          JSON.stringify({
            catalog: { ...catalog, controls: [{ ...catalog.controls[0], parts: [{ name: "p", prose }] }] },
          });
        return of("x".repeat(bytes - of("").length));
      };
      const whole = (await sendTo("/check", ofSize(10_000_000), {})).json();
      expect(whole).toMatchObject({ report: { controls: [{ number: "d-1" }] }, faults: [] });
      const over = await sendTo("/check", ofSize(10_000_001), {});
      expect([over.statusCode, over.json().error.code]).toEqual([413, "CUS-S040"]);
      const large = (await sendTo("/check", `"${"x".repeat(10_000_001)}"`, {})).json();
      expect(large.error).toMatchObject({ code: "CUS-S040", detail: "The file is larger than 10 MB." });
      expect((await sendTo("/check", `{"catalog":${"[".repeat(90)}`, {})).json().error.code).toBe("CUS-S206");
    });

    it("of another organisation is changed, retired and taken back by nobody else", async () => {
      expect((await post(stranger, `${url}/OWN-3/retirement`, { reason: "Mine" })).status).toBe(422);
      expect((await post(stranger, `${url}/undo`, { from: 7 })).status).toBe(422);
      expect((await get(manager, url)).measures.at(-1)).toMatchObject({ id: "OWN-3", retired: null });
    });
  });
}
