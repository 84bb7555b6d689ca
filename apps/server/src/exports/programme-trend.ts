/** Levels of a programme over time, and two days or two programmes beside each other, as tables. docs/exports.md. */
import { formatTlp } from "@custodiet/core";
import type { Catalogue, CriterionChange, DomainComparison } from "@custodiet/programme";
import type { ComparedSide, ProgrammesCompared, ProgrammeTrend } from "../instance/programmes/trend-types.ts";
import type { CatalogueContent } from "../programme/catalogue-content.ts";
import { csvFile } from "./csv-file.ts";
import type { LeavingFile } from "./export-file.ts";
import type { Cell } from "./table.ts";

type Texts = CatalogueContent["wording"]["en"];

export function trendTable({ head, on, days, marking }: ProgrammeTrend, catalogue: Catalogue): LeavingFile {
  const rows = days.flatMap(({ on: day, maturity, model }) =>
    maturity.domains.map(({ domain, claimed, verified, computed }): readonly Cell[] => [
      ...[day, domain, claimed.level, verified?.level ?? null, computed?.level ?? null, model],
    ]),
  );
  return csvFile(marking, `programme-trend_${on}.csv`, {
    notes: [["Marking", formatTlp(marking.tlp)], ["Programme", head.name], ["As of", on], catalogueNote(catalogue)],
    columns: ["day", "domain", "claimed", "verified", "computed", "model version"],
    rows,
  });
}

export function comparisonTable(
  { before, after, compared, marking }: ProgrammesCompared,
  catalogue: Catalogue,
  texts: Texts,
): LeavingFile {
  return csvFile(marking, `programme-comparison_${before.day.on}_${after.day.on}.csv`, {
    notes: [
      ["Marking", formatTlp(marking.tlp)],
      ["Before", sideNote(before)],
      ["After", sideNote(after)],
      catalogueNote(catalogue),
      ["Same catalogue", compared.isSameCatalogue ? "yes" : "no: a difference may be the catalogue's"],
    ],
    columns: ["domain", "what", "criterion", "text", "before", "after"],
    rows: compared.domains.flatMap((each) => rowsOf(each, texts)),
  });
}

function rowsOf({ domain, gained, lost, ...levels }: DomainComparison, texts: Texts): readonly (readonly Cell[])[] {
  const textOf = ({ criterion, measure }: CriterionChange): string =>
    texts.measures[measure]?.criteria[criterion.slice(measure.length + 1)] ?? "";
  const standing = ({ other }: CriterionChange): string =>
    other === null ? "not asked" : other.why === null ? other.state : `${other.state}: ${other.why}`;
  return [
    ...(["claimed", "verified", "computed"] as const).map((figure) => [domain, figure, "", "", ...levels[figure]]),
    ...gained.map((each) => [domain, "gained", each.criterion, textOf(each), standing(each), "met"]),
    ...lost.map((each) => [domain, "lost", each.criterion, textOf(each), "met", standing(each)]),
  ];
}

const sideNote = ({ head, day: { on } }: ComparedSide): string => `${head.name}, ${on}`;
const catalogueNote = ({ edition, hash }: Catalogue) => ["Catalogue", `${edition} ${hash}`] as const;
