/** What may be taken away of a facility, and why. */
import { z } from "zod";
import { named } from "./shapes.ts";

const reason = z
  .string()
  .trim()
  .min(1)
  .max(1000)
  .optional()
  .meta({ description: "Needed for a facility that is not declared fictional; entered in the ledger" });

export const modelExportSchema = named("ModelExport", z.object({ format: z.enum(["files", "json"]), reason }));

export const assessmentExportSchema = named(
  "AssessmentExport",
  z.object({ format: z.enum(["json", "ranking-csv", "scenarios-csv"]), reason }),
);
