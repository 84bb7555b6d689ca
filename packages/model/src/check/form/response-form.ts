import { detectionLocations, tactics } from "../../build/facility-model.ts";
import { byWord, distinct, elements, list } from "../shape/collections.ts";
import { duration, probability } from "../shape/numbers.ts";
import { object, optional, required, withDefault } from "../shape/object.ts";
import { choice, definition, reference, text } from "../shape/scalars.ts";
import { basis } from "./basis-form.ts";

const states = () => distinct(list(reference("state"), { atLeast: 1 }));
const roles = () => distinct(list(reference("role"), { atLeast: 1 }));

const neutralization = object({
  value: required(probability(), "Probability that the force stops the adversary"),
  basis: optional(basis(), "Where the figure comes from"),
});

export const responseForm = object({
  pCommunication: required(probability(), "Probability that the guards are reached"),
  alarmAssessment: required(duration(), "From the alarm to the decision that it is real"),
  forces: required(
    elements(
      object({
        id: required(definition("force"), "Identifier"),
        name: required(text(), "Name"),
        organisation: required(reference("organisation"), "Whose force it is"),
        time: required(duration(), "From the call to being in place"),
        pNeutralization: required(
          byWord(["non-violent", "violent"], neutralization),
          "Whom they stop; a mode not named is not stopped",
        ),
        states: optional(states(), "Only in these states"),
      }),
    ),
    "Who comes",
  ),
});

export const proceduresForm = elements(
  object({
    id: required(definition("procedure"), "Identifier"),
    name: required(text(), "Name"),
    kind: required(choice(["transfer", "waste", "maintenance", "visit", "delivery", "other"]), "Kind of work"),
    from: required(reference("area"), "Where it begins"),
    to: required(reference("area"), "Where it ends"),
    roles: required(roles(), "Positions that can use it as cover"),
    carries: withDefault(distinct(list(reference("target"))), [], "Targets that can be hidden in it"),
    tactic: required(choice(tactics), "Tactic it is used by"),
    delay: required(duration(), "Time it takes"),
    detectAt: withDefault(choice(detectionLocations), "B", "Where in the step detection happens"),
    states: optional(states(), "Only in these states"),
  }),
);

export const requirementsForm = elements(
  object({
    act: required(choice(["theft", "sabotage"]), "Act it is about"),
    category: optional(text(), "Targets of this category, or:"),
    targets: optional(distinct(list(reference("target"), { atLeast: 1 })), "These targets"),
    pEffectiveness: required(probability(), "Effectiveness required"),
    source: required(text(), "Who requires it, and where"),
  }),
);
