import type { CheckedDocument } from "../check/check-document.ts";
import { buildBalanceAreas } from "./build-accounting.ts";
import { buildMeasures } from "./build-measures.ts";
import { buildRoles, buildStates } from "./build-people.ts";
import { buildProcedures, buildRequirements, buildResponse } from "./build-response.ts";
import { buildAreas, buildCrossings } from "./build-site.ts";
import { buildTargets } from "./build-targets.ts";
import { deepFreeze } from "./deep-freeze.ts";
import { type FacilityModel, formatVersion } from "./facility-model.ts";

/**
 * Turns a checked document into the model: defaults put in, `all` written out, units in names. Elements keep the order
 * of the document. What the check has established is not checked again.
 */
export function buildModel({ draft, definitions }: CheckedDocument): FacilityModel {
  const { fictional, ...facility } = draft.facility;
  return deepFreeze({
    format: formatVersion,
    facility: { ...facility, isFictional: fictional },
    marking: draft.marking,
    threatStatement: draft.threatStatement,
    organisations: draft.organisations,
    areas: buildAreas(draft.areas),
    crossings: buildCrossings(draft.portals, draft.surfaces),
    measures: buildMeasures(draft, definitions),
    targets: buildTargets(draft),
    roles: buildRoles(draft),
    states: buildStates(draft),
    response: buildResponse(draft),
    procedures: buildProcedures(draft),
    balanceAreas: buildBalanceAreas(draft),
    requirements: buildRequirements(draft),
    assumed: draft.assumed,
  });
}
