import { NativeSelect } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import "../programme/programme.css";
import "./programme-trend.css";
import { type ProgrammeTrend, programmeTrendQuery, takeTrend } from "../api/programme-trend.ts";
import { useFormat } from "../i18n/format.ts";
import { MarkingTag } from "../patterns/marking.tsx";
import { Problem } from "../patterns/problem.tsx";
import { useProgrammeCrumbs } from "../programme/programme-crumbs.tsx";
import { PageHead } from "../shell/page-head.tsx";
import { Waiting } from "../shell/waiting.tsx";
import { Comparison } from "./comparison.tsx";
import { type LevelFigure, levelFigures } from "./level-steps.ts";
import { LevelsChart } from "./levels-chart.tsx";
import { LevelsTable } from "./levels-table.tsx";
import { TakeTable } from "./take-table.tsx";

/** How the levels of a programme moved, and two days or two programmes beside each other. */
export function TrendPage() {
  const { programme } = useParams({ from: "/programme/$programme/trend" });
  const { t } = useTranslation("programme-trend");
  const crumbs = useProgrammeCrumbs(programme);
  const found = useQuery(programmeTrendQuery(programme));
  if (found.isPending) return <Waiting />;
  return (
    <div className="stack-wide">
      <PageHead
        title={t("title")}
        crumbs={crumbs}
        aside={found.data && <MarkingTag marking={found.data.marking} isFull />}
      >
        <p className="lead">{t("text")}</p>
      </PageHead>
      {found.isError && <Problem fault={found.error} onRetry={() => void found.refetch()} />}
      {found.data && (
        <>
          <OverTime trend={found.data} />
          <Comparison trend={found.data} />
        </>
      )}
    </div>
  );
}

function OverTime({ trend }: { readonly trend: ProgrammeTrend }) {
  const { t } = useTranslation(["programme-trend", "programme"]);
  const [figure, setFigure] = useState<LevelFigure>("claimed");
  const { programme, days } = trend;
  return (
    <section className="stack" aria-labelledby="over-time">
      <h2 id="over-time">{t("chart.title")}</h2>
      <HowRead trend={trend} />
      <NativeSelect
        label={t("figure")}
        className="narrow no-print"
        value={figure}
        onChange={(event) => setFigure(event.currentTarget.value as LevelFigure)}
        data={levelFigures.map((value) => ({ value, label: t(`programme:levels.${value}`) }))}
      />
      <LevelsChart days={days} figure={figure} />
      <h3>{t("table.title")}</h3>
      <LevelsTable days={days} figure={figure} />
      <TakeTable label={t("take.trend")} take={() => takeTrend(programme)} />
    </section>
  );
}

/** By which catalogue and which model past days are read, and where that may mislead. */
function HowRead({ trend: { edition, tier, days } }: { readonly trend: ProgrammeTrend }) {
  const { t } = useTranslation("programme-trend");
  const format = useFormat();
  const others = days.filter(({ isCatalogueOther }) => isCatalogueOther);
  const isModelTold = days.some(({ model }) => model !== null);
  return (
    <>
      <p className="soft">
        {t("read.catalogue", { edition })}{" "}
        {t(isModelTold ? "read.model" : tier === "facility" ? "read.noModel" : "read.tests")}
      </p>
      {others.length > 0 && (
        <p className="notice">{t("read.other", { days: format.list(others.map(({ on }) => format.date(on))) })}</p>
      )}
    </>
  );
}
