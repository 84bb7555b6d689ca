import { useMemo } from "react";
import type { MapEditing } from "../map/map-views.tsx";
import { createPlan } from "../map/plan.ts";
import { readSelection, writeSelection } from "../map/selection.ts";
import { FacilityMap } from "./facility-map.tsx";
import type { FacilityTabsProps } from "./tab-props.ts";

interface FacilityStageProps extends Omit<FacilityTabsProps, "assessment"> {
  /** In a draft: what moving rooms and doors calls. */
  readonly editing?: MapEditing;
}

/** The map with what is chosen on it, as the address has it. */
export function FacilityStage({ view, names, search, onChoose, editing }: FacilityStageProps) {
  const plan = useMemo(() => createPlan(view.model), [view.model]);
  return (
    <FacilityMap
      plan={plan}
      view={view}
      names={names}
      selection={readSelection(search.select)}
      shown={search.view ?? "plan"}
      onShow={(shown) => onChoose({ view: shown === "plan" ? undefined : shown })}
      goal={search.goal ?? null}
      onGoal={(goal) => onChoose({ goal })}
      {...(editing ? { editing } : {})}
      onSelect={(next) => onChoose({ select: next ? writeSelection(next) : undefined })}
    />
  );
}
