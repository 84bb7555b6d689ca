/** The published EASI path and its variants give the published and independently computed values. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { evaluateDeterministic, evaluateEasi } from "@custodiet/assess";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { z } from "zod";

const folder = join(import.meta.dirname, "easi-published");
const duration = z.strictObject({ mean: z.number(), sd: z.number() });
const pathFile = z.strictObject({
  pCommunication: z.number(),
  responseForceTime: duration,
  tasks: z.array(
    z.strictObject({ name: z.string(), pDetect: z.number(), location: z.enum(["B", "M", "E"]), delay: duration }),
  ),
});
const expectedFile = z.strictObject({
  source: z.string(),
  tolerance: z.number(),
  cases: z.array(
    z.strictObject({
      file: z.string(),
      pInterruption: z.number(),
      pInterruptionDeterministic: z.number().nullable(),
    }),
  ),
});

const expected = expectedFile.parse(JSON.parse(readFileSync(join(folder, "expected.json"), "utf8")));

describe.each(expected.cases)("$file", ({ file, pInterruption, pInterruptionDeterministic }) => {
  const { pCommunication, responseForceTime, tasks } = pathFile.parse(parse(readFileSync(join(folder, file), "utf8")));
  const timed = tasks.map(({ pDetect, location, delay }) => ({ pDetect, location, delay: seconds(delay) }));
  const response = { pCommunication, responseForceTime: seconds(responseForceTime) };

  it("has the value by EASI", () => {
    const found = evaluateEasi(timed, response).pInterruption;
    expect(Math.abs(found - pInterruption)).toBeLessThanOrEqual(expected.tolerance);
  });
  if (pInterruptionDeterministic !== null) {
    it("has the deterministic value", () => {
      const found = evaluateDeterministic(timed, response).pInterruption;
      expect(Math.abs(found - pInterruptionDeterministic)).toBeLessThanOrEqual(expected.tolerance);
    });
  }
});

function seconds({ mean, sd }: z.infer<typeof duration>): { meanSeconds: number; sdSeconds: number } {
  return { meanSeconds: mean, sdSeconds: sd };
}
