import { materialStages } from "../../build/facility-model.ts";
import { distinct, elements, list } from "../shape/collections.ts";
import { quantity, wholeNumber } from "../shape/numbers.ts";
import { object, optional, required, withDefault } from "../shape/object.ts";
import { choice, definition, reference, text } from "../shape/scalars.ts";
import { basis } from "./basis-form.ts";
import { materialForm } from "./targets-form.ts";

const interval = () => quantity("duration", { above: 0 });
const areas = () => distinct(list(reference("area"), { atLeast: 1 }));

const relativeError = object({
  sigma: required(quantity("fraction", { min: 0, max: 1 }), "Standard deviation as a share of the mass measured"),
  basis: optional(basis(), "Where the figure comes from"),
});

const measurement = object({
  id: required(definition("measurement"), "Identifier"),
  name: required(text(), "Name: weighing and titration, gamma scan"),
  random: required(relativeError, "Error that is drawn anew for each item or batch"),
  systematic: required(relativeError, "Error shared by all that is measured until the next calibration"),
  calibratedEvery: optional(interval(), "Time between calibrations"),
});

const keyMeasurementPoint = object({
  id: required(definition("key-measurement-point"), "Identifier"),
  name: required(text(), "Name"),
  kind: required(choice(["flow", "inventory"]), "flow: what crosses the border; inventory: what lies there"),
  areas: required(areas(), "Areas of the balance area where it is measured"),
});

const measured = {
  measurement: required(reference("measurement"), "Method it is measured by"),
  keyMeasurementPoint: optional(reference("key-measurement-point"), "Where it is measured"),
} as const;

const stratum = object({
  id: required(definition("stratum"), "Identifier"),
  name: required(text(), "Name"),
  kind: required(choice(["item", "bulk"]), "item: counted; bulk: weighed, sampled or estimated"),
  stage: required(choice(materialStages), "Where in the process it stands"),
  material: required(materialForm, "Material of one item or batch"),
  count: withDefault(wholeNumber({ min: 1 }), 1, "Number of items or batches"),
  book: optional(quantity("mass", { min: 0 }), "Mass of the element by the books; default: mass times count"),
  measuredEvery: optional(interval(), "Time between measurements; without: measured once and carried since"),
  target: optional(reference("target"), "The target that this material is"),
  ...measured,
});

const stream = object({
  id: required(definition("stream"), "Identifier"),
  name: required(text(), "Name"),
  direction: required(choice(["in", "out"]), "Into the balance area or out of it"),
  stage: required(choice(materialStages), "Where in the process it stands"),
  material: required(materialForm, "Material of one batch"),
  throughput: required(
    object({
      batches: required(wholeNumber({ min: 1 }), "Batches"),
      per: required(interval(), "in this time"),
    }),
    "How much of it",
  ),
  ...measured,
});

export const balanceAreasForm = elements(
  object({
    id: required(definition("balance-area"), "Identifier"),
    name: required(text(), "Name"),
    areas: required(areas(), "Areas it covers"),
    accountant: optional(reference("role"), "Position that keeps its accounts"),
    inventoryEvery: optional(interval(), "Time between physical inventories"),
    measurements: withDefault(elements(measurement), [], "Methods of measurement"),
    keyMeasurementPoints: withDefault(elements(keyMeasurementPoint), [], "Where material is measured"),
    strata: withDefault(elements(stratum), [], "What lies in it at an inventory, by kind"),
    streams: withDefault(elements(stream), [], "What crosses its border"),
  }),
);
