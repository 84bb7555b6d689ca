/** Versions that are assessed one by one, and what their assessments say together. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { assessmentSummarySchema } from "../src/contract/assessment.ts";
import { trendSchema } from "../src/contract/trend.ts";
import { type Caller, createHarness, type Harness, type HarnessOptions, tinyFiles, tinyText } from "./harness.ts";

const place = "/api/facilities/tiny";

/** @param options of the database to stand on */
export function describeTrend(name: string, options: () => Promise<HarnessOptions>): void {
  describe(name, () => {
    let harness: Harness;
    let manager: Caller;
    const read = (address: string, who = manager) => harness.call(who, "GET", `${place}${address}`);
    const assess = async (query: string) => {
      const asked = await harness.call(manager, "POST", `${place}/assessments${query}`);
      await harness.opened.instance.workDone();
      return asked;
    };

    beforeAll(async () => {
      harness = await createHarness(await options());
      manager = await harness.signIn("operator-a.security-manager");
      const fewer = tinyText.replace("headCount: 8", "headCount: 2");
      for (const [text, reason] of [
        [tinyText, "First"],
        [fewer, "Two guards left"],
      ] as const) {
        const files = tinyFiles().map((file) => (file.name === "facility.yaml" ? { ...file, text } : file));
        await harness.call(manager, "POST", "/api/facilities", { files, reason });
      }
      await assess("");
    });
    afterAll(() => harness.close());

    it("has no assessment of a version that was not assessed, and none of one that is not there", async () => {
      expect(await read("/assessment?version=1")).toMatchObject({ status: 404, body: { error: { code: "CUS-S009" } } });
      expect(await read("/assessment?version=3")).toMatchObject({ status: 404, body: { error: { code: "CUS-S008" } } });
      expect((await assess("?version=3")).body.error.code).toBe("CUS-S008");
      expect((await read("/assessment?version=0")).status).toBe(400);
      expect((await read("/trend")).body.versions.map(({ assessment }: { assessment: object }) => assessment)).toEqual([
        null,
        expect.anything(),
      ]);
    });

    it("assesses an older version when it is asked to, and keeps the latest as what is known of the facility", async () => {
      const before = (await read("/assessment")).body;
      expect((await assess("?version=1")).status).toBe(202);
      const first = (await read("/assessment?version=1")).body;
      expect(assessmentSummarySchema.parse(first).modelHash).toBe((await read("?version=1")).body.hash);
      expect((await read("/assessment")).body).toEqual(before);
      expect((await read("/assessment?version=2")).body).toEqual(before);
      const [listed] = (await harness.call(manager, "GET", "/api/facilities")).body;
      expect(listed.assessment.assessedAt).toBe(before.assessedAt);
      const scenario = await read(`/scenarios/${first.positions[0].worstScenario}?version=1`);
      expect(scenario.body.modelHash).toBe(first.modelHash);
    });

    it("records the assessment of the same model by the same engine once", async () => {
      const before = (await read("/assessment?version=1")).body;
      await assess("?version=1");
      expect((await read("/assessment?version=1")).body).toEqual(before);
    });

    it("tells the worst of each act on each target in every version, oldest first", async () => {
      const { status, body, headers } = await read("/trend");
      expect(status).toBe(200);
      expect(headers["x-custodiet-marking"]).toBe((await read("")).headers["x-custodiet-marking"]);
      const { versions } = trendSchema.parse(body);
      expect(versions.map(({ number, reason }) => [number, reason])).toEqual([
        [1, "First"],
        [2, "Two guards left"],
      ]);
      for (const { number, assessment } of versions) {
        const { scenarios } = (await read(`/assessment?version=${number}`)).body;
        const [worst] = assessment?.worstOfActs ?? [];
        expect(worst).toMatchObject({
          scenario: scenarios[0].id,
          target: scenarios[0].target,
          targetName: "Cobalt source",
          pEffectiveness: scenarios[0].worst.easi.pEffectiveness,
        });
      }
    });

    it("shows nothing of another organisation's facility", async () => {
      const stranger = await harness.signIn("operator-b.security-manager");
      expect(await read("/trend", stranger)).toMatchObject({ status: 404, body: { error: { code: "CUS-S008" } } });
      expect((await read("/assessment?version=1", stranger)).status).toBe(404);
    });
  });
}
