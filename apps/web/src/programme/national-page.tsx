import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import "./programme.css";
import { type National, nationalQuery, takeNationalTable, useTakeUp } from "../api/national.ts";
import { useFormat } from "../i18n/format.ts";
import { Allowed } from "../patterns/allowed.tsx";
import { ExportMenu } from "../patterns/export-menu.tsx";
import { MarkingTag } from "../patterns/marking.tsx";
import { Problem } from "../patterns/problem.tsx";
import { PageHead } from "../shell/page-head.tsx";
import { Waiting } from "../shell/waiting.tsx";
import { NationalReports } from "./national-reports.tsx";
import { NationalTrend } from "./national-trend.tsx";
import { NoNational } from "./no-national.tsx";
import { SpreadTable } from "./spread-table.tsx";

/** How the levels of a State's facilities lie: spreads, never who has which. */
export function NationalPage() {
  const { t } = useTranslation(["national", "programme"]);
  const found = useQuery(nationalQuery);
  if (found.isPending) return <Waiting />;
  if (found.isError) {
    return <NoNational title={t("title")} fault={found.error} onRetry={() => void found.refetch()} />;
  }
  return <View national={found.data} />;
}

function View({ national }: { readonly national: National }) {
  const { t } = useTranslation("national");
  const format = useFormat();
  const { programme, name, marking, on, view, trend, reports } = national;
  return (
    <div className="stack-wide">
      <PageHead
        title={t("title")}
        crumbs={[
          { label: t("programme:title"), to: "/programme" },
          { label: <bdi>{name}</bdi>, to: `/programme/${programme}` },
        ]}
        aside={
          <ExportMenu
            marking={marking}
            items={[
              {
                id: "national.csv",
                kind: "data",
                title: t("export"),
                format: "CSV",
                fileName: `national-view_${on}.csv`,
                content: async () => (await takeNationalTable()).content,
              },
            ]}
          />
        }
      >
        <p className="lead">{t("text")}</p>
        <p className="row">
          <MarkingTag marking={marking} isFull />
          <span className="soft">
            {t("programme:page.on")} <time dateTime={on}>{format.date(on)}</time>
          </span>
          <Link to="/programme/national/inspections">{t("inspections.open")}</Link>
        </p>
      </PageHead>
      <WaitingReports national={national} />
      <section className="stack" aria-labelledby="spreads">
        <h2 id="spreads">{t("spreads.title")}</h2>
        <p>
          {t("spreads.counts", {
            facilities: format.number(view.facilities),
            current: format.number(view.current),
            stale: format.number(view.stale),
          })}
        </p>
        {view.isFictional && <p className="notice">{t("spreads.onlyFictional")}</p>}
        {view.fictional > 0 && !view.isFictional && (
          <p className="notice">{t("spreads.fictional", { shown: format.number(view.fictional) })}</p>
        )}
        {view.isWithheld && <p className="notice">{t("spreads.withheld")}</p>}
        {view.catalogues.length > 1 && <p className="notice">{t("spreads.catalogues")}</p>}
        {view.facilities === 0 ? <p className="soft">{t("spreads.none")}</p> : <SpreadTable view={view} />}
        <p className="small soft">{t("spreads.explained")}</p>
        {view.isInSteps && <p className="small soft">{t("spreads.steps")}</p>}
      </section>
      {trend.length > 0 && <NationalTrend trend={trend} />}
      {reports && <NationalReports reports={reports} />}
    </div>
  );
}

function WaitingReports({ national: { waiting } }: { readonly national: National }) {
  const { t } = useTranslation("national");
  const format = useFormat();
  const takeUp = useTakeUp();
  const notTaken = takeUp.data?.notTaken ?? [];
  const nameOf = (file: string) => waiting.find((each) => each.file === file)?.name ?? file;
  if (waiting.length === 0) return null;
  return (
    <section className="panel stack" aria-labelledby="waiting">
      <h2 id="waiting">{t("waiting.title")}</h2>
      <p className="soft">{t("waiting.text")}</p>
      <ul className="plain-list stack-tight">
        {waiting.map(({ file, party, name, arrivedAt }) => (
          <li key={`${file} ${name}`} className="row">
            <Link to="/share/files/$file" params={{ file }}>
              <bdi translate="no">{name}</bdi>
            </Link>
            <bdi translate="no">{party}</bdi>
            <time className="soft" dateTime={arrivedAt}>
              {format.date(arrivedAt)}
            </time>
          </li>
        ))}
      </ul>
      <Allowed action="sealed-file.open">
        <Button
          loading={takeUp.isPending}
          onClick={() => takeUp.mutate([...new Set(waiting.map(({ file }) => file))].slice(0, 200))}
        >
          {t("waiting.take")}
        </Button>
      </Allowed>
      {notTaken.length > 0 && (
        <div className="notice" role="status">
          <p>{t("waiting.notTaken")}</p>
          <ul>
            {notTaken.map(({ file, detail }) => (
              <li key={file}>
                <bdi translate="no">{nameOf(file)}</bdi>: <bdi translate="no">{detail}</bdi>
              </li>
            ))}
          </ul>
        </div>
      )}
      {takeUp.isError && <Problem fault={takeUp.error} />}
    </section>
  );
}
