import { useTranslation } from "react-i18next";
import type { Measure } from "../api/shapes.ts";
import type { Json } from "../editing/document/json.ts";
import type { EditPlace } from "../editing/document/shapes.ts";
import { NumberTrial } from "./number-trial.tsx";
import { secondsOf } from "./stored-value.ts";
import { useTry } from "./use-try.ts";

type Duration = NonNullable<Measure["performance"]["stealth"]>["delay"];

interface DurationTrialProps {
  readonly label: string;
  readonly place: EditPlace;
  readonly stored: Duration;
}

/** A time to try, in seconds, by its mean. */
export function DurationTrial({ label, place, stored }: DurationTrialProps) {
  const { t } = useTranslation("what-if");
  const { tried, attempt } = useTry(place);
  return (
    <NumberTrial
      label={label}
      unit={t("field.seconds")}
      stored={stored.meanSeconds}
      tried={secondsOf(tried)}
      bounds={{ min: 0, max: 604_800, isWhole: false }}
      onTry={(value) => attempt(value === null ? undefined : durationWith(stored, value))}
    />
  );
}

/** What a document takes for the deviation where it gives none, as a share of the mean. */
const defaultDeviation = 0.3;

/** As a document writes it. A deviation that was given stays what it was; one that follows the mean follows it. */
function durationWith({ meanSeconds, sdSeconds }: Duration, mean: number): Json {
  const isDefault = Math.abs(sdSeconds - defaultDeviation * meanSeconds) < 1e-9 * Math.max(1, meanSeconds);
  return isDefault ? `${mean} s` : { mean: `${mean} s`, sd: `${sdSeconds} s` };
}
