import { useTranslation } from "react-i18next";
import type { EditPlace } from "../editing/document/shapes.ts";
import { NumberTrial } from "./number-trial.tsx";
import { useTry } from "./use-try.ts";

interface DurationTrialProps {
  readonly label: string;
  readonly place: EditPlace;
  readonly storedSeconds: number;
}

/** A time to try, in seconds, by its mean. */
export function DurationTrial({ label, place, storedSeconds }: DurationTrialProps) {
  const { t } = useTranslation("what-if");
  const { tried, attempt } = useTry(place);
  return (
    <NumberTrial
      label={label}
      unit={t("field.seconds")}
      stored={storedSeconds}
      tried={typeof tried === "string" ? Number.parseFloat(tried) : null}
      bounds={{ min: 0, max: 604_800, isWhole: false }}
      onTry={(value) => attempt(value === null ? undefined : `${value} s`)}
    />
  );
}
