/** Who saw, changed, approved and exported a facility, over HTTP: for whom, by which rule, and as a file. */
import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { historySchema } from "../src/contract/ledger.ts";
import { type Caller, createHarness, type Harness, type HarnessOptions, tinyText } from "./harness.ts";
import { approve, type Signer, signerOf } from "./signing.ts";

interface Told {
  readonly action: string;
  readonly actor: string;
  readonly version: number | null;
  readonly rule: string;
}

/** @param place options of the database to stand on */
export function describeHistories(name: string, place: () => Promise<HarnessOptions>): void {
  describe(name, () => {
    let harness: Harness;
    let security: Signer;
    let analyst: Caller;
    let inspector: Caller;
    let auditor: Caller;

    const store = async (text: string): Promise<void> => {
      const files = [{ name: "facility.yaml", text }];
      const { status } = await harness.call(security, "POST", "/api/facilities", { files, reason: "A test" });
      expect(status).toBe(201);
    };
    const realText = tinyText.replace("id: tiny", "id: real").replace("fictional: true", "fictional: false");
    const open = (who: Caller, what = "", facility = "real") =>
      harness.call(who, "GET", `/api/facilities/${facility}${what}`);
    const history = async (query: string, who: Caller = security, facility = "real"): Promise<Told[]> => {
      const { body } = await harness.call(who, "GET", `/api/facilities/${facility}/history${query}`);
      expect(historySchema.parse(body)).toEqual(body);
      return body;
    };
    const take = (who: Caller, body: object, facility = "real") =>
      harness.app.inject({
        method: "POST",
        url: `/api/facilities/${facility}/exports/history`,
        headers: { cookie: who.cookie, "x-csrf-token": who.csrfToken },
        payload: body,
      });
    const brief = (lines: readonly Told[]) => lines.map(({ action, actor, version }) => [action, actor, version]);

    beforeAll(async () => {
      harness = await createHarness(await place());
      security = await signerOf(harness, "operator-a.security-manager");
      analyst = await harness.signIn("operator-a.analyst");
      inspector = await harness.signIn("authority.inspector");
      auditor = await harness.signIn("operator-a.auditor");
      await store(realText);
      await store(realText.replace(/^( {2}name: .*)$/m, "$1 two"));
      await store(tinyText);
    });
    afterAll(() => harness.close());

    it("tells who saw which version, once a day for each, and an authority's person by the rule that lets them", async () => {
      expect(await history("?asked=saw")).toEqual([]);
      await open(analyst);
      await open(analyst);
      await open(analyst, "?version=1");
      await open(inspector);
      const seen = await history("?asked=saw");
      expect(brief(seen)).toEqual([
        ["facility.read", "inspector of authority", 2],
        ["facility.read", "analyst of operator-a", 1],
        ["facility.read", "analyst of operator-a", 2],
      ]);
      expect(seen.map(({ rule }) => rule)).toEqual([
        "inspectors-read-facilities-overseen",
        "the-site-reads-its-facilities",
        "the-site-reads-its-facilities",
      ]);
    });

    it("notes two who look at the same moment once each", async () => {
      const before = (await history("?asked=saw")).length;
      await Promise.all([open(auditor), open(auditor), open(auditor)]);
      expect((await history("?asked=saw")).length).toBe(before + 1);
    });

    it("tells who changed it, and nothing else", async () => {
      expect(brief(await history("?asked=changed"))).toEqual([
        ["facility.store", "security-manager of operator-a", 2],
        ["facility.store", "security-manager of operator-a", 1],
      ]);
    });

    it("tells who asked, who approved and what left, each with its version and its request", async () => {
      const order = { what: "model json", reason: "For the authority" };
      const asked = await harness.call(analyst, "POST", "/api/facilities/real/exports/request", order);
      const { approval } = asked.body;
      expect((await approve(harness, security, approval)).status).toBe(200);
      expect(await history("?asked=exported")).toEqual([]);
      const { contentHash } = (await harness.call(analyst, "GET", `/api/approvals/${approval}`)).body;
      await harness.call(analyst, "POST", `/api/approvals/${approval}/carrying-out`, { contentHash });
      expect(await history("?asked=approved")).toMatchObject([
        {
          action: "approval.decide",
          actor: "security-manager of operator-a",
          version: 2,
          decision: "approve",
          approval,
        },
        {
          action: "approval.request",
          actor: "analyst of operator-a",
          version: 2,
          reason: "For the authority",
          approval,
        },
      ]);
      expect(await history("?asked=exported")).toMatchObject([
        { action: "facility.export", version: 2, rule: "modellers-export-facilities+two-persons", approval },
      ]);
      expect(await history("?asked=approved", security, "tiny")).toEqual([]);
    });

    it("tells what was done alone in an emergency, and the review of it", async () => {
      const order = { what: "model json", reason: "The gate burns" };
      await harness.call(security, "POST", "/api/facilities/real/exports/break-glass", order);
      const [act] = (await harness.call(security, "GET", "/api/approvals")).body.breakGlass;
      const manager = await harness.signIn("operator-a.facility-manager");
      const review = { verdict: "justified", note: "It did burn" };
      const url = `/api/break-glass/${act.id}/review`;
      expect((await harness.call(manager, "POST", url, review)).status).toBe(200);
      const [reviewed] = await history("?asked=approved");
      expect(reviewed).toMatchObject({ action: "break-glass.review", decision: "justified", version: 2 });
      const [exported] = await history("?asked=exported");
      expect(exported?.rule).toBe("modellers-export-facilities+break-glass");
    });

    it("keeps why something was asked for from another organisation's reader", async () => {
      const lines = await history("?asked=approved", inspector);
      expect(lines.length).toBeGreaterThan(0);
      expect(lines.map((line) => (line as unknown as { reason: string | null }).reason)).toEqual(lines.map(() => null));
    });

    it("finds lines by a person or by words, and none where nothing says them", async () => {
      const found = await history("?words=INSPECTOR%20of");
      expect(new Set(found.map(({ actor }) => actor))).toEqual(new Set(["inspector of authority"]));
      expect(brief(await history("?asked=changed&words=nobody"))).toEqual([]);
    });

    it("is taken away as marked files, and that it was is told", async () => {
      const csv = await take(auditor, { format: "csv", asked: "changed" });
      expect(csv.headers["content-disposition"]).toContain("TLP-AMBER_real_history_");
      const rows = parse(csv.body, { bom: true, relax_column_count: true }) as string[][];
      expect(rows[0]?.[0]).toBe("# Marking");
      expect(rows.slice(-2).map((row) => row.slice(5, 7))).toEqual([
        ["facility.store", "2"],
        ["facility.store", "1"],
      ]);
      const json = (await take(auditor, { format: "json", words: "inspector of" })).json();
      expect(json.about.Marking).toBe("TLP:AMBER");
      expect(json.entries[0]).toMatchObject({ person: "inspector of authority", action: "facility.read", version: 2 });
      const told = (await history("?asked=exported")).filter(({ action }) => action === "ledger.read");
      expect(told).toMatchObject([
        { actor: "auditor of operator-a", fileName: expect.stringMatching(/\.json$/) },
        { actor: "auditor of operator-a", fileName: expect.stringMatching(/\.csv$/) },
      ]);
    });

    it("enters no reading of a facility that is declared fictional", async () => {
      await open(analyst, "", "tiny");
      await take(auditor, { format: "json" }, "tiny");
      expect(brief(await history("", security, "tiny"))).toEqual([
        ["facility.store", "security-manager of operator-a", 1],
      ]);
    });

    it("is not there for another operator's person, nor for who may not read the ledger", async () => {
      const stranger = await harness.signIn("operator-b.auditor");
      expect((await harness.call(stranger, "GET", "/api/facilities/real/history")).status).toBe(404);
      expect((await take(stranger, { format: "csv" })).statusCode).toBe(404);
      const trainer = await harness.signIn("operator-a.trainer");
      expect((await take(trainer, { format: "csv" })).statusCode).toBe(403);
    });

    it("shows nothing where what is seen cannot be entered", async () => {
      const manager = await harness.signIn("operator-a.facility-manager");
      await harness.opened.parts.store.witnesses.hold({
        id: "test",
        kind: "restored",
        detail: "A test",
        placedAtMs: 1,
      });
      const { status, body } = await open(manager);
      expect([status, body.error.code]).toEqual([503, "CUS-S086"]);
    });
  });
}
