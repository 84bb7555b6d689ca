import { useTranslation } from "react-i18next";
import type { GroupMeeting } from "../../../api/group-meetings.ts";
import { AddRecord } from "../add-record.tsx";
import { DecisionList } from "../decision-list.tsx";
import { NothingYet } from "../nothing-yet.tsx";
import { Section } from "../section.tsx";
import { useKinds } from "../use-kinds.ts";

/** What the meeting decides: tabled, adopted by consensus, or put under silence for as long as the rules ask. */
export function Decisions({ whole: { meeting, body, decisions, named } }: { readonly whole: GroupMeeting }) {
  const { t } = useTranslation("group-pages");
  const { mayMake } = useKinds();
  return (
    <Section title={t("decisions.title")}>
      <p className="soft">{t("decisions.text")}</p>
      {decisions.length === 0 ? (
        <NothingYet text={t("decisions.none")} first={t(mayMake("decision") ? "decisions.first" : "notYours")} />
      ) : (
        <DecisionList decisions={decisions} named={named} given={{ meeting: meeting.id }} />
      )}
      <AddRecord
        kind="decision"
        label={t("decisions.add")}
        given={{ meeting: meeting.id, ...(body === null ? {} : { body: body.id }) }}
        fields={["title", "text", "number", "agenda-item"]}
        marking={meeting.marking}
      />
    </Section>
  );
}
