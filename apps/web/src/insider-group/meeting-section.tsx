import { Button } from "@mantine/core";
import { type FormEvent, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { type InsiderThreatGroup, useGroupAct } from "../api/programme-people.ts";
import { useFormat } from "../i18n/format.ts";
import { Problem } from "../patterns/problem.tsx";

interface SectionProps {
  readonly programme: string;
  readonly group: InsiderThreatGroup;
  readonly may: boolean;
}

/** Meetings that were held, with who was there by position. */
export function MeetingSection({ programme, group, may }: SectionProps) {
  const { t } = useTranslation("insider-group");
  const format = useFormat();
  const positionOf = (id: string) => group.members.find((member) => member.id === id)?.position ?? id;
  return (
    <section className="stack">
      <h2>{t("meetings")}</h2>
      {group.meetings.length === 0 && <p>{t("noMeeting")}</p>}
      {group.meetings.length > 0 && (
        <ul>
          {group.meetings.map(({ id, on, present }) => (
            <li key={id}>
              <time dateTime={on}>{format.date(on)}</time>: <bdi>{format.list(present.map(positionOf))}</bdi>
            </li>
          ))}
        </ul>
      )}
      {may && group.members.some(({ until }) => until === null) && <WriteMeeting programme={programme} group={group} />}
    </section>
  );
}

function WriteMeeting({ programme, group }: Omit<SectionProps, "may">) {
  const { t } = useTranslation("insider-group");
  const id = useId();
  const [on, setOn] = useState("");
  const [present, setPresent] = useState<readonly string[]>([]);
  const act = useGroupAct(programme);
  const send = (event: FormEvent) => {
    event.preventDefault();
    act.mutate({ type: "met", on, present: [...present] }, { onSuccess: () => setPresent([]) });
  };
  return (
    <form className="panel stack no-print" onSubmit={send}>
      {act.isError && <Problem fault={act.error} />}
      <div className="field">
        <label htmlFor={`${id}-on`}>{t("meetingOn")}</label>
        <input id={`${id}-on`} type="date" required value={on} onChange={(event) => setOn(event.currentTarget.value)} />
      </div>
      <fieldset className="row">
        <legend>{t("present")}</legend>
        {group.members
          .filter(({ until }) => until === null)
          .map((member) => (
            <label key={member.id} className="row">
              <input
                type="checkbox"
                checked={present.includes(member.id)}
                onChange={(event) =>
                  setPresent(
                    event.currentTarget.checked
                      ? [...present, member.id]
                      : present.filter((each) => each !== member.id),
                  )
                }
              />
              <bdi>{member.position}</bdi>
            </label>
          ))}
      </fieldset>
      <div>
        <Button type="submit" variant="default" disabled={present.length === 0} loading={act.isPending}>
          {t("meetingDo")}
        </Button>
      </div>
    </form>
  );
}
