import { formatVersion } from "../../build/facility-model.ts";
import { formWording } from "../../wording/form-wording.ts";
import { quote } from "../../wording/wording.ts";
import { distinct, list } from "../shape/collections.ts";
import { object, optional, required, withDefault } from "../shape/object.ts";
import { placeAt } from "../shape/reading.ts";
import { text } from "../shape/scalars.ts";
import { broken, type Read, type Shape } from "../shape/shape.ts";
import { balanceAreasForm } from "./accounting-form.ts";
import { basis } from "./basis-form.ts";
import { facilityForm, markingForm, organisationsForm, threatStatementForm } from "./facility-form.ts";
import { measuresForm } from "./measures-form.ts";
import { rolesForm, statesForm } from "./people-form.ts";
import { proceduresForm, requirementsForm, responseForm } from "./response-form.ts";
import { areasForm, portalsForm, surfacesForm } from "./site-form.ts";
import { targetsForm } from "./targets-form.ts";

/** The one version there is so far. */
const version: Shape<typeof formatVersion> = {
  schema: { const: formatVersion },
  read: (node, path, reading) => {
    if (node.kind === "scalar" && node.value === formatVersion) return formatVersion;
    const found = node.kind === "scalar" ? quote(node.text) : `a ${node.kind}`;
    reading.report(formWording.version(found, formatVersion), placeAt(node, path));
    return broken;
  },
};

/** The sections of a document. `check-document.ts` reads them one by one, so that a broken one hides no other. */
export const documentFields = {
  custodiet: required(version, "Version of this format", formWording.version(null, formatVersion)),
  include: withDefault(list(text()), [], "More files, relative to this one"),
  basis: optional(basis(), "Basis of every figure that states none"),
  facility: required(facilityForm, "The facility"),
  marking: required(markingForm, "Who may read this document", formWording.unmarked()),
  threatStatement: required(threatStatementForm, "The threat it is assessed against"),
  organisations: required(organisationsForm, "Organisations concerned"),
  areas: required(areasForm, "Areas"),
  portals: required(portalsForm, "Doors and gates between areas"),
  surfaces: withDefault(surfacesForm, [], "Walls, fences and roofs between areas"),
  measures: withDefault(measuresForm, [], "Preventive and protective measures"),
  targets: required(targetsForm, "Targets"),
  roles: required(rolesForm, "Positions"),
  states: required(statesForm, "Operating states"),
  response: required(responseForm, "Who comes, and how fast"),
  procedures: withDefault(proceduresForm, [], "Work that spans areas and can be used as cover"),
  materialBalanceAreas: withDefault(balanceAreasForm, [], "Material balance areas"),
  requiredEffectiveness: withDefault(requirementsForm, [], "What the regulator or the user requires"),
  assumed: withDefault(distinct(list(text())), [], "Places of values that nobody has confirmed"),
} as const;

export const documentForm = object(documentFields);

/** A document that has been read: every place has the right shape, names are not yet resolved. */
export type DocumentDraft = Read<typeof documentForm>;

export type AreaDraft = DocumentDraft["areas"][number];
export type CrossingDraft = DocumentDraft["portals"][number];
export type MeasureDraft = DocumentDraft["measures"][number];
export type TargetDraft = DocumentDraft["targets"][number];
export type RoleDraft = DocumentDraft["roles"][number];
export type BalanceAreaDraft = DocumentDraft["materialBalanceAreas"][number];
export type StateDraft = DocumentDraft["states"][number];
