import { useTranslation } from "react-i18next";
import type { GroupRecord } from "../../api/group.ts";
import { Problem } from "../../patterns/problem.tsx";
import { Waiting } from "../../shell/waiting.tsx";
import { useGroupWords } from "../use-group-words.ts";
import { AddRecord } from "./add-record.tsx";
import { momentOf } from "./clock.ts";
import { ClockTime } from "./clock-time.tsx";
import { NothingYet } from "./nothing-yet.tsx";
import { RecordLink } from "./record-link.tsx";
import { Section } from "./section.tsx";
import { useKinds } from "./use-kinds.ts";
import { useRecordsOf } from "./use-records-of.ts";

interface MeetingListProps {
  readonly of: GroupRecord;
  readonly meetingKind: "committee" | "focus-group";
}

/** Meetings of a body or a focus group, the latest first. */
export function MeetingList({ of, meetingKind }: MeetingListProps) {
  const { t } = useTranslation("group-pages");
  const words = useGroupWords();
  const { mayMake } = useKinds();
  const { records, isPending, fault } = useRecordsOf("meeting", "body", of.id, { sort: "starts", order: "down" });
  if (isPending) return <Waiting />;
  if (fault !== null) return <Problem fault={fault} />;
  return (
    <Section title={t("part.meetings")}>
      {records.length === 0 && (
        <NothingYet text={t("meetings.none")} first={t(mayMake("meeting") ? "meetings.first" : "notYours")} />
      )}
      <ul className="plain-list stack-tight">
        {records.map((meeting) => {
          const starts = momentOf(meeting.fields["starts"]);
          return (
            <li key={meeting.id}>
              <RecordLink record={meeting} /> <span className="tag">{words.state(meeting.state)}</span>{" "}
              {starts !== null && <ClockTime moment={starts} />}
            </li>
          );
        })}
      </ul>
      <AddRecord
        kind="meeting"
        label={t("meetings.add")}
        given={{ body: of.id, "meeting-kind": meetingKind }}
        fields={["title", "starts", "ends", "place", "form", "interpretation"]}
        marking={of.marking.releasedTo.includes("everybody") ? community(of.marking) : of.marking}
      />
    </Section>
  );
}

/** A meeting of a body that everybody knows is not everybody's by that. */
const community = (marking: GroupRecord["marking"]): GroupRecord["marking"] => ({
  ...marking,
  tlp: "green",
  releasedTo: ["community"],
});
