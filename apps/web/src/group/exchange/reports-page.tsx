import { Button } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { reportTableQuery, takeReportTable } from "../../api/group-exchange.ts";
import { sessionQuery } from "../../api/queries.ts";
import { useFrontDoorTexts } from "../../i18n/content.ts";
import { useFormat } from "../../i18n/format.ts";
import { Problem } from "../../patterns/problem.tsx";
import { saveFile } from "../../patterns/save-file.ts";
import { ScrollRegion } from "../../patterns/scroll-region.tsx";
import { PageHead } from "../../shell/page-head.tsx";
import { Waiting } from "../../shell/waiting.tsx";
import { ReceivedReports } from "../../state-report/received-reports.tsx";
import "../group.css";
import { GroupTabs } from "../group-tabs.tsx";
import { useGroupWords } from "../use-group-words.ts";
import { NothingYet } from "../work/nothing-yet.tsx";

/** Where the group stands with each commitment, in numbers: nobody is named, small numbers are hidden. */
export function ReportsPage() {
  const { t } = useTranslation(["group-exchange", "group"]);
  const { number } = useFormat();
  const table = useQuery(reportTableQuery);
  return (
    <div className="stack-wide">
      <GroupTabs />
      <PageHead title={t("reports.title")} crumbs={[{ label: t("group:title"), to: "/group" }]}>
        <p className="lead">{t("reports.text")}</p>
        <p className="no-print">
          <Link to="/group/$kind" params={{ kind: "implementation-report" }}>
            {t("reports.own")}
          </Link>
        </p>
      </PageHead>
      <ReceivedReports />
      {table.isPending && <Waiting />}
      {table.isError && <Problem fault={table.error} onRetry={() => void table.refetch()} />}
      {table.data && table.data.own === 0 && table.data.others === null && (
        <NothingYet text={t("reports.none")} first={t("reports.first")} />
      )}
      {table.data && (table.data.own > 0 || table.data.others !== null) && (
        <>
          <p>
            {t("reports.read", { shown: number(table.data.own) })}{" "}
            {table.data.others === null
              ? t("reports.tooFew", { least: number(table.data.smallestTold) })
              : t("reports.others", { shown: number(table.data.others) })}
          </p>
          <StandingTable />
          <p className="small soft">{t("reports.note", { least: number(table.data.smallestTold) })}</p>
          <Take />
        </>
      )}
    </div>
  );
}

function StandingTable() {
  const { t } = useTranslation("group-exchange");
  const words = useGroupWords();
  const { number } = useFormat();
  const texts = useFrontDoorTexts().data?.texts;
  const table = useQuery(reportTableQuery).data;
  if (table === undefined) return null;
  const shown = (count: number | null): string => (count === null ? t("reports.hidden") : number(count));
  return (
    <ScrollRegion label={t("reports.title")}>
      <table className="figures">
        <thead>
          <tr>
            <th scope="col">{words.field("commitment")}</th>
            {table.statuses.map((status) => (
              <th key={status} scope="col">
                {words.choice(status)}
              </th>
            ))}
            <th scope="col">{t("reports.unsaid")}</th>
          </tr>
        </thead>
        <tbody>
          {table.rows.map(({ commitment, counts, unsaid }) => (
            <tr key={commitment}>
              <th scope="row">
                <bdi translate="no">{commitment}</bdi>{" "}
                <span className="soft">{texts?.[`commitment.${commitment}`]}</span>
              </th>
              {table.statuses.map((status, at) => (
                <td key={status}>{shown(counts[at] ?? null)}</td>
              ))}
              <td>{shown(unsaid)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function Take() {
  const { t } = useTranslation("group-exchange");
  const mayTake = useQuery(sessionQuery).data?.may.includes("group.export") ?? false;
  const take = useMutation({
    mutationFn: takeReportTable,
    onSuccess: ({ name, content }) => saveFile(name, content),
  });
  if (!mayTake) return null;
  return (
    <div className="row no-print">
      {(["csv", "json"] as const).map((format) => (
        <Button
          key={format}
          variant="default"
          loading={take.isPending && take.variables === format}
          onClick={() => take.mutate(format)}
        >
          {t("reports.take", { format: format.toUpperCase() })}
        </Button>
      ))}
      {take.isError && <Problem fault={take.error} />}
    </div>
  );
}
