/** How one measure of a programme leaves the server, and the catalogue it stands in. */
import type { OfficialLanguage } from "@custodiet/core";
import {
  type CriterionState,
  domains,
  endOfEvidence,
  endOfTest,
  isOwnMeasure,
  type Measure,
  planSamples,
  statesOfMeasure,
  type TestRecord,
  testedMeasures,
} from "@custodiet/programme";
import type { z } from "zod";
import type { catalogueSchema } from "../contract/programme-catalogue.ts";
import type { measureInProgrammeSchema } from "../contract/programmes.ts";
import type { ProgrammeInSight, WaitingExemption } from "../instance/programmes/programme-types.ts";
import type { CatalogueContent, CatalogueWording } from "../programme/catalogue-content.ts";
import { describeContradiction } from "./programme-views.ts";

type MeasureView = z.infer<typeof measureInProgrammeSchema>;

export interface MeasureToDescribe {
  readonly seen: ProgrammeInSight;
  readonly measure: Measure;
  readonly waiting: readonly WaitingExemption[];
  /** Who looks. */
  readonly person: string;
  readonly mostFileBytes: number;
}

export function describeMeasureIn(asked: MeasureToDescribe): MeasureView {
  const { seen, measure } = asked;
  const { catalogue } = seen.content;
  const { owner = null, due = null } = seen.state.assignments.get(measure.id) ?? {};
  const { bounds, trials, failures, verdict, samplesMissing, dueOn } = seen.practiceOf(measure);
  return {
    ...{ measure: measure.id, marking: seen.marking, owner, due },
    criteria: criteriaOf(asked),
    evidence: evidenceOf(asked, catalogue),
    former: formerOf(asked),
    formerTests: formerTestsOf(asked),
    mostFileBytes: asked.mostFileBytes,
    tests: testsOf(asked),
    practice: {
      ...{ trials, failures, verdict, dueOn },
      lower: bounds?.lower ?? null,
      upper: bounds?.upper ?? null,
      samplesMissing: samplesMissing !== null && Number.isFinite(samplesMissing) ? samplesMissing : null,
      plan: planSamples(measure.test.tolerated),
    },
    model: modelOf(asked),
  };
}

function modelOf({ seen: { head, model, state, on }, measure }: MeasureToDescribe): MeasureView["model"] {
  if (model === null || head.facility === null) return null;
  const records = state.tests.filter((each) => each.measure === measure.id);
  return {
    facility: head.facility,
    measures: model.measures.map(({ id, name }) => ({ id, name })),
    tested: testedMeasures(measure.test, records, model.measures, on).map((each) => ({
      ...each,
      stated: [...each.stated],
    })),
  };
}

function criteriaOf({ seen, measure, waiting }: MeasureToDescribe): MeasureView["criteria"] {
  const { full, state, nameOf } = seen;
  const verified = new Map(statesOfMeasure(full, "verified", measure.id).map((each) => [each.criterion.id, each]));
  const computed = new Map(
    full.domains.flatMap((each) => each.computed?.criteria ?? []).map(({ criterion, isMet }) => [criterion, isMet]),
  );
  return statesOfMeasure(full, "claimed", measure.id).map((claimed) => {
    const { id, level } = claimed.criterion;
    const exemption = state.record.exemptions.find(({ criterion }) => criterion === id) ?? null;
    return {
      ...{ id, level },
      claimed: stateOf(claimed),
      verified: stateOf(verified.get(id) ?? claimed),
      computed: computed.get(id) ?? null,
      contradictions: full.contradictions.filter(({ criterion }) => criterion === id).map(describeContradiction(seen)),
      notes: (state.notes.get(id) ?? []).map(({ type, isMet, note, by, on }) => ({
        ...{ kind: type, isMet, note, on },
        by: nameOf(by),
      })),
      exemption: exemption?.agreed
        ? {
            reason: exemption.reason,
            askedBy: nameOf(exemption.askedBy),
            agreedBy: nameOf(exemption.agreed.by),
            on: exemption.agreed.on,
          }
        : null,
      waiting: waiting.find(({ criterion }) => criterion === id)?.approval ?? null,
    };
  });
}

const stateOf = ({ state, why }: CriterionState) => ({ state, why });

