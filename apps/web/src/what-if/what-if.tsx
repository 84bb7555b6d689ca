import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { assessmentQuery } from "../api/queries.ts";
import type { FacilityView } from "../api/shapes.ts";
import type { WhatIfStart } from "../api/what-if.ts";
import { namesOf } from "../facility/names.ts";
import { useFacilitySearch } from "../facility/use-facility-search.ts";
import { MarkingTag } from "../patterns/marking.tsx";
import { Problem } from "../patterns/problem.tsx";
import { PageHead } from "../shell/page-head.tsx";
import { withChange, withoutChange } from "./change.ts";
import { MovedRanking } from "./moved-ranking.tsx";
import { Preparing } from "./preparing.tsx";
import { isOfModel, storedValue } from "./stored-value.ts";
import type { Trial } from "./trial.ts";
import { TrialProvider } from "./trial.ts";
import { TrialBar } from "./trial-bar.tsx";
import { TrialMap } from "./trial-map.tsx";
import { TrialSide } from "./trial-side.tsx";
import { useAnswer } from "./use-answer.ts";
import { useChanges } from "./use-changes.ts";

interface WhatIfProps {
  readonly view: FacilityView;
  readonly start: WhatIfStart;
}

/** The map and all that can be changed, and below them every position as it would then stand. */
export function WhatIf({ view, start }: WhatIfProps) {
  const { t } = useTranslation(["what-if", "facility"]);
  const { model } = view;
  const { id, name } = model.facility;
  const { search, choose } = useFacilitySearch();
  const list = useChanges();
  const trial = useTrialOf(view, list);
  const known = useMemo(() => list.changes.filter((change) => isOfModel(model, change)), [list.changes, model]);
  const asked = useAnswer(id, start, known);
  const assessment = useQuery(assessmentQuery(id)).data ?? null;
  const { names } = trial;
  return (
    <TrialProvider value={trial}>
      <div className="stack-wide">
        <PageHead
          title={name}
          isName
          crumbs={[{ label: t("facility:crumb"), to: "/facilities" }]}
          aside={<MarkingTag marking={model.marking} isFull nameOf={names.organisation} />}
        />
        <TrialBar
          facility={id}
          start={start.kind}
          version={start.kind === "version" ? view.version.number : null}
          list={list}
          asked={asked}
        />
        <div className="facility-grid edit-grid">
          <TrialMap view={view} names={names} search={search} onChoose={choose} />
          <TrialSide search={search} onChoose={choose} />
        </div>
        <section className="stack" aria-labelledby="what-if-ranking" aria-busy={asked.isBehind}>
          <h2 id="what-if-ranking" tabIndex={-1}>
            {t("ranking")}
          </h2>
          <Preparing {...asked} />
          {asked.fault !== null && <Problem fault={asked.fault} onRetry={asked.again} />}
          {asked.answer && asked.fault === null && (
            <MovedRanking answer={asked.answer} assessment={assessment} names={names} isBehind={asked.isBehind} />
          )}
        </section>
      </div>
    </TrialProvider>
  );
}

function useTrialOf({ model }: FacilityView, { changes, become }: ReturnType<typeof useChanges>): Trial {
  const names = useMemo(() => namesOf(model), [model]);
  return useMemo(
    () => ({
      model,
      names,
      changes,
      tryOut: (change) =>
        become(withChange(changes, change, change.kind === "set" ? storedValue(model, change.place) : undefined)),
      take: (change) => become(withoutChange(changes, change)),
    }),
    [model, names, changes, become],
  );
}
