import type { DocumentDraft } from "../check/form/document-form.ts";
import { buildDuration, firstBasis, mapGiven } from "./build-figures.ts";
import type { Procedure, RequiredEffectiveness, Response } from "./facility-model.ts";

export function buildResponse({ response, basis }: DocumentDraft): Response {
  return {
    pCommunication: response.pCommunication,
    alarmAssessment: buildDuration(response.alarmAssessment),
    forces: response.forces.map(({ time, pNeutralization, ...rest }) => ({
      ...rest,
      time: buildDuration(time),
      pNeutralization: mapGiven(["non-violent", "violent"], pNeutralization, (figure) => ({
        value: figure.value,
        basis: firstBasis(figure.basis, basis),
      })),
    })),
  };
}

export const buildProcedures = ({ procedures }: DocumentDraft): Procedure[] =>
  procedures.map((procedure) => ({ ...procedure, delay: buildDuration(procedure.delay) }));

export function buildRequirements({ requiredEffectiveness }: DocumentDraft): RequiredEffectiveness[] {
  return requiredEffectiveness.map(({ act, category, targets, pEffectiveness, source }) => ({
    act,
    appliesTo: targets === null ? { kind: "category", category: category ?? "" } : { kind: "targets", targets },
    pEffectiveness,
    source,
  }));
}