function evidenceOf(
  { seen, measure, person }: MeasureToDescribe,
  catalogue: CatalogueContent["catalogue"],
): MeasureView["evidence"] {
  const { state, on, nameOf } = seen;
  const own = new Set<string>(measure.criteria.map(({ id }) => id));
  return state.record.evidence
    .filter(({ criteria }) => criteria.some((criterion) => own.has(criterion)))
    .map((each) => {
      const { id, kind, criteria, effective, recorded, hash, submittedBy, review } = each;
      const { reviewNote = "", replaces = null } = state.papers.get(id) ?? {};
      const ends = endOfEvidence(catalogue, each);
      return {
        ...{ id, kind, criteria, effective, recorded, ends, hash, ...paperOf(state, id) },
        replaces: replaces === null ? null : paperOf(state, replaces).title,
        isCurrent: effective <= on && on < ends,
        submittedBy: nameOf(submittedBy),
        isOwn: submittedBy === person,
        review: review && { by: nameOf(review.by), on: review.on, isAccepted: review.isAccepted, note: reviewNote },
      };
    });
}

function paperOf({ papers }: ProgrammeInSight["state"], id: string) {
  const { title = id, place = "", file = null } = papers.get(id) ?? {};
  return { title, place, file: file && { name: file.name, byteLength: file.byteLength } };
}

function formerOf({ seen, measure }: MeasureToDescribe): MeasureView["former"] {
  const { state, nameOf } = seen;
  const own = new Set<string>(measure.criteria.map(({ id }) => id));
  return [...state.former.values()]
    .filter(({ evidence: { criteria } }) => criteria.some((criterion) => own.has(criterion)))
    .map(({ evidence: { id, criteria, hash }, replacedBy, reason, by, on }) => ({
      ...{ id, criteria: [...criteria], hash, ...paperOf(state, id), reason, on },
      replacedBy: replacedBy === null ? null : paperOf(state, replacedBy).title,
      by: nameOf(by),
    }))
    .reverse();
}

/** Its name, for who may see the model; for others what it is called there is not told. */
const nameIn = ({ model }: ProgrammeInSight, { facilityMeasure }: TestRecord): string | null =>
  model?.measures.find(({ id }) => id === facilityMeasure)?.name ?? null;

const testsOf = ({ seen, measure }: MeasureToDescribe): MeasureView["tests"] =>
  seen.state.tests
    .filter((test) => test.measure === measure.id)
    .map((test) => {
      const { id, method, on, trials, failures, by, authority = null } = test;
      const ends = endOfTest(measure.test, test);
      return {
        id,
        method,
        on,
        trials,
        failures,
        by: seen.nameOf(by),
        ends,
        facilityMeasure: nameIn(seen, test),
        authority,
      };
    });

const formerTestsOf = ({ seen, measure }: MeasureToDescribe): MeasureView["formerTests"] =>
  [...seen.state.formerTests.values()]
    .filter(({ test }) => test.measure === measure.id)
    .map(({ test: { id, method, on, trials, failures, by }, reason, by: takenBackBy, on: takenBackOn }) => ({
      ...{ id, method, on, trials, failures, by: seen.nameOf(by), reason, takenBackOn },
      takenBackBy: seen.nameOf(takenBackBy),
    }))
    .reverse();

export function describeCatalogue(
  { catalogue, languages }: CatalogueContent,
  language: OfficialLanguage,
  { review, words, measures: texts }: CatalogueWording,
): z.infer<typeof catalogueSchema> {
  const editions = new Map(catalogue.frameworks.map(({ id, name, edition }) => [id, { name, edition }]));
  return {
    edition: catalogue.edition,
    hash: catalogue.hash,
    evidenceMonths: catalogue.evidenceMonths,
    review,
    words,
    measures: catalogue.measures.map((measure) => {
      const { hooks, criteria, references, ...rule } = measure;
      const text = texts[rule.id];
      const keyOf = (id: string): string => id.slice(rule.id.length + 1);
      return {
        ...rule,
        isOwn: isOwnMeasure(rule.id),
        language: languages[rule.id] ?? language,
        domain: criteria[0]?.domain ?? domains[0],
        title: text?.title ?? rule.id,
        statement: text?.statement ?? "",
        testText: text?.test ?? "",
        checks: hooks.map(({ check, proves }) => ({ check, criterion: `${rule.id}.${proves}` })),
        criteria: criteria.map(({ id, level }) => ({ id, level, text: text?.criteria[keyOf(id)] ?? id })),
        references: references.map(({ framework, number, relationship, judgedBy, judgedOn }) => ({
          frameworkId: framework,
          framework: editions.get(framework)?.name ?? framework,
          edition: editions.get(framework)?.edition ?? "",
          ...{ number, relationship, judgedBy, judgedOn },
        })),
      };
    }),
  };
}
