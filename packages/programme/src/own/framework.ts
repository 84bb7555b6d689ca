/**
 * Frameworks of others that an organisation took in, by number and title, and which of their numbers it lays measures
 * beside. A control of such a catalogue has no performance test, no evidence and no levels: it is nothing to be asked
 * about, and so becomes no measure.
 */
import { contentHash, err, type Json, ok, type Result } from "@custodiet/core";
import type { Catalogue, Reference, relationships } from "../catalogue/measure.ts";
import { type ProgrammeFault, programmeFault } from "../fault.ts";
import { readOscalCatalogue } from "../oscal/catalogue-in.ts";

export interface OwnFramework {
  /** `own-f1`; never given twice. */
  readonly id: string;
  readonly name: string;
  readonly edition: string;
  /** Of the document. */
  readonly uuid: string;
  readonly controls: readonly FrameworkControl[];
}

export interface FrameworkControl {
  readonly number: string;
  readonly title: string;
}

export interface Mapping {
  readonly measure: string;
  readonly framework: string;
  readonly number: string;
  readonly relationship: (typeof relationships)[number];
  /** The organisation. */
  readonly judgedBy: string;
}

export type FrameworkAct =
  | { readonly type: "framework-taken"; readonly framework: OwnFramework }
  /** With what was laid beside it. */
  | { readonly type: "framework-left"; readonly id: string }
  /** The latest of a measure and a number counts. */
  | ({ readonly type: "mapped" } & Mapping)
  | ({ readonly type: "unmapped" } & Pick<Mapping, "measure" | "framework" | "number">);

export interface FrameworkState {
  /** Those that stand, by id. */
  readonly frameworks: ReadonlyMap<string, OwnFramework>;
  readonly mappings: readonly (Mapping & { readonly on: string })[];
  /** How many were ever taken in, those that were taken back too. */
  readonly everTaken: number;
}

export interface OscalReport {
  readonly title: string;
  readonly version: string;
  readonly oscalVersion: string;
  readonly uuid: string;
  readonly groups: number;
  readonly controls: readonly FrameworkControl[];
  /** Of what would be kept: what is accepted is what was told. */
  readonly hash: string;
}

/** What an OSCAL catalogue has in it, or every fault of it with its place. */
export function reportOscal(document: Json): Result<OscalReport, readonly ProgrammeFault[]> {
  const read = readOscalCatalogue(document);
  if (!read.ok) return err(read.error);
  const { title, version, oscalVersion, uuid, controls } = read.value;
  const told = { title, version, oscalVersion, uuid };
  const kept = controls.map(({ id, title: name }) => ({ number: id, title: name }));
  const groups = new Set(controls.map((control) => control.groups.join("\n"))).size;
  return ok({ ...told, groups, controls: kept, hash: contentHash({ ...told, controls: kept }) });
}

export const takenFramework = (
  { everTaken }: FrameworkState,
  { title, version, uuid, controls }: OscalReport,
): FrameworkAct => ({
  type: "framework-taken",
  framework: { id: `own-f${everTaken + 1}`, name: title, edition: version, uuid, controls },
});

/** @param catalogue with the organisation's own measures */
export function judgeMapping(
  catalogue: Pick<Catalogue, "measures" | "frameworks">,
  { frameworks }: FrameworkState,
  { measure, framework, number }: Pick<Mapping, "measure" | "framework" | "number">,
): readonly ProgrammeFault[] {
  const place = `${measure} ${framework}`;
  const own = frameworks.get(framework);
  const isKnown = own !== undefined || catalogue.frameworks.some(({ id }) => id === framework);
  const isNumber = own === undefined || own.controls.some((control) => control.number === number);
  return [
    ...(catalogue.measures.some(({ id }) => id === measure) ? [] : [programmeFault("unknownMeasure", place, measure)]),
    ...(isKnown ? [] : [programmeFault("unknownFramework", place, framework)]),
    ...(isNumber && number.trim() !== "" ? [] : [programmeFault("unknownNumber", place, number)]),
  ];
}

export const judgeUnmapping = (
  { mappings }: FrameworkState,
  asked: Pick<Mapping, "measure" | "framework" | "number">,
): readonly ProgrammeFault[] =>
  mappings.some((each) => isSamePlace(each, asked))
    ? []
    : [programmeFault("unknownNumber", `${asked.measure} ${asked.framework}`, asked.number)];

export const judgeLeavingFramework = ({ frameworks }: FrameworkState, id: string): readonly ProgrammeFault[] =>
  frameworks.has(id) ? [] : [programmeFault("unknownFramework", id, id)];

const isSamePlace = (
  one: Pick<Mapping, "measure" | "framework" | "number">,
  other: Pick<Mapping, "measure" | "framework" | "number">,
): boolean => one.measure === other.measure && one.framework === other.framework && one.number === other.number;

/** @param standing in their order; what was taken back is left out of them, and counted in `everTaken` */
export function replayFrameworks(
  standing: readonly {
    readonly act: FrameworkAct | { readonly type: "kept" | "retired" | "undone" };
    readonly on: string;
  }[],
  everTaken: number,
): FrameworkState {
  const frameworks = new Map<string, OwnFramework>();
  let mappings: FrameworkState["mappings"] = [];
  for (const { act, on } of standing) {
    if (act.type === "framework-taken") frameworks.set(act.framework.id, act.framework);
    if (act.type === "framework-left") {
      frameworks.delete(act.id);
      mappings = mappings.filter(({ framework }) => framework !== act.id);
    }
    if (act.type === "mapped" || act.type === "unmapped") mappings = mappings.filter((each) => !isSamePlace(each, act));
    if (act.type === "mapped") {
      const { type: _, ...mapping } = act;
      mappings = [...mappings, { ...mapping, on }];
    }
  }
  return { frameworks, mappings, everTaken };
}

/** As they stand among a measure's references. */
export const referencesOf = ({ mappings }: FrameworkState, measure: string): readonly Reference[] =>
  mappings
    .filter((each) => each.measure === measure)
    .map(({ framework, number, relationship, judgedBy, on }) => ({
      ...{ framework, number, relationship, judgedBy },
      judgedOn: on,
    }));
