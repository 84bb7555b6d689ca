import { Button } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { FirstStepsFound } from "../api/first-steps.ts";
import type { FacilityModel } from "../api/shapes.ts";
import type { Names } from "../facility/names.ts";
import { useFormat } from "../i18n/format.ts";
import { Suggestion } from "./suggestion.tsx";

interface FoundProps {
  readonly found: FirstStepsFound;
  readonly model: FacilityModel;
  readonly names: Names;
}

const shownFirst = 3;

/** The steps that do most; where none alone lowers the worst, first those that do it together. */
export function Found({ found, model, names }: FoundProps) {
  const { t } = useTranslation("mend-first");
  const format = useFormat();
  const [isAll, setAll] = useState(false);
  const { singles, sets, weighed, leftOut, modelHash } = found;
  if (singles.length === 0 && sets.length === 0) {
    return <p>{t("nothing", { count: weighed, number: format.number(weighed) })}</p>;
  }
  const isLowered = singles.some((single) => single.isWorstLowered);
  const ordered = isLowered ? singles : [...sets.slice(0, 1), ...singles, ...sets.slice(1)];
  const shown = isAll ? ordered : ordered.slice(0, shownFirst);
  return (
    <>
      {!isLowered && <p>{t(sets.length > 0 ? "onlyTogether" : "worstStays")}</p>}
      <ol className="plain-list stack mend-first-list">
        {shown.map((suggested) => (
          <Suggestion
            key={JSON.stringify(suggested.steps)}
            suggested={suggested}
            model={model}
            names={names}
            modelHash={modelHash}
          />
        ))}
      </ol>
      {ordered.length > shownFirst && (
        <div className="no-print">
          <Button size="xs" variant="default" aria-expanded={isAll} onClick={() => setAll(!isAll)}>
            {isAll ? t("fewer") : t("all", { count: ordered.length, number: format.number(ordered.length) })}
          </Button>
        </div>
      )}
      <p className="small soft">
        {t("weighed", { number: format.number(weighed) })}{" "}
        {leftOut > 0 && t("leftOut", { number: format.number(leftOut) })}
      </p>
    </>
  );
}
