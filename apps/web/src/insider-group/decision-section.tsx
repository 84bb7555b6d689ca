import { Button } from "@mantine/core";
import { type FormEvent, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { type GroupDecision, type InsiderThreatGroup, useGroupAct } from "../api/programme-people.ts";
import { useFormat } from "../i18n/format.ts";
import { Problem } from "../patterns/problem.tsx";

interface SectionProps {
  readonly programme: string;
  readonly group: InsiderThreatGroup;
  readonly may: boolean;
}

/** Decisions, the open ones first, each with what became of it. */
export function DecisionSection({ programme, group, may }: SectionProps) {
  const { t } = useTranslation("insider-group");
  const present = group.members.filter(({ until }) => until === null);
  return (
    <section className="stack">
      <h2>{t("decisions")}</h2>
      {group.decisions.length === 0 && <p>{t("noDecision")}</p>}
      {group.decisions.length > 0 && (
        <ul className="plain-list stack">
          {group.decisions.map((decision) => (
            <li key={decision.id} className="panel stack-tight">
              <Decision {...{ programme, group, may, decision }} />
            </li>
          ))}
        </ul>
      )}
      {may && group.meetings.length > 0 && present.length > 0 && <Decide programme={programme} group={group} />}
    </section>
  );
}

function Decision({ programme, group, may, decision }: SectionProps & { readonly decision: GroupDecision }) {
  const { t } = useTranslation("insider-group");
  const format = useFormat();
  const id = useId();
  const [note, setNote] = useState("");
  const act = useGroupAct(programme);
  const { text, owner, due, isDone, followUps } = decision;
  const keep = (done: boolean) =>
    act.mutate({ type: "followed-up", decision: decision.id, note, isDone: done }, { onSuccess: () => setNote("") });
  return (
    <>
      <div className="row-apart">
        <h3>
          <bdi>{text}</bdi>
        </h3>
        <span className="tag">{t(isDone ? "done" : "isOpen")}</span>
      </div>
      <p className="small soft">
        {t("owner")} <bdi>{group.members.find((member) => member.id === owner)?.position ?? owner}</bdi> · {t("due")}{" "}
        {due === null ? t("noDue") : <time dateTime={due}>{format.date(due)}</time>}
      </p>
      {followUps.length > 0 && (
        <ol>
          {followUps.map((each, at) => (
            <li key={at}>
              <time dateTime={each.on}>{format.date(each.on)}</time> <bdi>{each.note}</bdi> {each.isDone && t("done")}
            </li>
          ))}
        </ol>
      )}
      {act.isError && <Problem fault={act.error} />}
      {may && (
        <div className="row row-foot no-print">
          <div className="field">
            <label htmlFor={id}>{t("note")}</label>
            <input id={id} maxLength={1000} value={note} onChange={(event) => setNote(event.currentTarget.value)} />
          </div>
          <Button variant="default" disabled={note === ""} onClick={() => keep(false)}>
            {t("followDo")}
          </Button>
          {!isDone && (
            <Button variant="default" onClick={() => keep(true)}>
              {t("followDone")}
            </Button>
          )}
        </div>
      )}
    </>
  );
}

function Decide({ programme, group }: Omit<SectionProps, "may">) {
  const { t } = useTranslation("insider-group");
  const format = useFormat();
  const id = useId();
  const present = group.members.filter(({ until }) => until === null);
  const [text, setText] = useState("");
  const [meeting, setMeeting] = useState(group.meetings[0]?.id ?? "");
  const [owner, setOwner] = useState(present[0]?.id ?? "");
  const [due, setDue] = useState("");
  const act = useGroupAct(programme);
  const send = (event: FormEvent) => {
    event.preventDefault();
    act.mutate(
      { type: "decided", meeting, text, owner, due: due === "" ? null : due },
      { onSuccess: () => setText("") },
    );
  };
  return (
    <form className="panel stack no-print" onSubmit={send}>
      {act.isError && <Problem fault={act.error} />}
      <div className="field">
        <label htmlFor={`${id}-text`}>{t("what")}</label>
        <textarea
          id={`${id}-text`}
          required
          rows={2}
          maxLength={1000}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
      </div>
      <div className="row row-foot">
        <div className="field">
          <label htmlFor={`${id}-meeting`}>{t("meeting")}</label>
          <select id={`${id}-meeting`} value={meeting} onChange={(event) => setMeeting(event.currentTarget.value)}>
            {group.meetings.map((each) => (
              <option key={each.id} value={each.id} translate="no">
                {format.date(each.on)}
              </option>
            ))}
          </select>
        </div>
        <div className="field">
          <label htmlFor={`${id}-owner`}>{t("owner")}</label>
          <select id={`${id}-owner`} value={owner} onChange={(event) => setOwner(event.currentTarget.value)}>
            {present.map((member) => (
              <option key={member.id} value={member.id} translate="no">
                {member.position}
              </option>
            ))}
          </select>
        </div>
        <div className="field">
          <label htmlFor={`${id}-due`}>{t("due")}</label>
          <input id={`${id}-due`} type="date" value={due} onChange={(event) => setDue(event.currentTarget.value)} />
        </div>
        <Button type="submit" variant="default" loading={act.isPending}>
          {t("decideDo")}
        </Button>
      </div>
    </form>
  );
}
