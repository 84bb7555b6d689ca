import type { FacilityId } from "@custodiet/core";
import { tlpLevels } from "@custodiet/core";
import { facilityKinds } from "../../build/facility-model.ts";
import { distinct, elements, list } from "../shape/collections.ts";
import { keywords } from "../shape/keywords.ts";
import { wholeNumber } from "../shape/numbers.ts";
import { object, optional, required, withDefault } from "../shape/object.ts";
import { choice, definition, flag, identifier, paragraph, reference, text } from "../shape/scalars.ts";
import type { Shape } from "../shape/shape.ts";

export const facilityForm = object({
  id: required(identifier<FacilityId>(), "Identifier of the facility"),
  name: required(text(), "Name, as people say it"),
  kind: required(choice(facilityKinds), "Kind of facility"),
  fictional: withDefault(flag(), false, "true for invented sites only"),
  operator: required(reference("organisation"), "Organisation that operates it"),
  description: optional(paragraph(), "One paragraph"),
});

/** An organisation or `everybody`; the rule of the audience reports what is neither. */
const audience = (): Shape<string> => ({
  read: text().read,
  schema: { type: ["string", "number"], minLength: 1, [keywords.refersTo]: ["organisation"] },
});

/** `everybody` is a word, not an organisation, and stands at TLP:CLEAR only: a rule looks at it. */
export const markingForm = object({
  tlp: required(choice(tlpLevels), "Traffic Light Protocol level"),
  releasedTo: withDefault(distinct(list(audience())), [], "Organisations it is released to; empty: the owner alone"),
  caveats: withDefault(distinct(list(text())), [], "Caveats that travel with it"),
  reason: required(text(), "Why it is marked so"),
});

const inclusion = () => choice(["included", "excluded"]);

export const threatStatementForm = object({
  reference: required(text(), "The statement's title and date"),
  marking: optional(markingForm, "Marking of the statement itself"),
  insiders: required(wholeNumber({ min: 1, max: 20 }), "Number of insiders assumed"),
  activity: required(distinct(list(choice(["passive", "active"]), { atLeast: 1 })), "Passive, active or both"),
  violence: required(inclusion(), "Whether violent insiders are included"),
  collusion: required(inclusion(), "Whether collusion is included"),
  computerAccess: required(inclusion(), "Whether acts by computer are included"),
});

export const organisationsForm = elements(
  object({
    id: required(definition("organisation"), "Identifier"),
    name: required(text(), "Name"),
    kind: required(
      choice(["operator", "contractor", "regulator", "police", "guard-company", "other"]),
      "Kind of organisation",
    ),
  }),
  { atLeast: 1 },
);
