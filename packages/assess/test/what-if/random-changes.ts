/**
 * Changes of every kind to the random facilities: parts of another random facility, whose elements have the same
 * names, take the place of this one's; elements go, come and change their order.
 */
import type { FacilityModel } from "@custodiet/model";
import { seededChance } from "../oracle/random-graphs.ts";
import { type Delays, randomModel } from "../whole-chain/random-models.ts";

const listed = ["areas", "crossings", "measures", "targets", "roles", "states", "procedures"] as const;
const whole = ["response", "requirements", "threatStatement"] as const;
export const changeKinds = [...listed, ...whole, "everything", "one value"] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** A facility and the same with something changed; plain data that shares no object. */
export function randomChange(
  seed: number,
  kind: ChangeKind,
  delays: Delays,
): { readonly model: FacilityModel; readonly changed: FacilityModel } {
  const model = withRequirement(randomModel(seed, delays));
  const donor = randomModel(seed + 50_000, delays);
  const next = seededChance(seed + 7);
  const parts = kind === "everything" ? [...listed, ...whole].filter(() => next() < 0.3) : [kind];
  let changed = model;
  for (const part of parts) changed = changePart(changed, donor, part, next);
  return { model, changed: structuredClone(changed) };
}

const withRequirement = (model: FacilityModel): FacilityModel => ({
  ...model,
  requirements: [require(model, 0.5)],
});

const require = ({ targets }: FacilityModel, pEffectiveness: number): FacilityModel["requirements"][number] => ({
  act: "theft",
  appliesTo: { kind: "targets", targets: targets.map(({ id }) => id) },
  pEffectiveness,
  source: "test",
});

function changePart(
  model: FacilityModel,
  donor: FacilityModel,
  part: Exclude<ChangeKind, "everything">,
  next: () => number,
): FacilityModel {
  if (part === "one value") return changeOneValue(model, donor, next);
  if (part === "response") return { ...model, response: next() < 0.5 ? slower(model) : donor.response };
  if (part === "requirements") return { ...model, requirements: [require(model, next())] };
  if (part === "threatStatement") {
    return {
      ...model,
      threatStatement: { ...model.threatStatement, violence: "excluded", computerAccess: "excluded" },
    };
  }
  return { ...model, [part]: changeList(model[part], donor[part], part, next) };
}

function slower({ response }: FacilityModel): FacilityModel["response"] {
  const { meanSeconds, sdSeconds } = response.alarmAssessment;
  return { ...response, alarmAssessment: { meanSeconds: meanSeconds + 7, sdSeconds: sdSeconds + 1 } };
}

/** Some of the donor's in the place of their namesakes; now and then one less, one more, or another order. */
function changeList(
  items: readonly { readonly id: string }[],
  others: readonly { readonly id: string }[],
  part: string,
  next: () => number,
): readonly { readonly id: string }[] {
  const swapped = items.map((item) => (next() < 0.4 ? (others.find(({ id }) => id === item.id) ?? item) : item));
  const added = others.filter(({ id }) => !items.some((item) => item.id === id) && next() < 0.5);
  const ordered = next() < 0.2 ? [...swapped, ...added].toReversed() : [...swapped, ...added];
  const mayGo = part === "measures" || part === "roles" || part === "crossings";
  return mayGo && next() < 0.2 ? ordered.slice(1) : ordered;
}

/** A detection probability, a delay, a factor or a carriage: what a security manager turns first. */
function changeOneValue(model: FacilityModel, donor: FacilityModel, next: () => number): FacilityModel {
  const number = Math.floor(next() * model.measures.length);
  const measures = model.measures.map((measure, i) => {
    const other = donor.measures[i];
    if (i !== number || !other) return measure;
    const [tactic] = Object.keys(measure.performance) as (keyof typeof measure.performance)[];
    if (next() < 0.2) return { ...measure, knowledgeFactor: other.knowledgeFactor };
    if (next() < 0.2) return { ...measure, performance: {} };
    const value = tactic && measure.performance[tactic];
    if (!tactic || !value) return { ...measure, performance: other.performance };
    const pDetect = next() < 0.2 ? 0 : next() < 0.2 ? 1 : next();
    return { ...measure, performance: { ...measure.performance, [tactic]: { ...value, pDetect } } };
  });
  if (next() < 0.8) return { ...model, measures };
  const states = model.states.map((state, i) =>
    i === 0 ? { ...state, measuresOff: model.measures.slice(number, number + 1).map(({ id }) => id) } : state,
  );
  return { ...model, states };
}
