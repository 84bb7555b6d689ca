/** Work that was under way when the program ended is taken up again by the next. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createHarness, tinyFiles } from "./harness.ts";

let dataFolder: string;
beforeAll(() => {
  dataFolder = mkdtempSync(join(tmpdir(), "custodiet-restart-"));
});
afterAll(() => rmSync(dataFolder, { recursive: true, force: true }));

it("does an assessment again that was broken off, and keeps sessions open", async () => {
  const first = await createHarness({
    dataFolder,
    assessModel: (_model, { signal }) =>
      new Promise((_, reject) => signal?.addEventListener("abort", () => reject(signal.reason))),
  });
  const manager = await first.signIn("operator-a.security-manager");
  await first.call(manager, "POST", "/api/facilities", { files: tinyFiles(), reason: "First" });
  const { jobId } = (await first.call(manager, "POST", "/api/facilities/tiny/assessments")).body;
  await first.close();

  const second = await createHarness({ dataFolder });
  await second.opened.instance.workDone();
  expect((await second.call(manager, "GET", `/api/jobs/${jobId}`)).body.state).toBe("done");
  expect((await second.call(manager, "GET", "/api/facilities/tiny/assessment")).status).toBe(200);
  await second.close();
});
