/** What a sealed file carries: a model as it was written, what an assessment found, a programme's levels, a State's report. */
import { canonicalJson } from "@custodiet/core";
import {
  type FacilityLevels,
  type ImplementationReport,
  readFacilityLevels,
  readImplementationReport,
} from "@custodiet/programme";
import type { SharedObject } from "@custodiet/sharing";
import type { StoredAssessment, StoredFacility } from "@custodiet/store";
import { z } from "zod";

const text = z.string();
const short = z.string().max(500);

const modelContent = z.strictObject({
  facility: z.strictObject({ id: short, name: short, kind: short, isFictional: z.boolean() }),
  version: z.int(),
  modelHash: short,
  storedAtMs: z.int(),
  /** The document's files as they were written. */
  sources: z.array(z.strictObject({ name: short, text })).min(1),
});

const assessmentContent = z.strictObject({
  facility: short,
  modelHash: short,
  engineVersion: short,
  assessedAtMs: z.int(),
  hash: short,
  summary: z.unknown(),
});

const contents = { "facility-model": modelContent, assessment: assessmentContent } as const;

export type ObjectContent =
  | ({ readonly kind: "facility-model" } & z.infer<typeof modelContent>)
  | ({ readonly kind: "assessment" } & z.infer<typeof assessmentContent>)
  | ({ readonly kind: "programme-levels" } & FacilityLevels)
  | ({ readonly kind: "implementation-report" } & ImplementationReport);

/** `null`: of a kind that this version does not know, or of another shape. */
export function readContentOf({ kind, content }: Pick<SharedObject, "kind" | "content">): ObjectContent | null {
  if (kind === "programme-levels") {
    const levels = readFacilityLevels(content);
    return levels && { kind, ...levels };
  }
  if (kind === "implementation-report") {
    const report = readImplementationReport(content);
    return report && { kind, ...report };
  }
  if (kind !== "facility-model" && kind !== "assessment") return null;
  const read = contents[kind].safeParse(content);
  return read.success ? ({ kind, ...read.data } as ObjectContent) : null;
}

export const sentThings = ["model", "assessment", "model and assessment"] as const;
export type SentThing = (typeof sentThings)[number];

/** `null`: the assessment that it is to carry is not there. */
export function objectsOf(
  what: SentThing,
  stored: StoredFacility,
  assessed: StoredAssessment | null,
): readonly SharedObject[] | null {
  if (what !== "model" && assessed === null) return null;
  return [
    ...(what === "assessment" ? [] : [modelObject(stored)]),
    ...(what === "model" || assessed === null ? [] : [assessmentObject(assessed)]),
  ];
}

const modelObject = ({ id, name, kind, isFictional, version, sources }: StoredFacility): SharedObject => ({
  kind: "facility-model",
  id: `${id}@${version.number}`,
  marking: version.marking,
  content: {
    facility: { id, name, kind, isFictional },
    version: version.number,
    modelHash: version.hash,
    storedAtMs: version.storedAtMs,
    sources: sources.map((source) => ({ name: source.name, text: source.text })),
  },
});

const assessmentObject = (assessed: StoredAssessment): SharedObject => ({
  kind: "assessment",
  id: `${assessed.facility}@${assessed.modelHash.slice(0, 12)}`,
  marking: assessed.marking,
  content: {
    facility: assessed.facility,
    modelHash: assessed.modelHash,
    engineVersion: assessed.engineVersion,
    assessedAtMs: assessed.assessedAtMs,
    hash: assessed.hash,
    summary: JSON.parse(assessed.text) as unknown,
  },
});

/** A line as it is signed and kept. */
export const lineOf = (object: SharedObject): string => canonicalJson({ ...object });
