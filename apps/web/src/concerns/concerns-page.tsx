import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { concernsQuery } from "../api/programme-people.ts";
import { Problem } from "../patterns/problem.tsx";
import { useProgrammeCrumbs } from "../programme/programme-crumbs.tsx";
import { PageHead } from "../shell/page-head.tsx";
import { Waiting } from "../shell/waiting.tsx";
import { ConcernCard } from "./concern-card.tsx";

/** Concerns that the reader is named for, and that are not about them as far as it can be known. */
export function ConcernsPage() {
  const { t } = useTranslation("concern");
  const { programme } = useParams({ from: "/programme/$programme/concerns" });
  const found = useQuery(concernsQuery(programme));
  return (
    <div className="stack-wide">
      <PageHead title={t("title")} crumbs={useProgrammeCrumbs(programme)}>
        <p className="lead">{t("lead")}</p>
        <p className="soft">{t("readNote")}</p>
      </PageHead>
      {found.isPending && <Waiting />}
      {found.isError && <Problem fault={found.error} onRetry={() => void found.refetch()} />}
      {found.data && (
        <section className="stack" aria-labelledby="concerns">
          <h2 id="concerns">{t("list")}</h2>
          {found.data.isKeyLost && <p className="notice">{t("keyLost")}</p>}
          {found.data.concerns.length === 0 && <p>{t("none")}</p>}
          <ul className="plain-list stack">
            {found.data.concerns.map((line) => (
              <li key={line.id} className="panel stack">
                <ConcernCard programme={programme} line={line} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
