/** Long work that runs beside the server. */
import { z } from "zod";
import { named, nullableText, text } from "./shapes.ts";

export const jobSchema = named(
  "Job",
  z.object({
    id: text,
    facility: text,
    state: z.enum(["queued", "running", "done", "failed", "cancelled"]),
    done: z.number(),
    total: z.number(),
    stage: text,
    error: nullableText,
  }),
);

export const jobAcceptedSchema = named("JobAccepted", z.object({ jobId: text }));
