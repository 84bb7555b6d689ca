import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { type Inspection, type InspectionFinding, useCloseFinding, useInspectionActs } from "../api/national.ts";
import { sessionQuery } from "../api/queries.ts";
import { useFormat } from "../i18n/format.ts";
import { Problem } from "../patterns/problem.tsx";
import { AskWhy } from "./ask-why.tsx";
import { useCatalogue } from "./use-catalogue.ts";

/** One finding: until when, what was answered, and closing it as another person. */
export function FindingCard({ finding }: { readonly finding: InspectionFinding }) {
  const { t } = useTranslation("national");
  const format = useFormat();
  const { titleOf } = useCatalogue();
  const { text, measure, due, standing, by, reply, closure } = finding;
  return (
    <article className="contradiction stack-tight">
      <p className="row">
        <span className={standing === "overdue" ? "tag tag-act" : "tag"}>{t(`findings.standing.${standing}`)}</span>
        <span>
          {t("findings.due")} <time dateTime={due}>{format.date(due)}</time>
        </span>
        <bdi className="soft">{by}</bdi>
      </p>
      <p>
        <bdi>{text}</bdi>
      </p>
      {measure && (
        <p className="small soft">
          <bdi translate="no">{measure}</bdi> <bdi>{titleOf(measure)}</bdi>
        </p>
      )}
      {reply && <Note title={t("findings.answer")} note={reply} />}
      {closure && <Note title={t("findings.closing")} note={closure} />}
      <Steps finding={finding} />
    </article>
  );
}

function Note({ title, note }: { readonly title: string; readonly note: NonNullable<InspectionFinding["reply"]> }) {
  const format = useFormat();
  return (
    <p className="small">
      <strong>{title}</strong> <bdi>{note.text}</bdi>{" "}
      <span className="soft">
        <bdi>{note.by}</bdi> <time dateTime={note.on}>{format.date(note.on)}</time>
      </span>
    </p>
  );
}

function Steps({ finding }: { readonly finding: InspectionFinding }) {
  const { t } = useTranslation("national");
  const may = useQuery(sessionQuery).data?.may ?? [];
  const act = useInspectionActs();
  const close = useCloseFinding();
  const { id, standing, isReplyOwn } = finding;
  const takeBack = (reason: string) => act.mutate([{ type: "retracted", what: "finding", of: id, reason }]);
  const mayRecord = may.includes("programme.record");
  return (
    <div className="stack-tight no-print">
      {standing !== "closed" && mayRecord && (
        <OneText
          label={t("findings.reply")}
          button={t("findings.keepReply")}
          isPending={act.isPending}
          onSend={(text) => act.mutate([{ type: "replied", finding: id, text }])}
        />
      )}
      {standing === "answered" && isReplyOwn && <p className="small soft">{t("findings.another")}</p>}
      {standing === "answered" && !isReplyOwn && may.includes("programme.review") && (
        <OneText
          label={t("findings.closeText")}
          button={t("findings.close")}
          isPending={close.isPending}
          onSend={(text) => close.mutate({ finding: id, text })}
        />
      )}
      {mayRecord && finding.reply === null && (
        <div>
          <AskWhy button={t("findings.back")} isPending={act.isPending} onGive={takeBack} />
        </div>
      )}
      {act.isError && <Problem fault={act.error} />}
      {close.isError && <Problem fault={close.error} />}
    </div>
  );
}

interface OneTextProps {
  readonly label: string;
  readonly button: string;
  readonly isPending: boolean;
  readonly onSend: (text: string) => void;
}

function OneText({ label, button, isPending, onSend }: OneTextProps) {
  const id = useId();
  const [text, setText] = useState("");
  const send = (event: FormEvent) => {
    event.preventDefault();
    onSend(text);
    setText("");
  };
  return (
    <form className="finding-step" onSubmit={send}>
      <div className="field">
        <label htmlFor={id}>{label}</label>
        <input
          id={id}
          value={text}
          maxLength={1000}
          required
          onChange={(event) => setText(event.currentTarget.value)}
        />
      </div>
      <Button type="submit" variant="default" loading={isPending}>
        {button}
      </Button>
    </form>
  );
}

export function NewFinding({ inspection }: { readonly inspection: Inspection }) {
  const { t } = useTranslation("national");
  const id = useId();
  const { catalogue } = useCatalogue();
  const act = useInspectionActs();
  const [text, setText] = useState("");
  const [about, setAbout] = useState("");
  const [due, setDue] = useState("");
  const send = (event: FormEvent) => {
    event.preventDefault();
    act.mutate([{ type: "found", inspection: inspection.id, about: about === "" ? null : about, text, due }], {
      onSuccess: () => setText(""),
    });
  };
  return (
    <details className="no-print">
      <summary>{t("findings.new")}</summary>
      <form className="stack programme-form" onSubmit={send}>
        <div className="field">
          <label htmlFor={`${id}-text`}>{t("findings.text")}</label>
          <textarea
            id={`${id}-text`}
            value={text}
            rows={3}
            maxLength={1000}
            required
            onChange={(event) => setText(event.currentTarget.value)}
          />
        </div>
        <div className="field">
          <label htmlFor={`${id}-about`}>{t("findings.about")}</label>
          <select id={`${id}-about`} value={about} onChange={(event) => setAbout(event.currentTarget.value)}>
            <option value="">{t("findings.noMeasure")}</option>
            {catalogue?.measures.map((measure) => (
              <option key={measure.id} value={measure.id}>
                {measure.id} {measure.title}
              </option>
            ))}
          </select>
        </div>
        <div className="field">
          <label htmlFor={`${id}-due`}>{t("findings.due")}</label>
          <input
            id={`${id}-due`}
            type="date"
            value={due}
            min={inspection.on}
            required
            onChange={(event) => setDue(event.currentTarget.value)}
          />
        </div>
        <div className="row">
          <Button type="submit" loading={act.isPending}>
            {t("findings.keep")}
          </Button>
          {act.isSuccess && <span role="status">{t("kept")}</span>}
        </div>
        {act.isError && <Problem fault={act.error} />}
      </form>
    </details>
  );
}
