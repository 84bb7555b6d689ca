/** Entries taken away with their proofs: what is in the file, who may take it, and that an outsider can check it. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  checkExcerpt,
  type Excerpt,
  type ExcerptReport,
  parseVerifier,
  readExcerpt,
  sha256Hex,
} from "@custodiet/verification";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { runVerify } from "../../verify/index.ts";
import { type Caller, createHarness, type Harness, type HarnessOptions, tinyFiles } from "./harness.ts";
import { startRealWitness, witnessingOf } from "./witnessing.ts";

export function describeLedgerExcerpts(name: string, place: () => Promise<HarnessOptions>): void {
  describe(`entries taken away with their proofs, ${name}`, () => {
    let harness: Harness;
    let manager: Caller;
    beforeEach(async () => {
      harness = await createHarness(await place());
      manager = await harness.signIn("operator-a.security-manager");
      await harness.call(manager, "POST", "/api/facilities", { files: tinyFiles(), reason: "First" });
    });
    afterEach(() => harness.close());

    const take = async (caller: Caller | null, subject: object, before: number | null = null) => {
      const { app } = harness;
      const headers = { cookie: caller?.cookie ?? "", "x-csrf-token": caller?.csrfToken ?? "" };
      return app.inject({ method: "POST", url: "/api/ledger/excerpt", headers, payload: { subject, before } });
    };
    const ofTiny = { kind: "facility", id: "tiny" };

    function excerptOf(text: string): Excerpt {
      const read = readExcerpt(text);
      if (!read.ok) throw new Error(read.error);
      return read.value;
    }

    async function checked(text: string): Promise<ExcerptReport> {
      const { verifierKey } = (await harness.call(manager, "GET", "/api/ledger/checkpoint")).body;
      const log = parseVerifier(verifierKey);
      if (!log.ok) throw new Error("no key");
      const trusted = { logs: [log.value], witnesses: [], quorum: 0, nowSeconds: 2_000_000_000, isPartial: false };
      return checkExcerpt(excerptOf(text), trusted);
    }

    it("holds a facility's entries, each proved, and names nobody", async () => {
      const { statusCode, headers, payload } = await take(manager, ofTiny);
      expect(statusCode).toBe(200);
      expect(headers["content-disposition"]).toMatch(
        /^attachment; filename="TLP-[A-Z-]+_ledger_facility_tiny_\d{4}-\d\d-\d\d\.json"$/,
      );
      const report = await checked(payload);
      expect(report.findings).toEqual([]);
      expect(report.proved.map(({ entry }) => `${entry.action} ${entry.record.id}`)).toEqual(["facility.store tiny"]);
      expect(payload).not.toMatch(/operator-a\.security-manager|"First"/);
    });

    it("is entered in the ledger with the file's hash before it is handed out, and the facility's history tells it", async () => {
      const { payload } = await take(manager, ofTiny);
      const [newest] = (await harness.call(manager, "GET", "/api/facilities/tiny/history")).body;
      expect(newest).toMatchObject({
        action: "ledger.export",
        rule: "the-ledgers-readers-take-entries-away",
        record: "ledger-excerpt/facility/tiny",
        hashAfter: sha256Hex(payload),
      });
    });

    it("holds one record's entries, or an organisation's older ones, as asked", async () => {
      const record = await checked((await take(manager, { kind: "record", id: "facility/tiny" })).payload);
      expect(record.proved.map(({ entry }) => entry.action)).toEqual(["facility.store"]);
      const all = await checked((await take(manager, { kind: "organisation", id: "operator-a" })).payload);
      expect(all.findings).toEqual([]);
      expect(new Set(all.proved.map(({ entry }) => entry.organisation))).toEqual(new Set(["operator-a"]));
      const places = all.proved.map(({ entry }) => entry.index);
      const [last = 0] = places.slice(-1);
      const olderFile = await take(manager, { kind: "organisation", id: "operator-a" }, last);
      expect(olderFile.headers["content-disposition"]).toContain(`_before-${last}_`);
      const older = await checked(olderFile.payload);
      expect(older.proved.map(({ entry }) => entry.index)).toEqual(places.slice(0, -1));
    });

    it("is nothing to whoever does not see it, and nothing is entered", async () => {
      const other = await harness.signIn("operator-b.security-manager");
      const sizeOf = async () => (await harness.call(manager, "GET", "/api/ledger?limit=1")).body.size;
      const before = await sizeOf();
      for (const subject of [
        ofTiny,
        { kind: "record", id: "facility/tiny" },
        { kind: "organisation", id: "operator-a" },
        { kind: "record", id: "nonsense" },
      ]) {
        expect((await take(other, subject)).statusCode).toBe(404);
      }
      expect((await take(await harness.signIn("operator-a.analyst"), ofTiny)).statusCode).toBe(403);
      expect((await take(null, ofTiny)).statusCode).toBe(401);
      expect((await take(manager, { kind: "person", id: "x" })).statusCode).toBe(400);
      // The analyst's sign-in is the one entry since.
      expect(await sizeOf()).toBe(before + 1);
    });

    it("proves what witnesses have seen to their checkpoint and the rest to the present one, and an outsider checks it", async () => {
      const folder = mkdtempSync(join(tmpdir(), "custodiet-excerpts-"));
      const witnesses = await Promise.all([1, 2].map((number) => startRealWitness(folder, number)));
      for (const witness of witnesses) witness.folder.watch(harness.opened.signer.verifier);
      const witnessing = await witnessingOf(
        harness,
        witnesses.map(({ setting }) => setting),
      );
      try {
        await witnessing.round();
        const { verifierKey } = (await harness.call(manager, "GET", "/api/ledger/checkpoint")).body;
        const file = join(folder, "excerpt.json");
        const keys = witnesses.flatMap(({ setting }) => ["--witness", setting.key]);
        const verify = async (text: string) => {
          writeFileSync(file, text);
          let out = "";
          const say = (words: string): void => {
            out += words;
          };
          const code = await runVerify([file, "--log-key", verifierKey, ...keys], {
            ...{ out: say, error: say },
            nowSeconds: 1_900_000_000,
          });
          return { code, out };
        };
        const seen = (await take(manager, ofTiny)).payload;
        const seenWhole = await verify(seen);
        expect(seenWhole.out).toContain("An excerpt of facility tiny: 1 entries are in the log.");
        expect(seenWhole.out).toContain("by witness.example/1, witness.example/2.");
        expect(seenWhole.code).toBe(0);
        const { payload } = await take(manager, ofTiny);
        expect(excerptOf(payload).checkpoints).toHaveLength(2);
        const withLater = await verify(payload);
        expect(withLater.out).toMatch(/ledger\.export ledger-excerpt\/facility\/tiny {2}\(not witnessed yet\)/);
        expect(withLater.code).toBe(1);
        const changed = await verify(seen.replace("modellers-store-facilities", "modellers-stole-facilities"));
        expect(changed.out).toContain("FOUND  not in the log: entry ");
        expect(changed.code).toBe(1);
        expect(await verify(seen.slice(0, -1))).toEqual({
          code: 2,
          out: `${file} is no excerpt of a ledger: no JSON. See --help.\n`,
        });
      } finally {
        await witnessing.close();
        await Promise.all(witnesses.map((witness) => witness.close()));
        rmSync(folder, { recursive: true, force: true });
      }
    });
  });
}
