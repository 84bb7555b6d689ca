import { Link } from "@tanstack/react-router";
import { memo, Suspense } from "react";
import { useTranslation } from "react-i18next";
import { lazyPart } from "../i18n/lazy-part.ts";
import { MendFirst } from "../mend-first/mend-first.tsx";
import { Waiting } from "../shell/waiting.tsx";
import { Assumptions } from "./assumptions.tsx";
import { ModelSummary } from "./model-summary.tsx";
import { Ranking } from "./ranking.tsx";
import type { FacilityTabsProps } from "./tab-props.ts";
import { TargetTable } from "./target-table.tsx";
import { Versions } from "./versions.tsx";

const Workbench = lazyPart(async () => (await import("../editing/lists/workbench.tsx")).Workbench);

const FacilityHistory = lazyPart(async () => (await import("./facility-history.tsx")).FacilityHistory);

const tabs = ["ranking", "targets", "assumptions", "model", "versions", "history"] as const;

/** Below the map, and still while something is chosen on it: no tab tells of the choice, and a ranking is long. */
export const FacilityTabs = memo(Tabs, isSameBelow);

function isSameBelow(before: FacilityTabsProps, after: FacilityTabsProps): boolean {
  return (
    before.view === after.view &&
    before.names === after.names &&
    before.assessment === after.assessment &&
    before.onChoose === after.onChoose &&
    belowOf(before) === belowOf(after)
  );
}

const belowOf = ({ search }: FacilityTabsProps): string =>
  JSON.stringify({ ...search, select: undefined, view: undefined, goal: undefined });

function Tabs(props: FacilityTabsProps) {
  const { t } = useTranslation("facility");
  const current = props.search.tab ?? "ranking";
  return (
    <section className="stack">
      <nav className="tabs no-print" aria-label={t("tabs.label")}>
        {tabs.map((tab) => (
          <Link
            key={tab}
            from="/facilities/$facility"
            to="."
            search={(before) => ({ ...before, tab })}
            resetScroll={false}
            replace
            aria-current={tab === current ? "page" : undefined}
          >
            {t(`tabs.${tab}`)}
          </Link>
        ))}
      </nav>
      <TabBody {...props} tab={current} />
    </section>
  );
}

function TabBody({ tab, ...props }: FacilityTabsProps & { readonly tab: (typeof tabs)[number] }) {
  const { t } = useTranslation("facility");
  const { view, names, assessment } = props;
  if (tab === "targets") return <TargetTable view={view} names={names} />;
  if (tab === "model") return <ModelTab {...props} />;
  if (tab === "versions") return <Versions {...props} />;
  if (tab === "history") {
    return (
      <Suspense fallback={<Waiting />}>
        <FacilityHistory {...props} />
      </Suspense>
    );
  }
  if (assessment === null) return <p className="soft">{t("notAssessed")}</p>;
  return tab === "ranking" ? (
    <div className="stack-wide">
      <MendFirst view={view} names={names} />
      <Ranking {...props} assessment={assessment} />
    </div>
  ) : (
    <Assumptions assessment={assessment} names={names} />
  );
}

/** Everything in lists; for a stored version also what is no list. A draft has its forms for that. */
function ModelTab({ view, names, search }: FacilityTabsProps) {
  return (
    <div className="stack-wide">
      <Suspense fallback={<Waiting />}>
        <Workbench model={view.model} />
      </Suspense>
      {search.edit === undefined && <ModelSummary view={view} names={names} />}
    </div>
  );
}
