/** An assessment for people: who could do most harm, how, and why nothing stops it. */
import type { Assessment, PositionRank, ScenarioResult } from "@custodiet/assess";
import { formatTlp } from "@custodiet/core";
import { categorise, type FacilityModel } from "@custodiet/model";
import { wordCategories } from "./category-words.ts";
import { nameOf } from "./model-names.ts";
import { wordScenario } from "./scenario-words.ts";
import { probability, table } from "./table.ts";

/** Rows of the long tables: the worst of them, or all. */
export type RowsShown = 10 | "all";

export function wordAssessment(
  model: FacilityModel,
  assessment: Assessment,
  scenario: ScenarioResult | null,
  rows: RowsShown,
): string {
  const sections = [
    wordHead(assessment),
    wordPositions(model, assessment, rows),
    scenario === null ? "No position has a path to any target." : wordScenario(model, scenario),
    wordMissed(model, assessment, rows),
    `Targets\n${wordCategories(model, categorise(model))}`,
    wordStatements("Assumptions", assessment.assumptions),
    wordStatements("Warnings", assessment.warnings),
    formatTlp(assessment.marking.tlp),
  ];
  return sections.filter((section) => section !== "").join("\n\n");
}

function wordHead({ facility, modelHash, engineVersion, threatStatement, marking, counts }: Assessment): string {
  const bounded = counts.bounded > 0 ? `, ${counts.bounded} of them bounded` : "";
  return [
    `${formatTlp(marking.tlp)}  ${facility.name}${facility.isFictional ? " (fictional)" : ""}`,
    `Against: ${threatStatement}`,
    `Model ${modelHash}`,
    `Engine ${engineVersion}, ${counts.searches} searches${bounded}`,
  ].join("\n");
}

function wordPositions(model: FacilityModel, { positions, scenarios }: Assessment, wanted: RowsShown): string {
  const shown = firstOf(positions, wanted);
  const rows = shown.map((position) => {
    const worst = scenarios.find(({ id }) => id === position.worstScenario);
    return [
      String(position.rank),
      `${nameOf(model, position.role)}${position.isPersonalData ? " *" : ""}`,
      worst === undefined ? "-" : `${worst.act}, ${nameOf(model, worst.target)}, ${worst.mode}`,
      probability(position.pEffectiveness),
      position.conditionalRisk.toFixed(3),
    ];
  });
  const isSmall = shown.some((position: PositionRank) => position.isPersonalData);
  return [
    "Positions, most harmful first",
    table(["#", "position", "worst scenario", "P_E", "risk"], rows, [0, 3, 4]),
    ...wordRest(positions.length - shown.length),
    ...(isSmall ? ["* fewer than three holders: personal data, not to be passed on"] : []),
    "P_E: chance that the measures stop it. Risk: (1 - P_E) times the consequence, given an attempt.",
  ].join("\n");
}

function wordMissed(model: FacilityModel, { scenarios }: Assessment, wanted: RowsShown): string {
  const missed = scenarios.filter(({ requirement }) => requirement?.isMissed === true);
  if (missed.length === 0) return "";
  const shown = firstOf(missed, wanted);
  const rows = shown.map(({ role, act, target, mode, worst, requirement }) => [
    `${nameOf(model, role)}: ${act}, ${nameOf(model, target)}, ${mode}`,
    probability(worst?.easi.pEffectiveness ?? null),
    probability(requirement?.pEffectiveness ?? null),
    requirement?.source ?? "",
  ]);
  const title = `Required effectiveness is missed by ${missed.length} scenarios`;
  return [
    title,
    table(["scenario", "P_E", "required", "source"], rows, [1, 2]),
    ...wordRest(missed.length - shown.length),
  ].join("\n");
}

const firstOf = <Row>(rows: readonly Row[], wanted: RowsShown): readonly Row[] =>
  wanted === "all" ? rows : rows.slice(0, wanted);

const wordRest = (count: number): readonly string[] => (count === 0 ? [] : [`... and ${count} more: --all shows them`]);

const wordStatements = (title: string, statements: readonly { readonly text: string }[]): string =>
  statements.length === 0 ? "" : `${title}\n${statements.map(({ text }) => `- ${text}`).join("\n")}`;
