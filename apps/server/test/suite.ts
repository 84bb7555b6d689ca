/** What an instance must do over HTTP, on whichever database it stands. */
import { assessScenario, engineVersion } from "@custodiet/assess";
import { contentHash, type ScenarioId } from "@custodiet/core";
import { afterEach, describe, expect, it } from "vitest";
import { assessmentSummarySchema } from "../src/contract/assessment.ts";
import { type AssessModel, assessInWorker } from "../src/work/job-runner.ts";
import { createHarness, type Harness, type HarnessOptions, tinyFiles, tinyText } from "./harness.ts";

/** Assesses, and records every risk and the engine's version as given here. */
const recordedAs =
  (given: { readonly engineVersion: string; readonly risk: string }): AssessModel =>
  async (model, watch) => {
    const assessed = await assessInWorker(model, watch);
    const text = assessed.text.replaceAll(/"conditionalRisk":[\d.e-]+/g, `"conditionalRisk":${given.risk}`);
    return { ...assessed, engineVersion: given.engineVersion, text };
  };

/** @param place options of the database to stand on; called for each test */
export function describeServer(name: string, place: () => Promise<HarnessOptions>): void {
  describe(name, () => {
    let harness: Harness | null = null;
    const start = async (options: HarnessOptions = {}): Promise<Harness> => {
      harness = await createHarness({ ...(await place()), ...options });
      return harness;
    };
    afterEach(async () => {
      await harness?.close();
      harness = null;
    });

    it("stores a first version and gives it back with categories and warnings", async () => {
      const { signIn, call } = await start();
      const manager = await signIn("operator-a.security-manager");
      const stored = await call(manager, "POST", "/api/facilities", { files: tinyFiles(), reason: "First" });
      expect(stored).toMatchObject({ status: 201, body: { id: "tiny", version: 1 } });
      const { body, headers } = await call(manager, "GET", "/api/facilities/tiny");
      expect(headers["x-custodiet-marking"]).toBe("TLP:AMBER");
      expect(body.hash).toBe(stored.body.hash);
      expect(body.version).toMatchObject({ number: 1, author: "security-manager of operator-a", reason: "First" });
      expect(body.categories).toMatchObject([{ target: "source", category: "1", securityLevel: "A" }]);
      expect(body.warnings.map(({ code }: { code: string }) => code)).toEqual(["CUS-M131"]);
      expect(body.model.roles.map(({ id }: { id: string }) => id)).toEqual(["guard", "technician"]);
    });

    it("keeps each version, and compares two of them element by element", async () => {
      const { signIn, call } = await start();
      const manager = await signIn("operator-a.security-manager");
      await call(manager, "POST", "/api/facilities", { files: tinyFiles(), reason: "First" });
      const files = [{ name: "facility.yaml", text: tinyText.replace("headCount: 8", "headCount: 6") }];
      await call(manager, "POST", "/api/facilities", { files, reason: "Two guards left" });
      const { body: versions } = await call(manager, "GET", "/api/facilities/tiny/versions");
      expect(versions.map(({ number, reason }: { number: number; reason: string }) => [number, reason])).toEqual([
        [2, "Two guards left"],
        [1, "First"],
      ]);
      const { body } = await call(manager, "GET", "/api/facilities/tiny/comparison?from=1&to=2");
      expect(body.changes).toEqual([
        {
          kind: "changed",
          part: "roles",
          id: "guard",
          name: "Guard",
          fields: [{ field: "headCount", before: 8, after: 6 }],
        },
      ]);
    });

    it("refuses a version that says what the latest says", async () => {
      const { signIn, call } = await start();
      const manager = await signIn("operator-a.security-manager");
      await call(manager, "POST", "/api/facilities", { files: tinyFiles(), reason: "First" });
      const again = await call(manager, "POST", "/api/facilities", { files: tinyFiles(), reason: "Again" });
      expect(again).toMatchObject({ status: 409, body: { error: { code: "CUS-S013" } } });
      expect((await call(manager, "GET", "/api/facilities/tiny/versions")).body).toHaveLength(1);
    });

    it("hides an organisation's facilities, results and jobs from another, and shows them to its authority", async () => {
      const { signIn, call, opened } = await start();
      const [a, b] = [await signIn("operator-a.security-manager"), await signIn("operator-b.security-manager")];
      await call(a, "POST", "/api/facilities", { files: tinyFiles(), reason: "First" });
      const { jobId } = (await call(a, "POST", "/api/facilities/tiny/assessments")).body;
      await opened.instance.workDone();
      const urls = [
        "/api/facilities/tiny",
        "/api/facilities/tiny/versions",
        "/api/facilities/tiny/comparison?from=1&to=1",
        "/api/facilities/tiny/assessment",
        "/api/facilities/tiny/scenarios/guard/theft/source/violent",
        `/api/jobs/${jobId}`,
      ];
      for (const url of urls) expect((await call(b, "GET", url)).status, url).toBe(404);
      expect((await call(b, "POST", "/api/facilities/tiny/assessments")).status).toBe(404);
      expect((await call(b, "DELETE", `/api/jobs/${jobId}`)).status).toBe(404);
      expect((await call(b, "GET", "/api/facilities")).body).toEqual([]);
      const ofA = (await call(b, "GET", "/api/ledger")).body.entries.filter(
        ({ organisation }: { organisation: string }) => organisation !== "operator-b",
      );
      expect(ofA).toEqual([]);
      const inspector = await signIn("authority.inspector");
      for (const url of urls) expect((await call(inspector, "GET", url)).status, url).toBe(200);
    });

    it("keeps two operators' facilities of the same name apart", async () => {
      const { signIn, call } = await start();
      const [a, b] = [await signIn("operator-a.security-manager"), await signIn("operator-b.security-manager")];
      await call(a, "POST", "/api/facilities", { files: tinyFiles(), reason: "A" });
      const stored = await call(b, "POST", "/api/facilities", { files: tinyFiles("operator-b"), reason: "B" });
      expect(stored).toMatchObject({ status: 201, body: { version: 1 } });
      expect((await call(a, "GET", "/api/facilities/tiny")).body.version.reason).toBe("A");
      expect((await call(b, "GET", "/api/facilities/tiny")).body.version.reason).toBe("B");
    });

    it("assesses in the background and tells the result, the list and one scenario in full", async () => {
      const { signIn, call, opened } = await start();
      const manager = await signIn("operator-a.security-manager");
      await call(manager, "POST", "/api/facilities", { files: tinyFiles(), reason: "First" });
      expect((await call(manager, "GET", "/api/facilities/tiny/assessment")).body.error.code).toBe("CUS-S009");
      const { status, body } = await call(manager, "POST", "/api/facilities/tiny/assessments");
      expect(status).toBe(202);
      await opened.instance.workDone();
      expect((await call(manager, "GET", `/api/jobs/${body.jobId}`)).body).toMatchObject({
        facility: "tiny",
        state: "done",
        error: null,
      });
      const summary = (await call(manager, "GET", "/api/facilities/tiny/assessment")).body;
      expect(summary).toMatchObject({ facility: { id: "tiny" }, assessedBy: "security-manager of operator-a" });
      expect(summary.scenarios).toHaveLength(4);
      expect(assessmentSummarySchema.parse(summary)).toEqual(summary);
      const { hash, assessedAt: _, assessedBy: __, ...recorded } = summary;
      expect(hash).toBe(contentHash(recorded));
      const [worst] = summary.scenarios;
      const scenario = (await call(manager, "GET", `/api/facilities/tiny/scenarios/${worst.id}`)).body;
      expect(scenario.id).toBe(worst.id);
      expect(scenario.worst.pathsByEasi.length).toBeGreaterThan(0);
      const [facility] = (await call(manager, "GET", "/api/facilities")).body;
      expect(facility.assessment.hash).toBe(summary.hash);
      expect(facility.assessment.worst).toEqual({
        role: "guard",
        roleName: "Guard",
        target: "source",
        targetName: "Cobalt source",
        act: "theft",
        mode: worst.mode,
        conditionalRisk: worst.conditionalRisk,
        pEffectiveness: worst.worst.easi.pEffectiveness,
      });
    });

    it("works a scenario out of the version that was assessed, with all its paths, whatever was stored since", async () => {
      const { signIn, call, opened } = await start();
      const manager = await signIn("operator-a.security-manager");
      await call(manager, "POST", "/api/facilities", { files: tinyFiles(), reason: "First" });
      await call(manager, "POST", "/api/facilities/tiny/assessments");
      await opened.instance.workDone();
      const files = [{ name: "facility.yaml", text: tinyText.replace("headCount: 8", "headCount: 6") }];
      const second = await call(manager, "POST", "/api/facilities", { files, reason: "Two guards left" });
      const { model, hash } = (await call(manager, "GET", "/api/facilities/tiny?version=1")).body;
      expect(second.body.hash).not.toBe(hash);
      const id = "technician/theft/source/violent" as ScenarioId;
      const { status, headers, body } = await call(manager, "GET", `/api/facilities/tiny/scenarios/${id}`);
      expect([status, headers["x-custodiet-marking"]]).toEqual([200, "TLP:AMBER"]);
      const scenario = JSON.parse(JSON.stringify(assessScenario(model, id)));
      expect(body).toEqual({ ...scenario, modelHash: hash, engineVersion, isEngineOfAssessment: true });
      expect((await call(manager, "GET", "/api/facilities/tiny/scenarios/guard/theft/gone/violent")).status).toBe(404);
    });

    it("gives the assessment that waits already to whoever asks again for the same version", async () => {
      const { signIn, call, opened } = await start();
      const manager = await signIn("operator-a.security-manager");
      await call(manager, "POST", "/api/facilities", { files: tinyFiles(), reason: "First" });
      const first = await call(manager, "POST", "/api/facilities/tiny/assessments");
      const again = await call(manager, "POST", "/api/facilities/tiny/assessments");
      expect(again).toMatchObject({ status: 202, body: { jobId: first.body.jobId } });
      await opened.instance.workDone();
      const later = await call(manager, "POST", "/api/facilities/tiny/assessments");
      expect(later.body.jobId).not.toBe(first.body.jobId);
      await opened.instance.workDone();
    });

    it("tells the assessment of the present version after it was put back to a former one", async () => {
      const { signIn, call, opened } = await start();
      const manager = await signIn("operator-a.security-manager");
      const changed = [{ name: "facility.yaml", text: tinyText.replace("headCount: 8", "headCount: 6") }];
      for (const files of [tinyFiles(), changed, tinyFiles()]) {
        await call(manager, "POST", "/api/facilities", { files, reason: "Next" });
        await call(manager, "POST", "/api/facilities/tiny/assessments");
        await opened.instance.workDone();
      }
      const { hash } = (await call(manager, "GET", "/api/facilities/tiny")).body;
      expect((await call(manager, "GET", "/api/facilities/tiny/assessment")).body.modelHash).toBe(hash);
    });

    it("says that another engine made the assessment, and then does not ask that the values agree", async () => {
      const { signIn, call, opened } = await start({
        assessModel: recordedAs({ engineVersion: "0.0.1", risk: "0.123" }),
      });
      const manager = await signIn("operator-a.security-manager");
      await call(manager, "POST", "/api/facilities", { files: tinyFiles(), reason: "First" });
      await call(manager, "POST", "/api/facilities/tiny/assessments");
      await opened.instance.workDone();
      const url = "/api/facilities/tiny/scenarios/guard/theft/source/violent";
      const { status, body } = await call(manager, "GET", url);
      expect([status, body.engineVersion, body.isEngineOfAssessment]).toEqual([200, engineVersion, false]);
    });

    it("shows nothing of a scenario whose recorded values the same engine does not give", async () => {
      const { signIn, call, opened } = await start({ assessModel: recordedAs({ engineVersion, risk: "0.123" }) });
      const manager = await signIn("operator-a.security-manager");
      await call(manager, "POST", "/api/facilities", { files: tinyFiles(), reason: "First" });
      await call(manager, "POST", "/api/facilities/tiny/assessments");
      await opened.instance.workDone();
      const url = "/api/facilities/tiny/scenarios/guard/theft/source/violent";
      const { status, body } = await call(manager, "GET", url);
      expect([status, Object.keys(body), body.error.code]).toEqual([500, ["error"], "CUS-S016"]);
    });

    it("stops an assessment that is asked to stop", async () => {
      let hasStarted: () => void = () => undefined;
      const started = new Promise<void>((resolve) => {
        hasStarted = resolve;
      });
      const { signIn, call, opened } = await start({
        assessModel: (_model, { signal }) => {
          hasStarted();
          return new Promise((_, reject) => signal?.addEventListener("abort", () => reject(signal.reason)));
        },
      });
      const manager = await signIn("operator-a.security-manager");
      await call(manager, "POST", "/api/facilities", { files: tinyFiles(), reason: "First" });
      const { jobId } = (await call(manager, "POST", "/api/facilities/tiny/assessments")).body;
      await started;
      expect((await call(manager, "GET", `/api/jobs/${jobId}`)).body.state).toBe("running");
      expect((await call(manager, "GET", "/api/facilities/tiny")).body.work).toMatchObject({ id: jobId });
      expect((await call(manager, "GET", "/api/facilities")).body[0].work).toMatchObject({ id: jobId });
      expect((await call(manager, "DELETE", `/api/jobs/${jobId}`)).status).toBe(200);
      await opened.instance.workDone();
      expect((await call(manager, "GET", `/api/jobs/${jobId}`)).body.state).toBe("cancelled");
      expect((await call(manager, "GET", "/api/facilities/tiny")).body.work).toBeNull();
      expect((await call(manager, "DELETE", `/api/jobs/${jobId}`)).status).toBe(409);
      expect((await call(manager, "GET", "/api/facilities/tiny/assessment")).status).toBe(404);
    });

    it("tells of an assessment that fails, and does the next", async () => {
      let isFirst = true;
      const { signIn, call, opened } = await start({
        assessModel: (model, watch) => {
          if (!isFirst) return assessInWorker(model, watch);
          isFirst = false;
          return Promise.reject(new Error("out of memory"));
        },
      });
      const manager = await signIn("operator-a.security-manager");
      await call(manager, "POST", "/api/facilities", { files: tinyFiles(), reason: "First" });
      const first = (await call(manager, "POST", "/api/facilities/tiny/assessments")).body.jobId;
      await opened.instance.workDone();
      const second = (await call(manager, "POST", "/api/facilities/tiny/assessments")).body.jobId;
      await opened.instance.workDone();
      expect((await call(manager, "GET", `/api/jobs/${first}`)).body).toMatchObject({
        state: "failed",
        error: "out of memory",
      });
      expect((await call(manager, "GET", `/api/jobs/${second}`)).body.state).toBe("done");
    });

    it("writes each act into the ledger, newest first, and proves an entry against a signed checkpoint", async () => {
      const { signIn, call } = await start();
      const manager = await signIn("operator-a.security-manager");
      const stored = await call(manager, "POST", "/api/facilities", { files: tinyFiles(), reason: "First" });
      const { body } = await call(manager, "GET", "/api/ledger?limit=2");
      expect(body.entries).toMatchObject([
        {
          action: "facility.store",
          actor: "security-manager of operator-a",
          role: "security-manager",
          organisation: "operator-a",
          rule: "modellers-store-facilities",
          record: "facility/tiny",
          hashBefore: null,
          hashAfter: stored.body.hash,
        },
        { action: "session.open" },
      ]);
      const [{ index, leafHash }] = body.entries;
      const checkpoint = (await call(manager, "GET", "/api/ledger/checkpoint")).body;
      expect(checkpoint).toMatchObject({ size: body.size, witnessed: null, statement: "No witness has seen it." });
      const proof = (await call(manager, "GET", `/api/ledger/${index}/proof`)).body;
      expect(proof).toMatchObject({ index, leafHash, size: checkpoint.size, rootHash: checkpoint.rootHash });
      expect((await call(manager, "GET", `/api/ledger/${body.size}/proof`)).status).toBe(404);
    });

    it("forgets a session that was closed", async () => {
      const { signIn, call } = await start();
      const manager = await signIn("operator-a.security-manager");
      expect((await call(manager, "GET", "/api/session")).body.person).toMatchObject({ role: "security-manager" });
      expect((await call(manager, "DELETE", "/api/session")).status).toBe(200);
      expect((await call(manager, "GET", "/api/session")).body.person).toBeNull();
      expect((await call(manager, "GET", "/api/facilities")).status).toBe(401);
    });
  });
}
