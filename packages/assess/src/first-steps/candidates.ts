/** Every single step that may help: each changes something the engine computes with. */
import type { AreaId } from "@custodiet/core";
import type { FacilityModel, Measure, Target } from "@custodiet/model";
import { mayRaise } from "./apply-step.ts";
import { assumedBy, type FirstStep } from "./first-step.ts";
import { entersAlone, waysOut } from "./places.ts";
import { withoutArea } from "./withdraw-access.ts";

export const stepCandidates = (model: FacilityModel): readonly FirstStep[] => [
  ...model.targets.flatMap((target) => onTarget(model, target)),
  ...searches(model),
  ...withdrawals(model),
  ...model.measures.flatMap((measure) => onMeasure(model, measure)),
  ...(model.response.alarmAssessment.meanSeconds > assumedBy("assess-alarms-sooner").delaySeconds
    ? [{ kind: "assess-alarms-sooner" } as const]
    : []),
];

/** What stands at the target already is raised, not doubled. */
function onTarget({ measures, roles }: FacilityModel, { id, area }: Target): readonly FirstStep[] {
  const there = measures.filter(({ at }) => at.some((place) => place.kind === "target" && place.id === id));
  const isByTwo = there.some(({ pair }) => pair !== null);
  const isWatched = there.some(
    ({ performance }) => (performance.stealth?.pDetect ?? 0) >= assumedBy("watch-target").pDetect,
  );
  return [
    ...(isByTwo || !roles.some((role) => entersAlone(role, area))
      ? []
      : [{ kind: "two-person-rule", target: id } as const]),
    ...(isWatched ? [] : [{ kind: "watch-target", target: id } as const]),
    { kind: "secure-target", target: id },
  ];
}

/** Leaving each area that holds something to take, and each area round it. */
function searches(model: FacilityModel): readonly FirstStep[] {
  const areas = new Set<AreaId>();
  for (const { area, tasks } of model.targets) {
    if (!tasks.some(({ act }) => act === "theft")) continue;
    for (let here: AreaId | null = area; here !== null; here = within(model, here)) areas.add(here);
  }
  return [...areas]
    .filter((area) => waysOut(model, area).length > 0)
    .map((area): FirstStep => ({ kind: "search-leaving", area }));
}

const within = ({ areas }: FacilityModel, id: AreaId): AreaId | null =>
  areas.find((area) => area.id === id)?.within ?? null;

function withdrawals(model: FacilityModel): readonly FirstStep[] {
  const areas = [...new Set(model.targets.map(({ area }) => area))];
  return model.roles.flatMap((role) =>
    areas
      .filter((area) => entersAlone(role, area) && withoutArea(model, role, area) !== null)
      .map((area): FirstStep => ({ kind: "withdraw-access", role: role.id, area })),
  );
}

function onMeasure({ roles }: FacilityModel, measure: Measure): readonly FirstStep[] {
  const { id, pair, operatedBy, maintainedBy, canBeDisabledBy, watchedBy, tampering } = measure;
  if (measure.isOutOfService) return [{ kind: "put-in-service", measure: id }];
  const figures = Object.values(measure.performance);
  const isOverruled = roles.some(({ authority }) => authority.overrides.includes(id));
  const isInHands = operatedBy.length + maintainedBy.length + canBeDisabledBy.length > 0 || isOverruled;
  const kinds = {
    "raise-detection": pair === null && figures.some(mayRaise),
    "second-control": pair === null && isInHands && watchedBy === null && figures.some(({ pDetect }) => pDetect > 0),
    "share-control": canBeDisabledBy.length > 0 || isOverruled,
    seal: tampering.some(({ pDetect }) => pDetect < assumedBy("seal").pDetect),
  } as const;
  return (Object.keys(kinds) as (keyof typeof kinds)[])
    .filter((kind) => kinds[kind])
    .map((kind): FirstStep => ({ kind, measure: id }));
}
