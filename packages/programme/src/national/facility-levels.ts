/** What a facility's programme tells its authority: levels by domain on a day, and what they were made with. No more. */
import { z } from "zod";
import { type Domain, domains, type Level } from "../catalogue/measure.ts";
import { type Day, readDay } from "../day.ts";
import type { Maturity } from "../maturity/maturity.ts";

/** Levels alone: no contradiction, no way through a facility, no person, no evidence. */
export interface FacilityLevels {
  readonly facility: string;
  readonly name: string;
  /** The day as of which they stand so. */
  readonly on: Day;
  readonly catalogue: { readonly edition: string; readonly hash: string };
  /** Of the model that was asked; `null`: none was. */
  readonly modelHash: string | null;
  /** Every domain, in the catalogue's order. */
  readonly domains: readonly DomainLevels[];
}

export const levelFigures = ["claimed", "verified", "computed"] as const;
export type LevelFigure = (typeof levelFigures)[number];

/** `null`: nothing applies, or nothing could be computed. */
export type DomainLevels = { readonly domain: Domain } & Readonly<Record<LevelFigure, Level | null>>;

/** @param about what the levels are of; the day and the hash come from the maturity itself */
export const levelsToReport = (
  maturity: Maturity,
  about: Pick<FacilityLevels, "facility" | "name" | "modelHash"> & { readonly edition: string },
): FacilityLevels => ({
  facility: about.facility,
  name: about.name,
  on: maturity.on,
  catalogue: { edition: about.edition, hash: maturity.catalogueHash },
  modelHash: about.modelHash,
  domains: maturity.domains.map(({ domain, claimed, verified, computed }) => ({
    domain,
    claimed: claimed.level,
    verified: verified?.level ?? null,
    computed: computed?.level ?? null,
  })),
});

const text = z.string().min(1).max(200);
const level = z.number().int().min(0).max(4).nullable();
const hash = z.string().regex(/^[0-9a-f]{64}$/);

const form = z.strictObject({
  facility: text,
  name: text,
  on: z.string().refine((value) => readDay(value) !== null),
  catalogue: z.strictObject({ edition: text, hash: z.string().min(1).max(200) }),
  modelHash: hash.nullable(),
  domains: z
    .array(z.strictObject({ domain: z.enum(domains), claimed: level, verified: level, computed: level }))
    .refine((all) => all.map(({ domain }) => domain).join() === domains.join()),
});

/** `null`: of another shape than a report of levels has. */
export function readFacilityLevels(content: unknown): FacilityLevels | null {
  const read = form.safeParse(content);
  return read.success ? (read.data as unknown as FacilityLevels) : null;
}
