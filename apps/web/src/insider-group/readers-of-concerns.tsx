import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { type FormEvent, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { type InsiderThreatGroup, useAskReader, useGroupAct } from "../api/programme-people.ts";
import { Allowed } from "../patterns/allowed.tsx";
import { Problem } from "../patterns/problem.tsx";

interface ReadersOfConcernsProps {
  readonly programme: string;
  readonly members: InsiderThreatGroup["members"];
}

/** Who reads concerns is named by two persons; one is enough to end it. */
export function ReadersOfConcerns({ programme, members }: ReadersOfConcernsProps) {
  const { t } = useTranslation("insider-group");
  const act = useGroupAct(programme);
  const there = members.filter(({ until, person }) => until === null && person !== null);
  const readers = there.filter(({ readsConcerns }) => readsConcerns);
  const others = there.filter(({ readsConcerns }) => !readsConcerns);
  return (
    <section className="panel stack no-print">
      <h3>{t("readers.title")}</h3>
      <p className="soft">{t("readers.text")}</p>
      {act.isError && <Problem fault={act.error} />}
      {readers.length > 0 && (
        <Allowed action="programme-group.keep">
          <ul className="plain-list stack-tight">
            {readers.map(({ id, position }) => (
              <li key={id} className="row">
                <bdi>{position}</bdi>
                <Button
                  size="compact-sm"
                  variant="default"
                  aria-label={`${t("readers.end")}: ${position}`}
                  onClick={() => act.mutate({ type: "reader-ended", member: id })}
                >
                  {t("readers.end")}
                </Button>
              </li>
            ))}
          </ul>
        </Allowed>
      )}
      <Allowed action="concern.entrust">
        {others.length === 0 ? <p>{t("readers.nobody")}</p> : <AskReader programme={programme} members={others} />}
      </Allowed>
    </section>
  );
}

function AskReader({ programme, members }: ReadersOfConcernsProps) {
  const { t } = useTranslation("insider-group");
  const id = useId();
  const [member, setMember] = useState("");
  const [reason, setReason] = useState("");
  const ask = useAskReader(programme);
  const send = (event: FormEvent) => {
    event.preventDefault();
    ask.mutate({ member, reason }, { onSuccess: () => setReason("") });
  };
  return (
    <form className="stack" onSubmit={send}>
      {ask.data && (
        <p role="status" className="notice">
          {t("readers.asked")}{" "}
          <Link to="/approvals/$approval" params={{ approval: ask.data.request }}>
            {t("readers.see")}
          </Link>
        </p>
      )}
      {ask.isError && <Problem fault={ask.error} />}
      <div className="row row-foot">
        <div className="field">
          <label htmlFor={`${id}-member`}>{t("readers.member")}</label>
          <select
            id={`${id}-member`}
            value={member}
            required
            onChange={(event) => setMember(event.currentTarget.value)}
          >
            <option value="">{t("readers.choose")}</option>
            {members.map(({ id: each, position }) => (
              <option key={each} value={each} translate="no">
                {position}
              </option>
            ))}
          </select>
        </div>
        <div className="field">
          <label htmlFor={`${id}-reason`}>{t("readers.reason")}</label>
          <input
            id={`${id}-reason`}
            required
            maxLength={1000}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        </div>
        <Button type="submit" variant="default" loading={ask.isPending}>
          {t("readers.ask")}
        </Button>
      </div>
    </form>
  );
}
