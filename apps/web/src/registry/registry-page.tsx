import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { Suspense, useId } from "react";
import { useTranslation } from "react-i18next";
import { sessionQuery } from "../api/queries.ts";
import { registryQuery } from "../api/registry.ts";
import { lazyPart } from "../i18n/lazy-part.ts";
import { Problem } from "../patterns/problem.tsx";
import { PageHead } from "../shell/page-head.tsx";
import { Waiting } from "../shell/waiting.tsx";
import { Contradictions } from "./contradictions.tsx";
import { FactLog } from "./fact-log.tsx";
import { GroupTabs } from "./group-tabs.tsx";
import { KeepRegistry } from "./keep-registry.tsx";
import { Offers } from "./offers.tsx";
import { StandingTable } from "./standing-table.tsx";

/** Its outline is fetched when the page stands. */
const SubscriberMap = lazyPart(async () => (await import("./subscriber-map.tsx")).SubscriberMap);

/** Who subscribes, as of a day and by a source, what each rests on, and where sources disagree. Anybody may read it. */
export function RegistryPage() {
  const { t } = useTranslation("registry");
  const { asOf, source } = useSearch({ from: "/registry" });
  const registry = useInfiniteQuery(registryQuery(asOf ?? null, source ?? null));
  const may = useQuery(sessionQuery).data?.may ?? [];
  return (
    <div className="stack-wide">
      <GroupTabs />
      <PageHead title={t("title")}>
        <p className="lead">{t("text")}</p>
      </PageHead>
      <Question sources={registry.data?.sources ?? []} />
      {registry.isPending && <Waiting />}
      {registry.isError && <Problem fault={registry.error} onRetry={() => void registry.refetch()} />}
      {registry.data && (
        <Suspense fallback={<Waiting />}>
          <SubscriberMap registry={registry.data} />
        </Suspense>
      )}
      {registry.data && <StandingTable registry={registry.data} pages={registry} />}
      <Contradictions />
      <FactLog mayRetract={may.includes("registry.retract")} />
      {may.includes("registry.decide") && <Offers />}
      {may.includes("registry.record") && <KeepRegistry />}
    </div>
  );
}

/** The question stands in the address: it can be sent to somebody, and the back button undoes it. */
function Question({ sources }: { readonly sources: readonly string[] }) {
  const { t } = useTranslation("registry");
  const { asOf, source } = useSearch({ from: "/registry" });
  const navigate = useNavigate();
  const id = useId();
  const ask = (changed: { readonly asOf?: string | undefined; readonly source?: string | undefined }) => {
    const { asOf: day, source: name } = { asOf, source, ...changed };
    void navigate({ to: "/registry", search: { ...(day ? { asOf: day } : {}), ...(name ? { source: name } : {}) } });
  };
  return (
    <div className="row no-print">
      <div className="field">
        <label htmlFor={`${id}-day`}>{t("question.asOf")}</label>
        <input
          id={`${id}-day`}
          type="date"
          value={asOf ?? ""}
          onChange={(event) => ask({ asOf: event.currentTarget.value || undefined })}
        />
      </div>
      <div className="field">
        <label htmlFor={`${id}-source`}>{t("question.source")}</label>
        <select
          id={`${id}-source`}
          value={source ?? ""}
          onChange={(event) => ask({ source: event.currentTarget.value || undefined })}
        >
          <option value="">{t("question.allSources")}</option>
          {sources.map((name) => (
            <option key={name} value={name} translate="no">
              {name}
            </option>
          ))}
        </select>
      </div>
      <a className="link-button link-button-quiet" href="/api/public/registry/facts.csv" download>
        {t("export.table")}
      </a>
      <a className="link-button link-button-quiet" href="/api/public/registry/facts.json" download>
        {t("export.data")}
      </a>
    </div>
  );
}
