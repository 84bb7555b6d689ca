import { useMemo } from "react";
import { createPlan } from "../map/plan.ts";
import { readSelection, writeSelection } from "../map/selection.ts";
import type { ExportItem } from "../patterns/export-menu.tsx";
import { FacilityMap } from "./facility-map.tsx";
import type { FacilityTabsProps } from "./tab-props.ts";

interface FacilityStageProps extends Omit<FacilityTabsProps, "assessment"> {
  /** What else of the page can be taken away. */
  readonly items?: readonly ExportItem[];
}

/** The map with what is chosen on it, as the address has it. */
export function FacilityStage({ view, names, items = [], search, onChoose }: FacilityStageProps) {
  const plan = useMemo(() => createPlan(view.model), [view.model]);
  return (
    <FacilityMap
      plan={plan}
      view={view}
      names={names}
      items={items}
      selection={readSelection(search.select)}
      shown={search.view ?? "plan"}
      onShow={(shown) => onChoose({ view: shown === "plan" ? undefined : shown })}
      goal={search.goal ?? null}
      onGoal={(goal) => onChoose({ goal })}
      onSelect={(next) => onChoose({ select: next ? writeSelection(next) : undefined })}
    />
  );
}
