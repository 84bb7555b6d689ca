import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import "./trend.css";
import { trendQuery } from "../api/trend.ts";
import { Allowed } from "../patterns/allowed.tsx";
import { Problem } from "../patterns/problem.tsx";
import { Term } from "../patterns/term.tsx";
import { Waiting } from "../shell/waiting.tsx";
import { TrendChart } from "./trend-chart.tsx";
import { trendRows } from "./trend-rows.ts";
import { TrendTable } from "./trend-table.tsx";

/** How the worst of each act on each target moved from version to version. */
export function Trend({ facility }: { readonly facility: string }) {
  const { t } = useTranslation("trend");
  return (
    <section className="panel stack" aria-labelledby="trend-title">
      <h2 id="trend-title">{t("title")}</h2>
      <p className="soft">
        {t("lead")} <Term id="p-effectiveness">{t("value")}</Term>
      </p>
      <Allowed action="assessment.read">
        <Known facility={facility} />
      </Allowed>
    </section>
  );
}

function Known({ facility }: { readonly facility: string }) {
  const { t } = useTranslation("trend");
  const trend = useQuery(trendQuery(facility));
  const [chosen, setChosen] = useState<string | null>(null);
  if (trend.isPending) return <Waiting />;
  if (trend.isError) return <Problem fault={trend.error} onRetry={() => void trend.refetch()} />;
  const versions = trend.data;
  const rows = trendRows(versions);
  const row = rows.find(({ key }) => key === chosen) ?? rows[0];
  if (!row) return <p className="soft">{t("none")}</p>;
  return (
    <>
      <TrendChart facility={facility} versions={versions} row={row} />
      <TrendTable facility={facility} versions={versions} rows={rows} chosen={row.key} onChoose={setChosen} />
    </>
  );
}
