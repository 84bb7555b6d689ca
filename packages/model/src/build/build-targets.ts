import type { DocumentDraft, TargetDraft } from "../check/form/document-form.ts";
import { buildDuration, firstBasis } from "./build-figures.ts";
import type { NuclearMaterial, Target } from "./facility-model.ts";

export function buildTargets({ targets, basis }: DocumentDraft): Target[] {
  return targets.map(({ material, sources, tasks, consequence, ...rest }) => ({
    ...rest,
    materials: material.map(buildMaterial),
    sources: sources.map(({ nuclide, activity, count, dValue }) => ({
      nuclide,
      activityTBq: activity,
      count,
      dValue: dValue && { terabecquerel: dValue.value, source: dValue.source },
    })),
    tasks: tasks.map((task) => ({ ...task, delay: buildDuration(task.delay) })),
    consequence: consequence && { value: consequence.value, basis: firstBasis(consequence.basis, basis) },
  }));
}

export function buildMaterial(draft: TargetDraft["material"][number]): NuclearMaterial {
  return {
    element: elementOf(draft.isotope),
    isotope: draft.isotope,
    enrichment: draft.enrichment,
    pu238Fraction: draft.pu238,
    massGrams: draft.mass,
    form: draft.form,
    irradiation: {
      isIrradiated: draft.irradiated,
      doseRateGyPerHour: draft.doseRate,
      categoryBefore: draft.categoryBefore,
    },
  };
}

function elementOf(isotope: NuclearMaterial["isotope"]): NuclearMaterial["element"] {
  switch (isotope) {
    case "U-235":
    case "U-233":
      return "uranium";
    case "Pu":
      return "plutonium";
    case "Th":
      return "thorium";
  }
}
