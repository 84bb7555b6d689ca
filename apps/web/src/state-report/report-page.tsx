import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import "../programme/programme.css";
import "./state-report.css";
import { type StateReport, stateReportQuery } from "../api/state-report.ts";
import { useFormat } from "../i18n/format.ts";
import { type ContentLanguage, contentLanguage } from "../i18n/languages.ts";
import { MarkingTag } from "../patterns/marking.tsx";
import { NoNational } from "../programme/no-national.tsx";
import { useProgrammeCrumbs } from "../programme/programme-crumbs.tsx";
import { PageHead } from "../shell/page-head.tsx";
import { Waiting } from "../shell/waiting.tsx";
import { WordReport } from "./word-report.tsx";

/** The State's implementation report: what its programme says of each commitment, and how somebody words it. */
export function StateReportPage() {
  const { t, i18n } = useTranslation("national-report");
  const [language, setLanguage] = useState<ContentLanguage | null>(null);
  const first = useQuery(stateReportQuery(contentLanguage(i18n.language)));
  const worded = first.data?.worded?.language;
  const spoken = language ?? contentLanguage(worded ?? i18n.language);
  const found = useQuery(stateReportQuery(spoken));
  if (first.isPending || found.isPending) return <Waiting />;
  if (found.isError) return <NoNational title={t("title")} fault={found.error} onRetry={() => void found.refetch()} />;
  return <Report report={found.data} language={spoken} onLanguage={setLanguage} />;
}

interface ReportProps {
  readonly report: StateReport;
  readonly language: ContentLanguage;
  readonly onLanguage: (language: ContentLanguage) => void;
}

function Report({ report, language, onLanguage }: ReportProps) {
  const { t } = useTranslation("national-report");
  const format = useFormat();
  const crumbs = useProgrammeCrumbs("national");
  return (
    <div className="stack-wide">
      <PageHead title={t("title")} crumbs={crumbs} aside={<MarkingTag marking={report.marking} isFull />}>
        <p className="lead">{t("text")}</p>
        <p className="notice">{t("rule")}</p>
        <p className="row">
          <span className="soft">
            {t("asOf")} <time dateTime={report.on}>{format.date(report.on)}</time>
          </span>
          <Link className="no-print" to="/programme/national/report/send">
            {t("toSend")}
          </Link>
        </p>
      </PageHead>
      <WordReport key={language} report={report} language={language} onLanguage={onLanguage} />
    </div>
  );
}
