/**
 * An organisation's own measures laid behind the catalogue's, for what is read and judged within it. What leaves it is made
 * from the catalogue itself: it has none of them.
 */
import { contentHash } from "@custodiet/core";
import type { Catalogue, Measure } from "../catalogue/measure.ts";
import { toMeasure } from "../catalogue/read-catalogue.ts";
import type { MeasureTexts } from "../catalogue/wording.ts";
import { referencesOf } from "./framework.ts";
import { ownKindId } from "./own-measure.ts";
import type { OwnEntry, OwnState } from "./replay-own.ts";
import { ownMonths, toForm } from "./settle-own.ts";

/** The catalogue as the organisation works with it, with the frameworks that it took in; its hash is another one. */
export function layOwn(catalogue: Catalogue, state: OwnState): Catalogue {
  const standing = standingOwn(state);
  const { frameworks, mappings } = state.frameworks;
  if (standing.length === 0 && frameworks.size === 0 && mappings.length === 0) return catalogue;
  const own = standing.map(({ id, measure }) => toMeasure(toForm(id, measure), measure.domain));
  const months = standing.map(({ id, measure }) => ownMonths(id, measure.ownEvidence));
  const taken = [...frameworks.values()].map(({ id, name, edition }) => ({ id, name, edition }));
  return {
    ...catalogue,
    measures: [...catalogue.measures, ...own].map((measure) => withMappings(measure, state)),
    frameworks: [...catalogue.frameworks, ...taken],
    evidenceMonths: Object.assign({}, catalogue.evidenceMonths, ...months) as Catalogue["evidenceMonths"],
    // What a measure is laid beside changes nothing of what is asked.
    hash:
      standing.length === 0
        ? catalogue.hash
        : contentHash({ shared: catalogue.hash, own: standing.map(({ id, measure }) => ({ id, measure })) }),
  };
}

function withMappings(measure: Measure, { frameworks }: OwnState): Measure {
  const laid = referencesOf(frameworks, measure.id);
  return laid.length === 0 ? measure : { ...measure, references: [...measure.references, ...laid] };
}

export const standingOwn = ({ measures }: OwnState): readonly OwnEntry[] =>
  [...measures.values()].filter(({ retired }) => retired === null);

/** Their words, by id, as the catalogue's are: the organisation's own, in whichever language they were written. */
export const ownTexts = (state: OwnState): Readonly<Record<string, MeasureTexts>> =>
  Object.fromEntries(
    standingOwn(state).map(({ id, measure: { title, statement, test, criteria } }) => [
      id,
      { title, statement, test: test.text, criteria: Object.fromEntries(criteria.map(({ key, text }) => [key, text])) },
    ]),
  );

/** What its own kinds of evidence are called, by the kind. */
export const ownKindNames = (state: OwnState): Readonly<Record<string, string>> =>
  Object.fromEntries(
    standingOwn(state).flatMap(({ id, measure }) =>
      measure.ownEvidence.map(({ key, name }) => [ownKindId(id, key), name]),
    ),
  );
