import { useRef } from "react";
import { FacilityStage } from "../facility/facility-stage.tsx";
import type { FacilityTabsProps } from "../facility/tab-props.ts";
import { keyOf } from "./change.ts";
import { switchOf } from "./measure-switches.tsx";
import { toggled, useGrantAreas } from "./tick-list.tsx";
import { useTrial } from "./trial.ts";

/**
 * The map, on which one click on a measure switches it off or on; while a position is open, one on an area gives it
 * access or takes it away. Whoever walks over the map with the arrow keys only
 * chooses: the switch is then beside it.
 */
export function TrialMap({ onChoose, ...props }: Omit<FacilityTabsProps, "assessment">) {
  const { model, changes, tryOut, take } = useTrial();
  const isWalking = useRef(false);
  const turnAccess = useTurnAccess(props.search.select);
  const chooseOrSwitch: FacilityTabsProps["onChoose"] = (chosen) => {
    const area = /^area:(.+)$/.exec(String(chosen.select ?? ""))?.[1];
    if (area !== undefined && !isWalking.current && turnAccess(area)) return;
    const id = /^measure:(.+)$/.exec(String(chosen.select ?? ""))?.[1];
    const measure = model.measures.find((each) => each.id === id);
    onChoose(chosen);
    if (!measure || isWalking.current) return;
    const change = switchOf(measure);
    if (changes.some((other) => keyOf(other) === keyOf(change))) take(change);
    else tryOut(change);
  };
  return (
    <div
      onPointerDownCapture={() => {
        isWalking.current = false;
      }}
      onKeyDownCapture={({ key }) => {
        isWalking.current = key.startsWith("Arrow");
      }}
    >
      <FacilityStage {...props} onChoose={chooseOrSwitch} />
    </div>
  );
}

/**
 * Gives the open position access to an area, by its first grant without an escort, or takes it from the grant that has
 * it. `false` where no position is open.
 */
function useTurnAccess(select: string | undefined): (area: string) => boolean {
  const { model, tryOut, take } = useTrial();
  const areasOf = useGrantAreas();
  const role = model.roles.find(({ id }) => `role:${id}` === select);
  return (area) => {
    if (!role || role.access.length === 0) return false;
    const tried = role.access.map(({ areas }, index) => areasOf(role.id, index, areas));
    const having = tried.findIndex((areas) => areas.includes(area));
    const unescorted = role.access.findIndex(({ escort }) => escort === null);
    const index = having === -1 ? Math.max(0, unescorted) : having;
    const [stored, now] = [role.access[index]?.areas ?? [], tried[index] ?? []];
    // The last area of a grant stays.
    if (having !== -1 && now.length === 1) return true;
    const order = model.areas.map(({ id }) => id);
    const next = toggled(order, now, stored, area);
    const place = { section: "roles", id: role.id, path: ["access", index, "areas"] } as const;
    if (next === undefined) take({ kind: "set", place, value: null });
    else tryOut({ kind: "set", place, value: next });
    return true;
  };
}
