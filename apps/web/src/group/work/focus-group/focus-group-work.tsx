import { useTranslation } from "react-i18next";
import type { GroupRecord } from "../../../api/group.ts";
import { Problem } from "../../../patterns/problem.tsx";
import { Waiting } from "../../../shell/waiting.tsx";
import { useGroupWords } from "../../use-group-words.ts";
import { AddRecord } from "../add-record.tsx";
import { MeetingList } from "../meeting-list.tsx";
import { NothingYet } from "../nothing-yet.tsx";
import { PaperTable } from "../paper-table.tsx";
import { RecordLink } from "../record-link.tsx";
import { Section } from "../section.tsx";
import { useKinds } from "../use-kinds.ts";
import { useRecordsOf } from "../use-records-of.ts";
import type { WorkProps } from "../work-props.ts";
import { Charter } from "./charter.tsx";
import { NextThing } from "./next-thing.tsx";
import { Outputs } from "./outputs.tsx";
import { Participants } from "./participants.tsx";

/** A focus group from its charter to what it publishes; what to do next stands above. */
export function FocusGroupWork({ record, part }: WorkProps) {
  return (
    <>
      <NextThing group={record} />
      <Part group={record} part={part} />
    </>
  );
}

interface PartProps {
  readonly group: GroupRecord;
  readonly part: string;
}

function Part({ group, part }: PartProps) {
  switch (part) {
    case "participants":
      return <Participants group={group} />;
    case "papers":
      return <WorkingPapers group={group} />;
    case "surveys":
      return <Surveys group={group} />;
    case "outputs":
      return <Outputs group={group} />;
    case "meetings":
      return <MeetingList of={group} meetingKind="focus-group" />;
    default:
      return <Charter group={group} />;
  }
}

function WorkingPapers({ group }: { readonly group: GroupRecord }) {
  const { t } = useTranslation("group-pages");
  const { mayMake } = useKinds();
  const { records, isPending, fault } = useRecordsOf("paper", "group", group.id, { sort: "symbol", order: "up" });
  if (isPending) return <Waiting />;
  if (fault !== null) return <Problem fault={fault} />;
  return (
    <Section title={t("papers.working")}>
      {records.length === 0 ? (
        <NothingYet text={t("papers.noneOfGroup")} first={t(mayMake("paper") ? "papers.first" : "notYours")} />
      ) : (
        <PaperTable papers={records} />
      )}
      <AddRecord
        kind="paper"
        label={t("papers.add")}
        given={{ group: group.id }}
        fields={["title", "symbol", "submitted-by", "abstract", "language", "file"]}
        marking={{ ...group.marking, tlp: "green", releasedTo: ["community"] }}
      />
    </Section>
  );
}

function Surveys({ group }: { readonly group: GroupRecord }) {
  const { t } = useTranslation("group-pages");
  const words = useGroupWords();
  const { mayMake } = useKinds();
  const { records, isPending, fault } = useRecordsOf("survey", "group", group.id);
  if (isPending) return <Waiting />;
  if (fault !== null) return <Problem fault={fault} />;
  return (
    <Section title={t("part.surveys")}>
      {records.length === 0 && (
        <NothingYet text={t("surveys.none")} first={t(mayMake("survey") ? "surveys.first" : "notYours")} />
      )}
      <ul className="plain-list stack-tight">
        {records.map((survey) => (
          <li key={survey.id} className="row">
            <RecordLink record={survey} /> <span className="tag">{words.state(survey.state)}</span>
          </li>
        ))}
      </ul>
      <AddRecord
        kind="survey"
        label={t("surveys.add")}
        given={{ group: group.id }}
        fields={["title", "introduction", "questions", "closes-on"]}
        marking={{ ...group.marking, tlp: "green", releasedTo: ["community"] }}
      />
    </Section>
  );
}
