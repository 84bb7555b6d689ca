import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { type CriterionInProgramme, useRecordActs, useReviewActs } from "../api/programmes.ts";
import { sessionQuery } from "../api/queries.ts";
import { useFormat } from "../i18n/format.ts";
import { Problem } from "../patterns/problem.tsx";
import { AskWhy } from "./ask-why.tsx";
import { ContradictionList } from "./contradiction-list.tsx";
import { CriterionTag } from "./criterion-tag.tsx";
import { ExemptionForm } from "./exemption-form.tsx";
import { useCatalogue } from "./use-catalogue.ts";

interface CriterionCardProps {
  readonly programme: string;
  readonly criterion: CriterionInProgramme;
}

/** One criterion: what is claimed, verified and computed of it, side by side, and what one may say of it. */
export function CriterionCard({ programme, criterion }: CriterionCardProps) {
  const { t } = useTranslation("programme");
  const { criterionText } = useCatalogue();
  const { id, level, claimed, verified, computed, contradictions, exemption, waiting } = criterion;
  return (
    <article className="criterion stack" aria-labelledby={id}>
      <h3 id={id}>
        <span className="tag">{t("contradiction.level", { level })}</span> <bdi>{criterionText(id)}</bdi>{" "}
        <code className="small soft">{id}</code>
      </h3>
      <p className="row small">
        <span>
          {t("levels.claimed")} <CriterionTag {...claimed} />
        </span>
        <span>
          {t("levels.verified")} <CriterionTag {...verified} />
        </span>
        <span>
          {t("levels.computed")}{" "}
          {computed === null ? (
            <span className="soft">{t("levels.notComputed")}</span>
          ) : (
            <CriterionTag state={computed ? "met" : "not met"} why={null} />
          )}
        </span>
      </p>
      <ContradictionList programme={programme} contradictions={contradictions} />
      {exemption && <Exempted programme={programme} id={id} exemption={exemption} />}
      {waiting !== null && (
        <p className="notice" role="status">
          {t("exemption.waits")}{" "}
          <Link to="/approvals/$approval" params={{ approval: waiting }}>
            {t("exemption.see")}
          </Link>
        </p>
      )}
      {!exemption && <Say programme={programme} criterion={criterion} />}
      <Notes criterion={criterion} />
    </article>
  );
}

/** Claims by who answers for it, verdicts by who looks; both with a note. */
function Say({ programme, criterion: { id, waiting } }: CriterionCardProps) {
  const { t } = useTranslation("programme");
  const field = useId();
  const may = useQuery(sessionQuery).data?.may ?? [];
  const [note, setNote] = useState("");
  const record = useRecordActs(programme);
  const review = useReviewActs(programme);
  const claim = (isMet: boolean) =>
    record.mutate([{ type: "claimed", criterion: id, isMet, note }], { onSuccess: () => setNote("") });
  const verify = (isMet: boolean) =>
    review.mutate([{ type: "verified", criterion: id, isMet, note }], { onSuccess: () => setNote("") });
  if (!may.includes("programme.record") && !may.includes("programme.review")) return null;
  return (
    <details className="no-print">
      <summary>{t("say.open")}</summary>
      <div className="stack programme-form">
        <div className="field">
          <label htmlFor={field}>{t("say.note")}</label>
          <input id={field} value={note} maxLength={1000} onChange={(event) => setNote(event.currentTarget.value)} />
        </div>
        {may.includes("programme.record") && (
          <div className="row">
            <Button size="xs" loading={record.isPending} onClick={() => claim(true)}>
              {t("say.claimMet")}
            </Button>
            <Button size="xs" variant="default" loading={record.isPending} onClick={() => claim(false)}>
              {t("say.claimNot")}
            </Button>
          </div>
        )}
        {record.isError && <Problem fault={record.error} />}
        {may.includes("programme.review") && (
          <div className="row">
            <Button size="xs" variant="default" loading={review.isPending} onClick={() => verify(true)}>
              {t("say.verifyMet")}
            </Button>
            <Button size="xs" variant="default" loading={review.isPending} onClick={() => verify(false)}>
              {t("say.verifyNot")}
            </Button>
            <span className="small soft">{t("say.another")}</span>
          </div>
        )}
        {review.isError && <Problem fault={review.error} />}
        {may.includes("programme.exempt") && waiting === null && <ExemptionForm programme={programme} criterion={id} />}
      </div>
    </details>
  );
}

interface ExemptedProps {
  readonly programme: string;
  readonly id: string;
  readonly exemption: NonNullable<CriterionInProgramme["exemption"]>;
}

function Exempted({ programme, id, exemption: { reason, askedBy, agreedBy, on } }: ExemptedProps) {
  const { t } = useTranslation("programme");
  const format = useFormat();
  const may = useQuery(sessionQuery).data?.may.includes("programme.record") ?? false;
  const record = useRecordActs(programme);
  return (
    <div className="notice stack-tight">
      <p>
        <bdi>{reason}</bdi>
      </p>
      <p className="small soft">
        <bdi>{askedBy}</bdi>, <bdi>{agreedBy}</bdi>, <time dateTime={on}>{format.date(on)}</time>
      </p>
      {may && (
        <div>
          <AskWhy
            button={t("exemption.back")}
            label={t("exemption.backWhy")}
            variant="default"
            isPending={record.isPending}
            onGive={(reason) => record.mutate([{ type: "retracted", what: "exemption", of: id, reason }])}
          />
        </div>
      )}
      {record.isError && <Problem fault={record.error} />}
    </div>
  );
}

function Notes({ criterion: { notes } }: Pick<CriterionCardProps, "criterion">) {
  const { t } = useTranslation("programme");
  const format = useFormat();
  if (notes.length === 0) return null;
  return (
    <details>
      <summary>{t("notes.title", { count: notes.length, shown: format.number(notes.length) })}</summary>
      <ol className="plain-list stack-tight small">
        {notes.map(({ kind, isMet, note, by, on }) => (
          <li key={`${on} ${by} ${kind} ${isMet} ${note}`}>
            <time dateTime={on}>{format.date(on)}</time> <bdi>{by}</bdi> {t(`notes.${kind}`)}{" "}
            {t(isMet ? "state.met" : "state.not-met")} {note !== "" && <bdi>“{note}”</bdi>}
          </li>
        ))}
      </ol>
    </details>
  );
}
