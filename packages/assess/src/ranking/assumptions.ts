import { defaultCoefficientOfVariation } from "@custodiet/core";
import type { FacilityModel } from "@custodiet/model";
import type { Assumption } from "../assessment.ts";

/** Everything taken as true that a reader might doubt. Shown wherever results are shown. */
export function assumptionsOf(model: FacilityModel): readonly Assumption[] {
  const unstated = model.targets.filter((target) => target.consequence === null).length;
  return [
    assumption("independence", "Detection at one step is taken as independent of detection at any other."),
    assumption("one-insider", "One insider acts alone, without help from inside or outside."),
    assumption("knowledge-not-required", "Knowledge of a target is not required to attack it (conservative)."),
    assumption("in-insiders-hands", "A measure in the insider's own hands neither detects nor delays."),
    assumption("preparation-timely", "Preparation during authorised work is not timed; any detection there is timely."),
    assumption(
      "default-sd",
      `A duration stated without a standard deviation is given ${defaultCoefficientOfVariation} of its mean.`,
      { share: defaultCoefficientOfVariation },
    ),
    assumption("attempt", "An attempt is taken as certain (P_A = 1): the risk is that of an attempt.", { pAttempt: 1 }),
    assumption("detection-place", "Detection in a step happens at its beginning, its middle or its end, not between."),
    assumption("worst-state", "Each scenario is reported in the operating state in which it is worst."),
    ...(unstated === 0
      ? []
      : [
          assumption("consequence", `The consequence is taken as 1 for ${unstated} targets that state none.`, {
            consequence: 1,
            targets: unstated,
          }),
        ]),
    ...unconfirmed(model.assumed.length),
  ];
}

/** The document says itself which of its values a template or an import has filled in. */
function unconfirmed(values: number): readonly Assumption[] {
  if (values === 0) return [];
  const text = values === 1 ? "1 value is a default" : `${values} values are defaults`;
  return [assumption("unconfirmed", `${text} nobody has confirmed.`, { values })];
}

const assumption = (key: string, text: string, values: Assumption["values"] = {}): Assumption => ({
  key,
  text,
  values,
});
