import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import "./draft.css";
import { useFormat } from "../../i18n/format.ts";
import type { FloorPlanProps } from "../floor-plan.tsx";
import { FloorPlan } from "../floor-plan.tsx";
import { DraftBar } from "./draft-bar.tsx";
import { DraftLayer } from "./draft-layer.tsx";
import type { MapEdit } from "./map-edits.ts";
import { editsOfPlacing } from "./map-edits.ts";
import { useGesture } from "./use-gesture.ts";

export interface EditablePlanProps extends Omit<FloorPlanProps, "over" | "onKey"> {
  /** One step of undo. The plan that comes back shows it. */
  readonly onEdit: (edits: readonly MapEdit[]) => void;
  readonly onUndo?: () => void;
  readonly onRedo?: () => void;
}

/** A floor plan on which rooms and doors can be moved, by pointer, by keys and by buttons. Knows no server. */
export function EditablePlan({ onEdit, onUndo, onRedo, ...props }: EditablePlanProps) {
  const { t } = useTranslation("map");
  const format = useFormat();
  const { plan, selection } = props;
  const control = useGesture({ plan, selection, onEdit, onUndo, onRedo });
  const write = useCallback(
    (metres: number): string => t("metres", { value: format.number(metres, Number.isInteger(metres) ? 0 : 1) }),
    [t, format],
  );
  return (
    <div className="map-views">
      <DraftBar
        plan={plan}
        selection={selection}
        control={control}
        write={write}
        onPlace={(ids) => onEdit(editsOfPlacing(plan, ids))}
      />
      <FloorPlan
        {...props}
        onKey={control.onKey}
        over={(frame) => (
          <DraftLayer
            plan={plan}
            frame={frame}
            selection={selection}
            gesture={control.gesture}
            onGesture={control.set}
            onKeep={control.keep}
            write={write}
          />
        )}
      />
    </div>
  );
}
