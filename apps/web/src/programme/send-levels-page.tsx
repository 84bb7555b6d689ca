import { useMutation, useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import "./programme.css";
import "../share/share.css";
import { levelSendQuery, previewLevels, useAskLevels } from "../api/national.ts";
import type { SendChoices } from "../api/sharing.ts";
import { MarkingTag } from "../patterns/marking.tsx";
import { Problem } from "../patterns/problem.tsx";
import { AskToSend, PreviewSection, Recipients, Signers } from "../share/send-parts.tsx";
import { PageHead } from "../shell/page-head.tsx";
import { Waiting } from "../shell/waiting.tsx";
import { useProgrammeCrumbs } from "./programme-crumbs.tsx";

/** A facility's levels for its authority: to whom, exactly what would leave, and asking two others to sign it. */
export function SendLevelsPage() {
  const { programme } = useParams({ from: "/programme/$programme/send" });
  const { t } = useTranslation(["national", "sharing"]);
  const crumbs = useProgrammeCrumbs(programme);
  const choices = useQuery(levelSendQuery(programme));
  if (choices.isPending) return <Waiting />;
  if (choices.isError) return <Problem isPage fault={choices.error} onRetry={() => void choices.refetch()} />;
  return (
    <div className="stack-wide">
      <PageHead title={t("send.title")} crumbs={crumbs} aside={<MarkingTag marking={choices.data.marking} isFull />}>
        <p>{t("send.text")}</p>
      </PageHead>
      {choices.data.hindrance === "no-roster" ? (
        <p className="notice notice-act">
          {t("sharing:send.noRoster")} <Link to="/share/rosters">{t("sharing:toRosters")}</Link>
        </p>
      ) : (
        <Wizard programme={programme} choices={choices.data} />
      )}
    </div>
  );
}

function Wizard({ programme, choices }: { readonly programme: string; readonly choices: SendChoices }) {
  const { t } = useTranslation("sharing");
  const [to, setTo] = useState<readonly string[]>([]);
  const preview = useMutation({ mutationFn: (parties: readonly string[]) => previewLevels(programme, parties) });
  const ask = useAskLevels(programme);
  const toggle = (party: string) => {
    setTo(to.includes(party) ? to.filter((each) => each !== party) : [...to, party].sort());
    preview.reset();
    ask.reset();
  };
  return (
    <>
      <section className="panel stack">
        <h2>{t("send.to")}</h2>
        <Recipients choices={choices} to={to} onToggle={toggle} />
      </section>
      <Signers choices={choices} />
      <PreviewSection choices={choices} to={to} preview={preview} onShow={() => preview.mutate(to)} />
      {preview.data && (
        <AskToSend to={preview.data.to} ask={ask} onAsk={(reason) => ask.mutate({ to: [...to], reason })} />
      )}
    </>
  );
}
