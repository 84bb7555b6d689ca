import { nearName } from "@custodiet/core";
import { targetCategories } from "../../categorise/category.ts";
import { ruleWording } from "../../wording/rule-wording.ts";
import type { DocumentDraft } from "../form/document-form.ts";
import type { Reading } from "../shape/reading.ts";
import { type Rule, rule } from "./rule.ts";

type Marking = DocumentDraft["marking"];

const clearOnlyIfFictional = rule("each", ["marking", "facility"], ({ marking, facility }, reading) => {
  if (marking.tlp !== "clear" || facility.fictional) return;
  const related = [{ span: reading.placeOf(facility).span, note: "the facility is not declared fictional" }];
  reading.report(ruleWording.clearButReal(), reading.placeOf(marking, "tlp"), related);
});

const audience = rule("each", ["marking", "organisations"], ({ marking, organisations }, reading) => {
  judgeAudience(
    marking,
    organisations.map(({ id }) => id),
    reading,
  );
});

const audienceOfStatement = rule("each", ["threatStatement", "organisations"], (document, reading) => {
  const { marking } = document.threatStatement;
  if (marking === null) return;
  judgeAudience(
    marking,
    document.organisations.map(({ id }) => id),
    reading,
  );
});

function judgeAudience(marking: Marking, known: readonly string[], reading: Reading): void {
  marking.releasedTo.forEach((party, index) => {
    const place = reading.placeOf(marking.releasedTo, index);
    if (party === "everybody") {
      if (marking.tlp !== "clear") reading.report(ruleWording.everybodyAboveClear(), place);
    } else if (!known.includes(party)) {
      reading.report(() => ruleWording.unknownAudience(party, nearName(party, known)), place);
    }
  });
}

const forces = rule("whole", ["response"], ({ response }, reading) => {
  if (response.forces.length === 0) {
    reading.report(ruleWording.noForces(), reading.placeOf(response, "forces"));
    return;
  }
  // P_N = 1 for a non-violent insider only where the user says so: methods, section 2.
  for (const mode of ["non-violent", "violent"] as const) {
    if (response.forces.some(({ pNeutralization }) => pNeutralization[mode] !== undefined)) continue;
    const { span, path } = reading.placeOf(response, "forces");
    const place = { span: { ...span, end: Math.min(span.end, span.start + 1) }, path };
    reading.report(ruleWording.modeWithoutNeutralization(mode), place);
  }
});

const procedures = rule("each", ["procedures"], (document, reading) => {
  for (const procedure of document.procedures) {
    if (procedure.from !== procedure.to) continue;
    reading.report(ruleWording.procedureToItself(procedure.from), reading.placeOf(procedure, "to"));
  }
});

const requirements = rule("each", ["requiredEffectiveness"], ({ requiredEffectiveness }, reading) => {
  for (const requirement of requiredEffectiveness) {
    const { category, targets } = requirement;
    if ((category === null) === (targets === null)) {
      reading.report(ruleWording.unclearRequirement(), reading.placeOf(requirement));
    }
    if (category !== null && !targetCategories.includes(category)) {
      reading.report(ruleWording.unknownCategory(category, targetCategories), reading.placeOf(requirement, "category"));
    }
  }
});

export const documentRules: readonly Rule[] = [
  clearOnlyIfFictional,
  audience,
  audienceOfStatement,
  forces,
  procedures,
  requirements,
];
