import { useRef } from "react";
import { FacilityStage } from "../facility/facility-stage.tsx";
import type { FacilityTabsProps } from "../facility/tab-props.ts";
import { keyOf } from "./change.ts";
import { switchOf } from "./measure-switches.tsx";
import { useTrial } from "./trial.ts";

/**
 * The map, on which one click on a measure switches it off or on. Whoever walks over the map with the arrow keys only
 * chooses: the switch is then beside it.
 */
export function TrialMap({ onChoose, ...props }: Omit<FacilityTabsProps, "assessment">) {
  const { model, changes, tryOut, take } = useTrial();
  const isWalking = useRef(false);
  const chooseOrSwitch: FacilityTabsProps["onChoose"] = (chosen) => {
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
