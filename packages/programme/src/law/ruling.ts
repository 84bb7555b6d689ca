/**
 * What the law of the place lets one do, as a programme has it on record: each with its provision and the day on which
 * somebody looked. What it forbids closes the measures that need it; seeded tests only where it allows them, and with
 * written authority.
 */
import type { Catalogue, CatalogueId, Measure } from "../catalogue/measure.ts";
import type { Scope } from "../catalogue/scope.ts";
import { type Day, readDay } from "../day.ts";
import { type ProgrammeFault, programmeFault } from "../fault.ts";

/** The first five are what the catalogue's notes on data about persons need. */
export const permissions = [
  "personal-record",
  "criminal-record",
  "health",
  "behaviour",
  "monitoring",
  "seeded-test",
  "polygraph",
] as const;
export type Permission = (typeof permissions)[number];

export interface Ruling {
  readonly permission: Permission;
  readonly allowed: "yes" | "no" | "unknown";
  /** Law and article; empty where it is not known. */
  readonly provision: string;
  /** The day on which the law was looked at; `null` where it is not known. */
  readonly asOf: Day | null;
}

export type Law = ReadonlyMap<Permission, Ruling>;

/** Who let a seeded test be made, in writing, and when. */
export interface TestAuthority {
  readonly text: string;
  readonly on: Day;
}

export function judgeRuling({ permission, allowed, provision, asOf }: Ruling, today: Day): readonly ProgrammeFault[] {
  const place = `law ${permission}`;
  if (allowed === "unknown") return [];
  const isDay = asOf !== null && readDay(asOf) !== null;
  return [
    ...(provision.trim() === "" ? [programmeFault("noProvision", place, null)] : []),
    ...(isDay ? [] : [programmeFault("badDay", place, asOf)]),
    ...(isDay && asOf > today ? [programmeFault("daysReversed", place, asOf)] : []),
  ];
}

/** Of a seeded test: whether the law allows it, and whether somebody gave written authority before it. */
export function judgeSeeded(
  law: Law,
  place: string,
  { on, authority }: { readonly on: Day; readonly authority: TestAuthority | null },
): readonly ProgrammeFault[] {
  const allowed = law.get("seeded-test")?.allowed ?? "unknown";
  const isGiven = authority !== null && authority.text.trim() !== "" && readDay(authority.on) !== null;
  return [
    ...(allowed === "yes" ? [] : [programmeFault("seededNotAllowed", place, allowed)]),
    ...(isGiven ? [] : [programmeFault("noAuthority", place, null)]),
    ...(isGiven && authority.on > on ? [programmeFault("daysReversed", place, authority.on)] : []),
  ];
}

/** Notes on data about persons whose measures the law closes. */
export const closedBy = (law: Law): readonly Measure["privacy"][] =>
  [...law.values()].flatMap(({ permission, allowed }) =>
    allowed === "no" && permission !== "seeded-test" && permission !== "polygraph" ? [permission] : [],
  );

/** Measures of the tier that are left out by law, one by one or all of a kind, each with its provision. */
export function leftOutByLaw(
  { measures }: Pick<Catalogue, "measures">,
  { tier, switchedOff }: Pick<Scope, "tier" | "switchedOff">,
  law: Law,
): readonly { readonly measure: CatalogueId; readonly provision: string }[] {
  const closed = measures.flatMap(({ id, tiers, privacy }) => {
    const ruling = law.get(privacy as Permission);
    const isSaid = switchedOff.some(({ measure }) => measure === id);
    return ruling?.allowed === "no" && tiers.includes(tier) && !isSaid
      ? [{ measure: id, provision: ruling.provision }]
      : [];
  });
  return [...switchedOff, ...closed];
}
