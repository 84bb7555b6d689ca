import { useMutation, useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import "../programme/programme.css";
import "../share/share.css";
import "./state-report.css";
import type { SendChoices } from "../api/sharing.ts";
import { previewStateReport, stateReportQuery, stateReportSendQuery, useAskStateReport } from "../api/state-report.ts";
import { contentLanguage } from "../i18n/languages.ts";
import { MarkingTag } from "../patterns/marking.tsx";
import { NoNational } from "../programme/no-national.tsx";
import { useProgrammeCrumbs } from "../programme/programme-crumbs.tsx";
import { AskToSend, PreviewSection, Recipients, Signers } from "../share/send-parts.tsx";
import { PageHead } from "../shell/page-head.tsx";
import { Waiting } from "../shell/waiting.tsx";
import { AudienceReads } from "./audience-reads.tsx";
import { TakeDocument } from "./take-document.tsx";

/** The State's report: to whom, exactly what would leave, what each reads of it, and asking two others to sign it. */
export function SendReportPage() {
  const { t, i18n } = useTranslation(["national-report", "sharing"]);
  const crumbs = useProgrammeCrumbs("national");
  const report = useQuery(stateReportQuery(contentLanguage(i18n.language)));
  const choices = useQuery(stateReportSendQuery);
  if (report.isPending || choices.isPending) return <Waiting />;
  const fault = report.error ?? choices.error;
  if (fault !== null || report.data === undefined || choices.data === undefined) {
    return <NoNational title={t("send.title")} fault={fault} onRetry={() => void choices.refetch()} />;
  }
  const { worded } = report.data;
  return (
    <div className="stack-wide">
      <PageHead
        title={t("send.title")}
        crumbs={[...crumbs, { label: t("title"), to: "/programme/national/report" }]}
        aside={<MarkingTag marking={choices.data.marking} isFull />}
      >
        <p>{t("send.text")}</p>
        <p className="no-print">
          <Link to="/programme/national/report">{t("toWords")}</Link>
        </p>
      </PageHead>
      {worded === null && <p className="notice notice-act">{t("notYet")}</p>}
      {worded !== null && <TakeDocument rows={worded.rows} />}
      {worded !== null && choices.data.hindrance === "no-roster" && (
        <p className="notice notice-act">
          {t("sharing:send.noRoster")} <Link to="/share/rosters">{t("sharing:toRosters")}</Link>
        </p>
      )}
      {worded !== null && choices.data.hindrance !== "no-roster" && <Wizard choices={choices.data} />}
    </div>
  );
}

function Wizard({ choices }: { readonly choices: SendChoices }) {
  const { t } = useTranslation("sharing");
  const [to, setTo] = useState<readonly string[]>([]);
  const preview = useMutation({ mutationFn: (parties: readonly string[]) => previewStateReport(parties) });
  const ask = useAskStateReport();
  const toggle = (party: string) => {
    setTo(to.includes(party) ? to.filter((each) => each !== party) : [...to, party].sort());
    preview.reset();
    ask.reset();
  };
  const { isPending, error, data } = preview;
  return (
    <>
      <section className="panel stack">
        <h2>{t("send.to")}</h2>
        <Recipients choices={choices} to={to} onToggle={toggle} />
      </section>
      <Signers choices={choices} />
      <PreviewSection
        choices={choices}
        to={to}
        preview={{ isPending, error, data: data?.send }}
        onShow={() => preview.mutate(to)}
      />
      {data && (
        <>
          <AudienceReads preview={data} />
          <AskToSend to={data.send.to} ask={ask} onAsk={(reason) => ask.mutate({ to: [...to], reason })} />
        </>
      )}
    </>
  );
}
