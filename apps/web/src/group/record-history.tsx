import { Button, Textarea } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { type FormEvent, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { type GroupEvent, type GroupKind, type GroupRecordInFull, useChangeRecord } from "../api/group.ts";
import { sessionQuery } from "../api/queries.ts";
import { useFormat } from "../i18n/format.ts";
import { Problem } from "../patterns/problem.tsx";
import { RoleName } from "../patterns/role-name.tsx";
import { useGroupWords } from "./use-group-words.ts";

interface RecordHistoryProps {
  readonly kind: GroupKind;
  readonly found: GroupRecordInFull;
}

/** Everything that happened to the record and is in sight, the newest first; own entries lead to their proof. */
export function RecordHistory({ kind, found }: RecordHistoryProps) {
  const { t } = useTranslation("group");
  const id = useId();
  const may = useQuery(sessionQuery).data?.may ?? [];
  return (
    <section className="stack" aria-labelledby={id}>
      <h2 id={id}>{t("history.title")}</h2>
      {may.includes("group.change") && found.record.state !== "withdrawn" && <CommentForm kind={kind} found={found} />}
      <ol className="plain-list stack-tight">
        {found.history.toReversed().map((event) => (
          <EventLine key={`${event.at} ${event.type}`} event={event} mayProve={may.includes("ledger.read")} />
        ))}
      </ol>
    </section>
  );
}

function EventLine({ event, mayProve }: { readonly event: GroupEvent; readonly mayProve: boolean }) {
  const { t } = useTranslation("group");
  const words = useGroupWords();
  const { instant, list } = useFormat();
  const { entryIndex, transition, text } = event;
  const changed = Object.keys(event.fields);
  return (
    <li>
      <time dateTime={event.at} className="soft small">
        {instant(event.at)}
      </time>{" "}
      <Who event={event} /> {t(`history.${event.type}`)}
      {transition !== null && `: ${words.step(transition)}`}
      {event.type === "changed" && `: ${list(changed.map(words.field))}`}
      {event.type === "voted" && text !== "" && `: ${words.choice(text)}`}
      {event.type !== "voted" && text !== "" && (
        <p className="group-text">
          <bdi>{text}</bdi>
        </p>
      )}
      {entryIndex !== null && mayProve && (
        <>
          {" "}
          <Link to="/ledger" search={{ entry: entryIndex }} className="small">
            {t("history.entry", { index: entryIndex })}
          </Link>
        </>
      )}
    </li>
  );
}

function Who({ event: { person, role, organisation } }: { readonly event: GroupEvent }) {
  const { t } = useTranslation("group");
  const words = useGroupWords();
  if (organisation === null) return <strong>{t("history.unattributed")}</strong>;
  return (
    <>
      <strong>{person === null ? <bdi translate="no">{words.party(organisation)}</bdi> : <bdi>{person}</bdi>}</strong>
      {role !== null && (
        <span className="soft small">
          {" "}
          (<RoleName role={role} />)
        </span>
      )}
    </>
  );
}

function CommentForm({ kind, found }: RecordHistoryProps) {
  const { t } = useTranslation("group");
  const [text, setText] = useState("");
  const comment = useChangeRecord(kind.id, found.record.id);
  const send = (event: FormEvent) => {
    event.preventDefault();
    comment.mutate({ type: "comment", text }, { onSuccess: () => setText("") });
  };
  return (
    <form className="stack-tight narrow no-print" onSubmit={send}>
      <Textarea
        label={t("history.comment")}
        description={t("history.commentHelp")}
        value={text}
        rows={3}
        required
        maxLength={20_000}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {comment.isError && <Problem fault={comment.error} />}
      <div>
        <Button type="submit" variant="default" loading={comment.isPending}>
          {t("history.commentDo")}
        </Button>
      </div>
    </form>
  );
}
