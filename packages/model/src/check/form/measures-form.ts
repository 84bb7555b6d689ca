import { tactics } from "../../build/facility-model.ts";
import { byWord, distinct, elements, list } from "../shape/collections.ts";
import { duration, number, probability, wholeNumber } from "../shape/numbers.ts";
import { object, optional, required, withDefault } from "../shape/object.ts";
import { choice, definition, flag, identifier, reference, text } from "../shape/scalars.ts";
import { basis } from "./basis-form.ts";

const roles = () => distinct(list(reference("role")));

const performance = object({
  pDetect: optional(probability(), "Probability of detection"),
  delay: optional(duration(), "Delay it adds"),
  basis: optional(basis(), "Where the figures come from"),
});

const pair = object({
  missProbability: required(probability(), "Chance that one checker misses it"),
  dependence: required(choice(["low", "moderate", "high", "complete"]), "Dependence of the second check on the first"),
  checkers: required(distinct(list(reference("role"), { atLeast: 1 })), "Positions that make up the pair"),
});

const tampering = object({
  from: required(reference("area"), "Area it is put out of action from"),
  pDetect: required(probability(), "Probability that this is detected"),
  basis: optional(basis(), "Where the figure comes from"),
});

export const measuresForm = elements(
  object({
    id: required(definition("measure"), "Identifier"),
    name: required(text(), "Name"),
    kind: required(text(), "The field's word for it: card reader, portal monitor, two-person rule"),
    at: required(
      distinct(list(reference("area", "portal", "surface", "target", "procedure"))),
      "Where it works: portals, surfaces, areas, targets or procedures",
    ),
    detects: withDefault(choice(["person", "material"]), "person", "material: only while the target is carried"),
    performance: required(byWord(tactics, performance), "What it does, by tactic"),
    pair: optional(pair, "A check by two persons"),
    operatedBy: withDefault(roles(), [], "Positions that operate it"),
    maintainedBy: withDefault(roles(), [], "Positions that maintain it"),
    canBeDisabledBy: withDefault(roles(), [], "Positions that can put it out of action"),
    watchedBy: optional(reference("measure"), "An independent second control"),
    knowledgeFactor: withDefault(number({ min: 0, max: 1 }), 1, "Share of detection left against who knows its logic"),
    commonCause: optional(identifier<string>(), "Measures with the same name here share a cause of failure"),
    outOfService: withDefault(flag(), false, "true: it works in no state, as if each listed it under measuresOff"),
    staffing: optional(
      object({
        roles: required(distinct(list(reference("role"), { atLeast: 1 })), "Positions that man it"),
        atLeast: required(wholeNumber({ min: 1 }), "Holders needed for it to work"),
      }),
      "Who must be there for it to work",
    ),
    tampering: withDefault(list(tampering), [], "How it can be put out of action beforehand"),
    basis: optional(basis(), "Basis of all its figures that state none"),
  }),
);
