import { useTranslation } from "react-i18next";
import type { Measure, Tactic } from "../api/shapes.ts";
import { tactics } from "../facility/tactics.ts";
import { DurationTrial } from "./duration-trial.tsx";
import { MeasureSwitch } from "./measure-switches.tsx";
import { NumberTrial } from "./number-trial.tsx";
import { useTry } from "./use-try.ts";

/** One measure: on or off, and how well it detects and delays. */
export function MeasureTrial({ measure }: { readonly measure: Measure }) {
  return (
    <div className="stack-tight">
      <MeasureSwitch measure={measure} />
      {tactics.map((tactic) => measure.performance[tactic] && <TacticTrial key={tactic} {...{ measure, tactic }} />)}
    </div>
  );
}

function TacticTrial({ measure, tactic }: { readonly measure: Measure; readonly tactic: Tactic }) {
  const { t } = useTranslation(["what-if", "facility"]);
  const place = { section: "measures", id: measure.id, path: ["performance", tactic, "pDetect"] } as const;
  const { tried, attempt } = useTry(place);
  const stored = measure.performance[tactic];
  if (!stored) return null;
  return (
    <fieldset className="what-if-group">
      <legend>{t(`facility:tactic.${tactic}`)}</legend>
      <NumberTrial
        label={t("facility:measures.pDetect")}
        stored={stored.pDetect}
        tried={typeof tried === "number" ? tried : null}
        bounds={{ min: 0, max: 1, isWhole: false }}
        onTry={(value) => attempt(value ?? undefined)}
      />
      <DurationTrial
        label={t("field.delay")}
        place={{ ...place, path: ["performance", tactic, "delay"] }}
        stored={stored.delay}
      />
    </fieldset>
  );
}
