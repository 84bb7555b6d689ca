/** The contract's schemas say what the rooms' types say, and the client that is committed is the routes' own. */
import { readFileSync } from "node:fs";
import type { AssessmentSummary, ScenarioResult } from "@custodiet/assess";
import type { Diagnostic } from "@custodiet/core";
import type { FacilityModel, MaterialStream, ModelChange, Stratum, TargetCategory } from "@custodiet/model";
import { describe, expect, expectTypeOf, it } from "vitest";
import type { z } from "zod";
import { generateApiClient } from "../src/api-client.ts";
import type { stratumSchema, streamSchema } from "../src/contract/accounting.ts";
import type { assessmentSummarySchema, scenarioResultSchema } from "../src/contract/assessment.ts";
import type { modelChangeSchema, targetCategorySchema } from "../src/contract/categories.ts";
import type { facilityModelSchema } from "../src/contract/model.ts";
import type { diagnosticSchema } from "../src/contract/shapes.ts";
import { faultCodes } from "../src/faults.ts";

/** What a scenario says of how it was worked out. */
type WorkedOut = "modelHash" | "engineVersion" | "isEngineOfAssessment";

const root = new URL("../../../", import.meta.url);

describe("the contract", () => {
  it("takes every value the rooms give", () => {
    expectTypeOf<FacilityModel>().toExtend<z.infer<typeof facilityModelSchema>>();
    expectTypeOf<ScenarioResult>().toExtend<Omit<z.infer<typeof scenarioResultSchema>, WorkedOut>>();
    expectTypeOf<AssessmentSummary>().toExtend<
      Omit<z.infer<typeof assessmentSummarySchema>, "hash" | "assessedAt" | "assessedBy">
    >();
    expectTypeOf<TargetCategory>().toExtend<z.infer<typeof targetCategorySchema>>();
    expectTypeOf<ModelChange>().toExtend<z.infer<typeof modelChangeSchema>>();
    expectTypeOf<Diagnostic>().toExtend<z.infer<typeof diagnosticSchema>>();
  });

  it("leaves out no field of the model or of a scenario", () => {
    expectTypeOf<keyof z.infer<typeof facilityModelSchema>>().toEqualTypeOf<keyof FacilityModel>();
    expectTypeOf<keyof z.infer<typeof facilityModelSchema>["measures"][number]>().toEqualTypeOf<
      keyof FacilityModel["measures"][number]
    >();
    expectTypeOf<keyof z.infer<typeof facilityModelSchema>["roles"][number]>().toEqualTypeOf<
      keyof FacilityModel["roles"][number]
    >();
    expectTypeOf<keyof z.infer<typeof facilityModelSchema>["targets"][number]>().toEqualTypeOf<
      keyof FacilityModel["targets"][number]
    >();
    expectTypeOf<keyof z.infer<typeof facilityModelSchema>["balanceAreas"][number]>().toEqualTypeOf<
      keyof FacilityModel["balanceAreas"][number]
    >();
    expectTypeOf<keyof z.infer<typeof stratumSchema>>().toEqualTypeOf<keyof Stratum>();
    expectTypeOf<keyof z.infer<typeof streamSchema>>().toEqualTypeOf<keyof MaterialStream>();
    expectTypeOf<keyof z.infer<typeof scenarioResultSchema>>().toEqualTypeOf<keyof ScenarioResult | WorkedOut>();
  });

  it("is what the committed client was generated from", async () => {
    for (const { name, text } of await generateApiClient()) {
      const committed = readFileSync(new URL(`apps/web/src/api/generated/${name}`, root), "utf8");
      expect(committed === text, `${name}: run \`npm run api-client\``).toBe(true);
    }
  });

  it("documents every code of its faults", () => {
    const page = readFileSync(new URL("docs/errors/server.md", root), "utf8");
    for (const [code, title] of faultCodes) expect(page).toContain(`| ${code} | ${title} |`);
  });
});
