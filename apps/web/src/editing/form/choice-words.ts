/** Where the catalogues say the words of closed lists; those of the map and the tables are said as there. */
import type { FieldHead } from "./field.ts";

const catalogues: Readonly<Record<string, string>> = {
  "facility.kind": "facilities:kind",
  "threatStatement.activity": "choice.threatStatement.activity",
  "threatStatement.violence": "facility:model",
  "threatStatement.collusion": "facility:model",
  "threatStatement.computerAccess": "facility:model",
  "organisations.kind": "choice.organisations.kind",
  "areas.kind": "map:areaKind",
  "crossings.passes": "facility:details.carriage",
  "crossings.direction": "choice.crossings.direction",
  "crossings.delays": "facility:tactic",
  "measures.detects": "facility:measures.detects",
  "measures.performance": "facility:tactic",
  "measures.pair.dependence": "facility:measures.dependence",
  "targets.kind": "map:targetKind",
  "targets.carriage": "facility:details.carriage",
  "targets.tasks.act": "facilities:act",
  "states.kind": "choice.states.kind",
  "forces.pNeutralization": "facilities:mode",
  "procedures.kind": "choice.procedures.kind",
  "materialBalanceAreas.keyMeasurementPoints.kind": "choice.materialBalanceAreas.keyMeasurementPoints.kind",
  "materialBalanceAreas.strata.kind": "choice.materialBalanceAreas.strata.kind",
  "materialBalanceAreas.streams.direction": "choice.materialBalanceAreas.streams.direction",
  "requiredEffectiveness.act": "facilities:act",
};

/** Words of the same list under many fields. */
const byKey: Readonly<Record<string, string>> = {
  detectAt: "facility:details.location",
  tactic: "facility:tactic",
  stage: "choice.stage",
};

/** `null` where the word is data: an isotope, a category, a TLP level. */
export function choiceKey({ wording, key }: FieldHead, word: string): string | null {
  const catalogue = catalogues[wording] ?? byKey[key];
  return catalogue === undefined ? null : `${catalogue}.${word}`;
}
