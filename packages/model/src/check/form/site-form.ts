import { areaKinds, carriageKinds, detectionLocations, tactics } from "../../build/facility-model.ts";
import { byWord, elements, list } from "../shape/collections.ts";
import { duration, quantity } from "../shape/numbers.ts";
import { object, optional, required, withDefault } from "../shape/object.ts";
import { choice, definition, reference, text } from "../shape/scalars.ts";

const coordinate = () => quantity("length", { min: -1e6, max: 1e6 });
const extent = () => quantity("length", { above: 0, max: 1e6 });

export const areasForm = elements(
  object({
    id: required(definition("area"), "Identifier"),
    name: required(text(), "Name"),
    kind: required(choice(areaKinds), "Kind of area; exactly one is off-site"),
    within: optional(reference("area"), "Area that contains it"),
    transit: withDefault(duration(), { meanSeconds: 0, sdSeconds: 0 }, "Time to walk through", "0 s"),
    geometry: optional(
      object({
        x: required(coordinate(), "From the west edge"),
        y: required(coordinate(), "From the north edge"),
        width: required(extent(), "West to east"),
        height: required(extent(), "North to south"),
      }),
      "Place on the map, one coordinate system for the whole site",
    ),
  }),
  { atLeast: 2 },
);

const crossing = (kind: "portal" | "surface", passes: (typeof carriageKinds)[number]) =>
  object({
    id: required(definition(kind), "Identifier"),
    name: required(text(), "Name"),
    between: required(list(reference("area"), { atLeast: 2, atMost: 2 }), "The two areas it joins"),
    passes: withDefault(choice(carriageKinds), passes, "The largest load that fits through"),
    detectAt: withDefault(choice(detectionLocations), "B", "Where in the step detection happens"),
    direction: withDefault(choice(["both", "forward"]), "both", "forward: from the first area to the second only"),
    delays: required(byWord(tactics, duration()), "Base delay by tactic; one not named cannot be used"),
    point: optional(
      object({ x: required(coordinate(), "From the west edge"), y: required(coordinate(), "From the north edge") }),
      "Place of the door on the map",
    ),
  });

export const portalsForm = elements(crossing("portal", "trolley"), { atLeast: 1 });
export const surfacesForm = elements(crossing("surface", "hand"));
