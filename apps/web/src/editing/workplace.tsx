import { useQuery } from "@tanstack/react-query";
import { Suspense, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { assessmentQuery, facilityQuery } from "../api/queries.ts";
import type { FacilityModel, FacilityView } from "../api/shapes.ts";
import { FacilityTabs } from "../facility/facility-tabs.tsx";
import { namesOf } from "../facility/names.ts";
import { useFacilitySearch } from "../facility/use-facility-search.ts";
import { lazyPart } from "../i18n/lazy-part.ts";
import { Waiting } from "../shell/waiting.tsx";
import { DraftMap } from "./draft-map.tsx";
import { useEditing } from "./editing.ts";
import { Workbench } from "./lists/workbench.tsx";
import { DraftSide } from "./panel/draft-side.tsx";

const TextView = lazyPart(async () => (await import("./text/text-view.tsx")).TextView);

/** Map or text, the form beside it, the lists below: all of the draft. */
export function Workplace() {
  const { t } = useTranslation("editing");
  const { draft } = useEditing();
  const { search } = useFacilitySearch();
  const view = useDraftAsFacility();
  const names = useMemo(() => (view ? namesOf(view.model) : null), [view]);
  return (
    <>
      <div className="facility-grid edit-grid">
        <div className="stack-tight">
          {draft.model === null && <p className="notice small">{t("errors.partly")}</p>}
          {search.edit === "text" ? (
            <Suspense fallback={<Waiting />}>
              <TextView />
            </Suspense>
          ) : (
            <DraftMap />
          )}
        </div>
        <DraftSide />
      </div>
      {view && names ? <Tabs view={view} names={names} /> : <Workbench />}
    </>
  );
}

interface TabsProps {
  readonly view: FacilityView;
  readonly names: ReturnType<typeof namesOf>;
}

/** The stored version's assessment beside the draft's lists, and the words that they are not of the same. */
function Tabs({ view, names }: TabsProps) {
  const { t } = useTranslation("editing");
  const { draft } = useEditing();
  const { search, choose } = useFacilitySearch();
  const assessment = useQuery({ ...assessmentQuery(draft.facility), enabled: !draft.isNew });
  const isAssessed = search.tab === "ranking" || search.tab === "assumptions";
  return (
    <div className="stack">
      <FacilityTabs
        view={view}
        names={names}
        assessment={assessment.data ?? null}
        search={{ tab: "model", ...search }}
        onChoose={choose}
      />
      {isAssessed && draft.latestVersion !== null && (
        <p className="small soft">{t("assessedVersion", { number: draft.latestVersion })}</p>
      )}
    </div>
  );
}

/**
 * The draft in the shape of a stored facility. While it has errors there is no model of it: then the last one without.
 * `null` for a draft that never had one.
 */
function useDraftAsFacility(): FacilityView | null {
  const { draft } = useEditing();
  const stored = useQuery({ ...facilityQuery(draft.facility), enabled: !draft.isNew }).data;
  const model = useLatest(draft.model) ?? stored?.model ?? null;
  const { categories, diagnostics } = draft;
  return useMemo(() => {
    if (model === null) return null;
    const warnings = diagnostics.filter(({ severity }) => severity === "warning");
    const version = stored?.version ?? { number: 0, hash: "", storedAt: "", author: "", reason: "" };
    return {
      model: model,
      hash: stored?.hash ?? "",
      version,
      fileCount: draft.files.length,
      categories,
      warnings,
      work: stored?.work ?? null,
    };
  }, [model, categories, diagnostics, stored, draft.files.length]);
}

function useLatest(model: FacilityModel | null): FacilityModel | null {
  const [latest, setLatest] = useState(model);
  if (model !== null && model !== latest) setLatest(model);
  return model ?? latest;
}
