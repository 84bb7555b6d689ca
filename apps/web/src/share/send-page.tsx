import { useMutation, useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import "./share.css";
import { facilityQuery } from "../api/queries.ts";
import { previewSend, type SendChoices, type SendOrder, sendChoicesQuery, useAskSend } from "../api/sharing.ts";
import { MarkingTag } from "../patterns/marking.tsx";
import { Problem } from "../patterns/problem.tsx";
import { PageHead } from "../shell/page-head.tsx";
import { Waiting } from "../shell/waiting.tsx";
import { AskToSend, PreviewSection, Recipients, Signers } from "./send-parts.tsx";

/** Sending a facility: what, to whom its marking lets, exactly what would leave, and asking for two signatures. */
export function SendPage() {
  const { facility } = useParams({ from: "/share/send/$facility" });
  const { t } = useTranslation("sharing");
  const choices = useQuery(sendChoicesQuery(facility));
  const stored = useQuery(facilityQuery(facility));
  if (choices.isPending) return <Waiting />;
  if (choices.isError) return <Problem isPage fault={choices.error} onRetry={() => void choices.refetch()} />;
  return (
    <div className="stack-wide">
      <PageHead
        title={t("send.title")}
        crumbs={[
          { label: t("send.facilities"), to: "/facilities" },
          { label: <bdi>{stored.data?.model.facility.name ?? facility}</bdi>, to: `/facilities/${facility}` },
        ]}
        aside={<MarkingTag marking={choices.data.marking} isFull />}
      >
        <p>{t("send.text")}</p>
      </PageHead>
      {choices.data.hindrance === "no-roster" ? (
        <p className="notice notice-act">
          {t("send.noRoster")} <Link to="/share/rosters">{t("toRosters")}</Link>
        </p>
      ) : (
        <Wizard facility={facility} choices={choices.data} />
      )}
    </div>
  );
}

interface WizardProps {
  readonly facility: string;
  readonly choices: SendChoices;
}

const things = ["model", "assessment", "model and assessment"] as const;

function Wizard({ facility, choices }: WizardProps) {
  const { t } = useTranslation("sharing");
  const [what, setWhat] = useState<SendOrder["what"]>("model");
  const [to, setTo] = useState<readonly string[]>([]);
  const preview = useMutation({ mutationFn: (order: SendOrder) => previewSend(facility, order) });
  const ask = useAskSend(facility);
  const change = (act: () => void) => {
    ask.reset();
    act();
    preview.reset();
  };
  const toggle = (party: string) =>
    change(() => setTo(to.includes(party) ? to.filter((each) => each !== party) : [...to, party].sort()));
  return (
    <>
      <section className="panel stack">
        <h2>{t("send.what")}</h2>
        <fieldset className="share-choices">
          <legend className="visually-hidden">{t("send.what")}</legend>
          {things.map((thing) => (
            <label key={thing} className="row">
              <input
                type="radio"
                name="what"
                checked={what === thing}
                disabled={thing !== "model" && !choices.hasAssessment}
                onChange={() => change(() => setWhat(thing))}
              />
              <span>{t(`send.thing.${thing.replaceAll(" ", "-")}`)}</span>
            </label>
          ))}
        </fieldset>
        {!choices.hasAssessment && <p className="small soft">{t("send.noAssessment")}</p>}
      </section>
      <section className="panel stack">
        <h2>{t("send.to")}</h2>
        <Recipients choices={choices} to={to} onToggle={toggle} />
      </section>
      <Signers choices={choices} />
      <PreviewSection
        choices={choices}
        to={to}
        preview={preview}
        onShow={() => preview.mutate({ what, to: [...to] })}
      />
      {preview.data && (
        <AskToSend to={preview.data.to} ask={ask} onAsk={(reason) => ask.mutate({ what, to: [...to], reason })} />
      )}
    </>
  );
}
