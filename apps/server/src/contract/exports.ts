/** What may be taken away of a facility, and why. */
import { z } from "zod";
import { exportKinds } from "../commands/export-facility.ts";
import { named } from "./shapes.ts";

export const modelExportSchema = named("ModelExport", z.object({ format: z.enum(["files", "json"]) }));

export const assessmentExportSchema = named(
  "AssessmentExport",
  z.object({ format: z.enum(["json", "ranking-csv", "scenarios-csv"]) }),
);

/** Of a facility that is not declared fictional. */
export const exportRequestSchema = named(
  "ExportRequest",
  z
    .object({
      what: z.enum(exportKinds),
      reason: z.string().trim().max(1000).meta({ description: "Told to the second person and entered in the ledger" }),
      figure: z
        .object({
          name: z
            .string()
            .regex(/^[a-z0-9][a-z0-9_-]*\.(svg|png)$/i)
            .max(128),
          mediaType: z.enum(["image/svg+xml", "image/png"]),
          base64: z.base64().max(2_500_000),
        })
        .nullable()
        .default(null)
        .meta({ description: "What the page has drawn, where `what` is `figure`" }),
    })
    .refine(({ what, figure }) => (what === "figure") === (figure !== null), "a figure with `figure`, and only then"),
);

export const requestedSchema = named("ApprovalRequested", z.object({ approval: z.string() }));
