import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { GroupKind, GroupRecord } from "../../../api/group.ts";
import { type GroupMeeting, meetingQuery } from "../../../api/group-meetings.ts";
import { sessionQuery } from "../../../api/queries.ts";
import { isList } from "../../../editing/document/json.ts";
import { useFormat } from "../../../i18n/format.ts";
import { Problem } from "../../../patterns/problem.tsx";
import { Waiting } from "../../../shell/waiting.tsx";
import { useGroupWords } from "../../use-group-words.ts";
import { dayBefore, momentOf } from "../clock.ts";
import { ClockTime, useClockFormat } from "../clock-time.tsx";
import { RecordLink } from "../record-link.tsx";
import type { WorkProps } from "../work-props.ts";
import { Actions } from "./actions.tsx";
import { Agenda } from "./agenda.tsx";
import { Attendance } from "./attendance.tsx";
import { Decisions } from "./decisions.tsx";
import { Minutes } from "./minutes.tsx";
import { PackDialog } from "./pack-dialog.tsx";
import { Papers } from "./papers.tsx";

/** A meeting as it is worked on: prepared, held, minuted, and carried on. */
export function MeetingWork({ kind, record, part }: WorkProps) {
  const whole = useQuery(meetingQuery(record.id));
  if (whole.isPending) return <Waiting />;
  if (whole.isError) return <Problem fault={whole.error} onRetry={() => void whole.refetch()} />;
  return (
    <>
      <WhenAndWhere whole={whole.data} />
      <Part kind={kind} whole={whole.data} part={part} />
    </>
  );
}

interface PartProps {
  readonly kind: GroupKind;
  readonly whole: GroupMeeting;
  readonly part: string;
}

function Part({ kind, whole, part }: PartProps) {
  switch (part) {
    case "papers":
      return <Papers whole={whole} />;
    case "attendance":
      return <Attendance whole={whole} />;
    case "decisions":
      return <Decisions whole={whole} />;
    case "actions":
      return <Actions whole={whole} />;
    case "minutes":
      return <Minutes whole={whole} />;
    default:
      return <Agenda kind={kind} whole={whole} />;
  }
}

function WhenAndWhere({ whole: { meeting, body } }: { readonly whole: GroupMeeting }) {
  const { t } = useTranslation("group-pages");
  const words = useGroupWords();
  const { list, date } = useFormat();
  const { dayAndTime } = useClockFormat();
  const { fields } = meeting;
  const [starts, ends] = [momentOf(fields["starts"]), momentOf(fields["ends"])];
  const { place, form, interpretation: spoken = null } = fields;
  const cutOff = (name: string): string | null => {
    const days = fields[name];
    return starts === null || typeof days !== "number" ? null : date(dayBefore(starts.at.slice(0, 10), days));
  };
  const [registration, papers] = [cutOff("registration-cut-off"), cutOff("paper-cut-off")];
  return (
    <div className="panel row-apart">
      <div className="stack-tight">
        {starts !== null && (
          <p>
            {ends === null ? (
              <ClockTime moment={starts} />
            ) : (
              <>
                <time dateTime={starts.at}>{dayAndTime(starts.at)}</time>
                {ends.timeZone !== starts.timeZone && <bdi translate="no"> {starts.timeZone}</bdi>}
                {" – "}
                <ClockTime moment={ends} />
              </>
            )}
          </p>
        )}
        <p className="small">
          {typeof place === "string" && (
            <>
              <bdi>{place}</bdi>
              {" · "}
            </>
          )}
          {typeof form === "string" && `${words.choice(form)} · `}
          {body !== null && <RecordLink record={body} />}
        </p>
        <p className="small soft">
          {isList(spoken) &&
            spoken.length > 0 &&
            t("meeting.interpretation", { languages: list(spoken.map((each) => words.choice(String(each)))) })}{" "}
          {registration !== null && t("meeting.registration", { date: registration })}{" "}
          {papers !== null && t("meeting.papers", { date: papers })}
        </p>
      </div>
      <PreparePack meeting={meeting} />
    </div>
  );
}

function PreparePack({ meeting }: { readonly meeting: GroupRecord }) {
  const { t } = useTranslation("group-pages");
  const may = useQuery(sessionQuery).data?.may ?? [];
  const [isOpen, setOpen] = useState(false);
  if (!may.includes("group.export")) return null;
  return (
    <>
      <Button className="no-print" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {t("pack.open")}
      </Button>
      {isOpen && <PackDialog meeting={meeting} onClose={() => setOpen(false)} />}
    </>
  );
}
