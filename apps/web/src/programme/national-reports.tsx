import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { type National, useInspectionActs } from "../api/national.ts";
import { sessionQuery } from "../api/queries.ts";
import { useFormat } from "../i18n/format.ts";
import { Problem } from "../patterns/problem.tsx";
import { ScrollRegion } from "../patterns/scroll-region.tsx";
import { AskWhy } from "./ask-why.tsx";

type Report = NonNullable<National["reports"]>[number];

/** Who has reported, by name: what a report says stands in its file, not here. */
export function NationalReports({ reports }: { readonly reports: readonly Report[] }) {
  const { t } = useTranslation("national");
  return (
    <section className="stack" aria-labelledby="reports">
      <h2 id="reports">{t("reports.title")}</h2>
      <p className="soft">{t("reports.text")}</p>
      {reports.length > 0 && (
        <ScrollRegion label={t("reports.table")}>
          <table className="figures">
            <thead>
              <tr>
                {["facility", "sender", "day", "state", "catalogue", "file"].map((name) => (
                  <th key={name} scope="col">
                    {t(`reports.${name}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {reports.map((report) => (
                <Row key={report.id} report={report} />
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      )}
    </section>
  );
}

function Row({ report }: { readonly report: Report }) {
  const { t } = useTranslation("national");
  const format = useFormat();
  const may = useQuery(sessionQuery).data?.may.includes("programme.record") ?? false;
  const act = useInspectionActs();
  const { id, name, party, on, ends, isStale, edition, file } = report;
  const takeBack = (reason: string) => act.mutate([{ type: "retracted", what: "report", of: id, reason }]);
  return (
    <tr>
      <th scope="row">
        <bdi>{name}</bdi>
        {report.isFictional && (
          <>
            {" "}
            <span className="tag">{t("reports.fictional")}</span>
          </>
        )}
      </th>
      <td>
        <bdi translate="no">{party}</bdi>
      </td>
      <td>
        <time dateTime={on}>{format.date(on)}</time>
      </td>
      <td>
        <span className={isStale ? "tag tag-act" : "tag"}>
          {t(isStale ? "reports.stale" : "reports.until", { day: format.date(ends) })}
        </span>
      </td>
      <td>
        <bdi translate="no">{edition}</bdi>
      </td>
      <td>
        <span className="row">
          {file === null ? (
            <span className="soft">{t("reports.noFile")}</span>
          ) : (
            <Link to="/share/files/$file" params={{ file }}>
              {t("reports.open")}
            </Link>
          )}
          {may && <AskWhy button={t("reports.back")} isPending={act.isPending} onGive={takeBack} />}
        </span>
        {act.isError && <Problem fault={act.error} />}
      </td>
    </tr>
  );
}
