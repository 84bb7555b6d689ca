import { err, ok, type Result } from "@custodiet/core";
import { z } from "zod";
import { type ProgrammeFault, programmeFault } from "../fault.ts";
import { type ContentFile, formFaults } from "./form-faults.ts";
import type { Measure } from "./measure.ts";

/** How far a text has been looked at; shown beside it. */
export const reviewStates = ["own wording", "machine, needs review", "reviewed", "native"] as const;

const text = z.string().min(1);
const measureTexts = z.strictObject({
  title: text,
  statement: text,
  test: text,
  criteria: z.record(z.string(), text),
});
const wordingForm = z.strictObject({
  language: z.string().regex(/^[a-z]{2}$/),
  review: z.enum(reviewStates),
  measures: z.record(z.string(), measureTexts),
});

/** `criteria` by their key, `2.a`. */
export type MeasureTexts = z.infer<typeof measureTexts>;

export interface Wording {
  readonly language: string;
  readonly review: (typeof reviewStates)[number];
  /** By the measure's id. */
  readonly measures: Readonly<Record<string, MeasureTexts>>;
}

/**
 * Reads the texts of some measures in one language. `CUS-Q010` names each text that is missing, `CUS-Q011` each that
 * belongs to nothing.
 */
export function readWording(
  file: ContentFile,
  measures: readonly Measure[],
): Result<Wording, readonly ProgrammeFault[]> {
  const read = wordingForm.safeParse(file.content);
  if (!read.success) return err(formFaults(file, read.error));
  const faults = faultsOfTexts(file.name, read.data.measures, measures);
  return faults.length > 0 ? err(faults) : ok(read.data);
}

function faultsOfTexts(
  file: string,
  texts: Readonly<Record<string, MeasureTexts>>,
  measures: readonly Measure[],
): readonly ProgrammeFault[] {
  const wanted = new Set<string>(
    measures.flatMap(({ id, criteria }) => [id, ...criteria.map((criterion) => criterion.id)]),
  );
  const given = new Set(
    Object.entries(texts).flatMap(([id, { criteria }]) => [id, ...Object.keys(criteria).map((key) => `${id}.${key}`)]),
  );
  return [
    ...[...wanted].filter((id) => !given.has(id)).map((id) => programmeFault("textMissing", `${file} ${id}`, null)),
    ...[...given].filter((id) => !wanted.has(id)).map((id) => programmeFault("textTooMany", `${file} ${id}`, id)),
  ];
}
