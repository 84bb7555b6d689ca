import { contentHash, err, nearName, ok, type Result } from "@custodiet/core";
import { type ProgrammeFault, type ProgrammeFaultName, programmeFault } from "../fault.ts";
import { cleanSamplesFor } from "../practice/sample-size.ts";
import { type CommonForm, commonForm, type MeasureForm, type MeasuresForm, measuresForm } from "./catalogue-form.ts";
import { type ContentFile, formFaults } from "./form-faults.ts";
import type { Catalogue, CatalogueId, Criterion, CriterionId, Domain, Level, Measure } from "./measure.ts";

/** `common`: `catalogue.json`; `measures`: a file for each domain. */
export interface CatalogueFiles {
  readonly common: ContentFile;
  readonly measures: readonly ContentFile[];
}

/** Reads the catalogue's rules; every fault of every file is told at once. */
export function readCatalogue(files: CatalogueFiles): Result<Catalogue, readonly ProgrammeFault[]> {
  const common = commonForm.safeParse(files.common.content);
  const parts = files.measures.map((file) => ({ file, read: measuresForm.safeParse(file.content) }));
  const shapes = [
    ...(common.success ? [] : formFaults(files.common, common.error)),
    ...parts.flatMap(({ file, read }) => (read.success ? [] : formFaults(file, read.error))),
  ];
  if (!common.success || shapes.length > 0) return err(shapes);
  const read = parts.flatMap(({ file, read: { data } }) => (data ? [{ file: file.name, ...data }] : []));
  const faults = [...faultsOfParts(read, common.data), ...faultsOfRapid(files.common.name, read, common.data)];
  return faults.length > 0 ? err(faults) : ok(toCatalogue(common.data, read));
}

type ReadPart = MeasuresForm & { readonly file: string };

function faultsOfParts(parts: readonly ReadPart[], common: CommonForm): readonly ProgrammeFault[] {
  const seen = new Set<string>();
  return parts.flatMap(({ file, domain, measures }) =>
    measures.flatMap((measure, index) => {
      const place = `${file} measures[${index}]`;
      const isRepeated = seen.has(measure.id);
      seen.add(measure.id);
      return [
        ...(isRepeated ? [programmeFault("repeatedId", `${place}.id`, measure.id)] : []),
        ...(measure.id.startsWith(`${domain}-`) ? [] : [programmeFault("wrongDomain", `${place}.id`, measure.id)]),
        ...faultsOfMeasure(measure, place, common),
      ];
    }),
  );
}

/** What holds of any measure, the catalogue's or an organisation's own. */
export function faultsOfMeasure(
  measure: MeasureForm,
  place: string,
  common: Pick<Catalogue, "withdrawn" | "commitments" | "frameworks" | "evidenceMonths">,
): readonly ProgrammeFault[] {
  const { id, commitments, isExtra, evidence, references } = measure;
  const withdrawn = [id, ...measure.criteria.map((key) => `${id}.${key}`)].filter((each) =>
    common.withdrawn.includes(each),
  );
  const known = Object.keys(common.commitments);
  const frameworks = common.frameworks.map((framework) => framework.id);
  return [
    ...withdrawn.map((each) => programmeFault("withdrawnId", place, each)),
    ...unknownAmong("unknownCommitment", `${place}.commitments`, commitments, known),
    ...(commitments.length > 0 || isExtra ? [] : [programmeFault("noCommitment", `${place}.commitments`, null)]),
    ...unknownAmong("unknownName", `${place}.evidence`, evidence, Object.keys(common.evidenceMonths)),
    ...unknownAmong(
      "unknownName",
      `${place}.references`,
      references.map(({ framework }) => framework),
      frameworks,
    ),
    ...unknownAmong(
      "unknownName",
      `${place}.hooks`,
      measure.hooks.map(({ proves }) => proves),
      measure.criteria,
    ),
    ...faultsOfCriteria(measure, place),
    ...faultsOfTest(measure, place),
  ];
}

function unknownAmong(
  name: ProgrammeFaultName,
  place: string,
  wanted: readonly string[],
  known: readonly string[],
): readonly ProgrammeFault[] {
  return wanted
    .map((each, index) => ({ each, index }))
    .filter(({ each }) => !known.includes(each))
    .map(({ each, index }) => {
      const fault = programmeFault(name, `${place}[${index}]`, each);
      const near = nearName(each, known);
      return near === null ? fault : { ...fault, remedy: `Did you mean ${near}? ${fault.remedy}` };
    });
}

function faultsOfCriteria({ criteria, id }: MeasureForm, place: string): readonly ProgrammeFault[] {
  const missing = ["1", "2", "3", "4"].filter((level) => !criteria.some((key) => key.startsWith(level)));
  const repeated = criteria.filter((key, index) => criteria.indexOf(key) !== index);
  return [
    ...missing.map((level) => programmeFault("noCriterion", `${place}.criteria`, `level ${level}`)),
    ...repeated.map((key) => programmeFault("repeatedId", `${place}.criteria`, `${id}.${key}`)),
  ];
}

function faultsOfTest({ test }: MeasureForm, place: string): readonly ProgrammeFault[] {
  if (test.tolerated === null) return [];
  const needed = cleanSamplesFor(test.tolerated, 0.95);
  return test.samples !== null && test.samples >= needed
    ? []
    : [programmeFault("sampleTooSmall", `${place}.test.samples`, `${test.samples} where ${needed} are needed`)];
}

function faultsOfRapid(file: string, parts: readonly ReadPart[], { rapid }: CommonForm): readonly ProgrammeFault[] {
  const measures = parts.flatMap((part) => part.measures);
  return (["national", "agency", "facility"] as const).flatMap((tier) => {
    const ofTier = measures.filter((measure) => measure.tiers.includes(tier)).map(({ id }) => id);
    return unknownAmong("unknownName", `${file} rapid.${tier}`, rapid[tier], ofTier);
  });
}

function toCatalogue(common: CommonForm, parts: readonly ReadPart[]): Catalogue {
  const { what: _, ...rules } = common;
  const measures = parts.flatMap(({ domain, measures: forms }) => forms.map((form) => toMeasure(form, domain)));
  return {
    ...rules,
    rapid: rules.rapid as unknown as Catalogue["rapid"],
    measures,
    hash: contentHash({ ...rules, measures }),
  };
}

/** A measure as the rest of the room knows it: its criteria with their full ids. */
export const toMeasure = (form: MeasureForm, domain: Domain): Measure => ({
  ...form,
  id: form.id as CatalogueId,
  criteria: form.criteria.map(
    (key): Criterion => ({
      id: `${form.id}.${key}` as CriterionId,
      measure: form.id as CatalogueId,
      domain,
      level: Number(key[0]) as Exclude<Level, 0>,
    }),
  ),
});
