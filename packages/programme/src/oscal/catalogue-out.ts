/**
 * The catalogue as an OSCAL catalogue, and its references as an OSCAL mapping collection. An organisation's own measures
 * stay at home, unless they are chosen.
 */
import { type Catalogue, type Criterion, domains, type Measure } from "../catalogue/measure.ts";
import type { MeasureTexts } from "../catalogue/wording.ts";
import { isOwnMeasure } from "../own/own-measure.ts";
import { listed, metadataOf, type OscalFacts, type OscalObject, ownProp, tokenOf, uuidFor } from "./oscal-parts.ts";

export interface OscalWords {
  readonly texts: Readonly<Record<string, MeasureTexts>>;
  /** Of the catalogue: by list and name. */
  readonly words: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** @param whose `shared`: without the organisation's own, whatever catalogue is given */
export function oscalCatalogue(
  catalogue: Catalogue,
  facts: OscalFacts,
  told: OscalWords,
  whose: "shared" | "with own" = "shared",
): OscalObject {
  const measures = whose === "shared" ? sharedOf(catalogue) : catalogue.measures;
  const groups = domains.flatMap((domain) => {
    const own = measures.filter(({ criteria }) => criteria[0]?.domain === domain);
    const title = told.words["domain"]?.[domain] ?? domain;
    return own.length === 0
      ? []
      : [{ id: domain, class: "domain", title, controls: own.map((measure) => controlOf(measure, told)) }];
  });
  return {
    catalog: {
      uuid: uuidFor("catalogue", catalogue.hash, String(facts.createdAtMs)),
      metadata: metadataOf(facts, facts.name),
      groups,
    },
  };
}

/** What may leave, whatever catalogue is given: measures without the organisation's own. */
const sharedOf = ({ measures }: Catalogue): readonly Measure[] => measures.filter(({ id }) => !isOwnMeasure(id));

function controlOf(measure: Measure, { texts }: OscalWords): OscalObject {
  const { id, tiers, commitments, functions, owner, cost, isQuickWin, isCyber, privacy, requiredFrom, evidence } =
    measure;
  const text = texts[id];
  const props = [
    ...tiers.map((tier) => ownProp("tier", tier)),
    ...commitments.map((commitment) => ownProp("commitment", commitment)),
    ...functions.map((each) => ownProp("function", each)),
    ...(requiredFrom === "every category" ? [requiredFrom] : requiredFrom).map((each) => ownProp("required-for", each)),
    ...[ownProp("owner", owner), ownProp("cost", cost), ownProp("privacy", privacy)],
    ...evidence.map((kind) => ownProp("evidence", kind)),
    ...(isQuickWin ? [ownProp("quick-win", "yes")] : []),
    ...(isCyber ? [ownProp("cyber", "yes")] : []),
  ];
  return {
    id,
    class: "measure",
    title: text?.title ?? id,
    props,
    parts: [
      { id: `${id}_smt`, name: "statement", prose: text?.statement ?? "" },
      ...measure.criteria.map((criterion) => objectiveOf(criterion, text)),
      { id: `${id}_test`, name: "assessment-method", prose: text?.test ?? "" },
    ],
  };
}

const objectiveOf = ({ id, measure, level }: Criterion, text: MeasureTexts | undefined): OscalObject => ({
  id,
  name: "assessment-objective",
  props: [ownProp("level", String(level))],
  prose: text?.criteria[id.slice(measure.length + 1)] ?? "",
});

export function oscalMappings(catalogue: Catalogue, facts: OscalFacts): OscalObject {
  const measures = sharedOf(catalogue);
  const source = uuidFor("catalogue-resource", catalogue.hash);
  const frameworks = catalogue.frameworks.filter(({ id }) =>
    measures.some(({ references }) => references.some(({ framework }) => framework === id)),
  );
  return {
    "mapping-collection": {
      uuid: uuidFor("mappings", catalogue.hash, String(facts.createdAtMs)),
      metadata: metadataOf(facts, `${facts.name}: references`),
      provenance: {
        method: "human",
        "matching-rationale": "semantic",
        status: "draft",
        "mapping-description":
          "This project's own judgement, by number only: no text of another framework is carried, and none has agreed to it.",
      },
      mappings: frameworks.map(({ id }) => ({
        uuid: uuidFor("mapping", id, catalogue.hash),
        "source-resource": { type: "catalog", href: `#${source}` },
        "target-resource": { type: "catalog", href: `#${uuidFor("framework", id)}` },
        maps: mapsTo(id, measures),
      })),
      "back-matter": {
        resources: [
          { uuid: source, title: facts.name, description: `Edition ${catalogue.edition}, ${catalogue.hash}` },
          ...frameworks.map(({ id, name, edition }) => ({
            uuid: uuidFor("framework", id),
            title: name,
            description: `${edition}. By number only.`,
          })),
        ],
      },
    },
  };
}

const mapsTo = (framework: string, measures: readonly Measure[]): readonly OscalObject[] =>
  measures.flatMap(({ id, references }) =>
    references
      .filter((reference) => reference.framework === framework)
      .map(({ number, relationship, judgedBy, judgedOn }) => ({
        uuid: uuidFor("map", id, framework, number),
        relationship,
        sources: [{ type: "control", "id-ref": id }],
        targets: [{ type: "control", "id-ref": tokenOf(number) }],
        ...listed("props", [ownProp("number", number), ownProp("judged-by", judgedBy), ownProp("judged-on", judgedOn)]),
      })),
  );
