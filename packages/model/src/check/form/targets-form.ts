import { carriageKinds, detectionLocations, tactics } from "../../build/facility-model.ts";
import { elements, list, oneOrMany } from "../shape/collections.ts";
import { duration, number, probability, quantity, wholeNumber } from "../shape/numbers.ts";
import { object, optional, required, when, withDefault } from "../shape/object.ts";
import { choice, definition, flag, identifier, reference, text } from "../shape/scalars.ts";
import { basis } from "./basis-form.ts";

export const materialForm = object({
  isotope: required(choice(["U-235", "U-233", "Pu", "Th"]), "What is accounted for"),
  enrichment: when(
    { isotope: ["U-235"] },
    optional(quantity("fraction", { min: 0, max: 1 }), "U-235 share of the uranium"),
  ),
  pu238: when({ isotope: ["Pu"] }, optional(quantity("fraction", { min: 0, max: 1 }), "Pu-238 share of the plutonium")),
  mass: required(quantity("mass", { above: 0 }), "Mass of the element"),
  form: required(text(), "Form: metal, fuel plates, solution"),
  irradiated: withDefault(flag(), false, "Irradiated in a reactor"),
  doseRate: optional(quantity("doseRate", { min: 0 }), "Dose rate at 1 m, unshielded"),
  categoryBefore: when({ irradiated: [true] }, optional(choice(["I", "II", "III"]), "Category before irradiation")),
});

const source = object({
  nuclide: required(text(), "Nuclide, as Co-60"),
  activity: required(quantity("activity", { above: 0 }), "Activity of one"),
  count: withDefault(wholeNumber({ min: 1 }), 1, "Number of such sources"),
  dValue: optional(
    object({
      value: required(quantity("activity", { above: 0 }), "D value"),
      source: required(text(), "Where it was read"),
    }),
    "D value of a nuclide that is not on board",
  ),
});

const task = object({
  act: required(choice(["theft", "sabotage"]), "What is done"),
  tactic: required(choice(tactics), "How"),
  delay: required(duration(), "Time it takes"),
  detectAt: withDefault(choice(detectionLocations), "B", "Where in the task detection happens"),
  name: required(text(), "In a few words"),
});

/** Kinds of target, with what each is made of. */
const targetKinds = ["nuclear-material", "radioactive-source", "sabotage", "record", "system"] as const;

export const targetsForm = elements(
  object({
    id: required(definition("target"), "Identifier"),
    name: required(text(), "Name"),
    kind: required(choice(targetKinds), "Kind of target"),
    area: required(reference("area"), "Where it is"),
    material: when(
      { kind: ["nuclear-material", "sabotage"] },
      withDefault(oneOrMany(materialForm), [], "Nuclear material, one or a list"),
    ),
    sources: when(
      { kind: ["radioactive-source", "sabotage"] },
      withDefault(list(source, { atLeast: 1 }), [], "Radioactive sources"),
    ),
    coLocation: when(
      { kind: ["radioactive-source", "sabotage"] },
      optional(identifier<string>(), "Sources that can be taken together share this name"),
    ),
    carriage: withDefault(choice(carriageKinds), "hand", "What it takes to carry it"),
    carryingFactor: withDefault(number({ min: 1, max: 1000 }), 1, "Multiplies delays while it is carried"),
    tasks: required(list(task), "What is done with one's hands once there"),
    consequence: optional(
      object({
        value: required(probability(), "0 to 1, relative"),
        basis: optional(basis(), "Where the figure comes from"),
      }),
      "Consequence of losing it",
    ),
    override: optional(
      object({
        category: required(text(), "The State's own category"),
        reason: required(text(), "Why it differs"),
        decidedBy: required(text(), "Who decided"),
      }),
      "The State's own category",
    ),
  }),
  { atLeast: 1 },
);
