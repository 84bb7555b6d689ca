import { useMemo } from "react";
import { createPlan } from "../map/plan.ts";
import { readSelection, writeSelection } from "../map/selection.ts";
import { FacilityMap } from "./facility-map.tsx";
import type { FacilityTabsProps } from "./tab-props.ts";

/** The map with what is chosen on it, as the address has it. */
export function FacilityStage({ view, names, search, onChoose }: Omit<FacilityTabsProps, "assessment">) {
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
      onSelect={(next) => onChoose({ select: next ? writeSelection(next) : undefined })}
    />
  );
}
