/** Exports over HTTP: marked, whole, and of a facility that is not fictional by two persons only. */
import { parse } from "csv-parse/sync";
import { strFromU8, unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Caller, createHarness, type Harness, type HarnessOptions, tinyFiles, tinyText } from "./harness.ts";

interface Position {
  readonly rank: number;
  readonly role: string;
  readonly conditionalRisk: number;
  readonly isPersonalData: boolean;
}

/** @param place options of the database to stand on */
export function describeExports(name: string, place: () => Promise<HarnessOptions>): void {
  describe(name, () => {
    let harness: Harness;
    let manager: Caller;
    const take = async (what: "model" | "assessment", body: object, who = manager, id = "tiny") => {
      return harness.app.inject({
        method: "POST",
        url: `/api/facilities/${id}/exports/${what}`,
        headers: { cookie: who.cookie, "x-csrf-token": who.csrfToken },
        payload: body,
      });
    };
    const store = (text: string) =>
      harness.call(manager, "POST", "/api/facilities", { files: [{ name: "facility.yaml", text }], reason: "Stored" });

    beforeAll(async () => {
      harness = await createHarness(await place());
      manager = await harness.signIn("operator-a.security-manager");
      await harness.call(manager, "POST", "/api/facilities", { files: tinyFiles(), reason: "First" });
      await harness.call(manager, "POST", "/api/facilities/tiny/assessments", {});
      await harness.opened.instance.workDone();
    });
    afterAll(() => harness.close());

    it("gives the document as it was written, its marking above it and in its name", async () => {
      const { statusCode, headers, body } = await take("model", { format: "files" });
      expect([statusCode, headers["x-custodiet-marking"]]).toEqual([200, "TLP:AMBER"]);
      expect(headers["content-disposition"]).toMatch(/filename="TLP-AMBER_tiny_v1_model_\d{4}-\d\d-\d\d\.yaml"/);
      expect(body.startsWith("# Marking: TLP:AMBER\n")).toBe(true);
      expect(body.endsWith(tinyFiles()[0]?.text ?? "?")).toBe(true);
    });

    it("gives the ranking as a table that reads back to the same numbers", async () => {
      const { statusCode, body } = await take("assessment", { format: "ranking-csv" });
      expect(statusCode).toBe(200);
      const rows = parse(body, { bom: true, relax_column_count: true }) as string[][];
      const head = rows.findIndex(([first]) => first === "rank");
      expect(rows.slice(0, head).every(([first]) => first?.startsWith("# "))).toBe(true);
      const { body: assessment } = await harness.call(manager, "GET", "/api/facilities/tiny/assessment");
      const read = rows.slice(head + 1).map(([rank, position, , risk]) => [Number(rank), position, Number(risk)]);
      const { positions } = assessment as { readonly positions: readonly Position[] };
      const told = positions.filter(({ isPersonalData }) => !isPersonalData);
      expect([told.length > 0, told.length < positions.length]).toEqual([true, true]);
      expect(read).toEqual(told.map((each) => [each.rank, each.role, each.conditionalRisk]));
      const leftOut = ["# Positions left out, with fewer than three holders", String(positions.length - told.length)];
      expect(rows.slice(0, head)).toContainEqual(leftOut);
    });

    it("gives every scenario, and the whole as JSON", async () => {
      const rows = parse((await take("assessment", { format: "scenarios-csv" })).body, {
        bom: true,
        relax_column_count: true,
      }) as string[][];
      const whole = JSON.parse((await take("assessment", { format: "json" })).body);
      const scenarios = rows.slice(rows.findIndex(([first]) => first === "scenario") + 1).map(([id]) => id);
      expect(scenarios).toEqual(whole.assessment.scenarios.map(({ id }: { id: string }) => id));
      expect(whole.about.Marking).toBe("TLP:AMBER");
      expect(JSON.stringify(whole)).not.toContain('"steps"');
    });

    it("gives several files as one archive with the marking in it", async () => {
      const split = [
        { name: "facility.yaml", text: `include: [more.yaml]\n${tinyText.replace("id: tiny", "id: split")}` },
        { name: "more.yaml", text: "procedures: []\n" },
      ];
      await harness.call(manager, "POST", "/api/facilities", { files: split, reason: "Split" });
      const answer = await take("model", { format: "files" }, manager, "split");
      const files = unzipSync(new Uint8Array(answer.rawPayload));
      expect(Object.keys(files).sort()).toEqual(["MARKING.txt", "facility.yaml", "more.yaml"]);
      expect(strFromU8(files["facility.yaml"] ?? new Uint8Array())).toBe(split[0]?.text);
    });

    it("lets a reader take a fictional one, and whoever may not export not even ask for another", async () => {
      await store(tinyText.replace("id: tiny", "id: real").replace("fictional: true", "fictional: false"));
      const guard = await harness.signIn("operator-a.guard-force-supervisor");
      expect((await take("model", { format: "json" }, guard)).statusCode).toBe(200);
      const refused = await take("model", { format: "json" }, guard, "real");
      expect([refused.statusCode, refused.json().error.code]).toEqual([409, "CUS-T020"]);
      const order = { what: "model json", reason: "Curious" };
      const asked = await harness.call(guard, "POST", "/api/facilities/real/exports/request", order);
      expect([asked.status, asked.body.error.code]).toEqual([403, "CUS-S003"]);
    });

    it("shows nothing of another organisation's", async () => {
      const stranger = await harness.signIn("operator-b.security-manager");
      expect((await take("model", { format: "json" }, stranger)).statusCode).toBe(404);
      expect((await take("assessment", { format: "json" }, stranger)).statusCode).toBe(404);
    });
  });
}
