import { useTranslation } from "react-i18next";
import type { GroupRecord } from "../../../api/group.ts";
import { Problem } from "../../../patterns/problem.tsx";
import { Waiting } from "../../../shell/waiting.tsx";
import { AddRecord } from "../add-record.tsx";
import { DecisionList } from "../decision-list.tsx";
import { MeetingList } from "../meeting-list.tsx";
import { NothingYet } from "../nothing-yet.tsx";
import { Section } from "../section.tsx";
import { useKinds } from "../use-kinds.ts";
import { useRecordsOf } from "../use-records-of.ts";
import type { WorkProps } from "../work-props.ts";
import { Seats } from "./seats.tsx";
import { WorkPlan } from "./work-plan.tsx";

/** A committee: who holds its seats until when, what it plans, decides and meets for. */
export function CommitteeWork({ record, part }: WorkProps) {
  switch (part) {
    case "plan":
      return <WorkPlan body={record} />;
    case "decisions":
      return <DecisionsOfBody body={record} />;
    case "meetings":
      return <MeetingList of={record} meetingKind="committee" />;
    default:
      return <Seats body={record} />;
  }
}

/** In a meeting, or between meetings by silence. */
function DecisionsOfBody({ body }: { readonly body: GroupRecord }) {
  const { t } = useTranslation("group-pages");
  const { mayMake } = useKinds();
  const { records, named, isPending, fault } = useRecordsOf("decision", "body", body.id);
  if (isPending) return <Waiting />;
  if (fault !== null) return <Problem fault={fault} />;
  return (
    <Section title={t("part.decisions")}>
      <p className="soft">{t("decisions.text")}</p>
      {records.length === 0 && (
        <NothingYet text={t("decisions.none")} first={t(mayMake("decision") ? "decisions.first" : "notYours")} />
      )}
      <DecisionList decisions={records} named={named} />
      <AddRecord
        kind="decision"
        label={t("decisions.add")}
        given={{ body: body.id }}
        fields={["title", "text", "number", "meeting"]}
        marking={{ ...body.marking, tlp: "green", releasedTo: ["community"] }}
      />
    </Section>
  );
}
