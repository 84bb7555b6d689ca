import { NativeSelect } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { type GroupRecord, type GroupValues, groupListQuery } from "../../../api/group.ts";
import { isObject } from "../../../editing/document/json.ts";
import { useFormat } from "../../../i18n/format.ts";
import { Problem } from "../../../patterns/problem.tsx";
import { ScrollRegion } from "../../../patterns/scroll-region.tsx";
import { Waiting } from "../../../shell/waiting.tsx";
import { useGroupWords } from "../../use-group-words.ts";
import { AddRecord } from "../add-record.tsx";
import { NothingYet } from "../nothing-yet.tsx";
import { RecordLink } from "../record-link.tsx";
import { RowSteps } from "../row-steps.tsx";
import { Section } from "../section.tsx";
import { useKinds } from "../use-kinds.ts";
import { useRecordsOf } from "../use-records-of.ts";

/** Who works in the group: whoever is invited, subscriber or not, and experts. */
export function Participants({ group }: { readonly group: GroupRecord }) {
  const { t } = useTranslation("group-pages");
  const { mayMake } = useKinds();
  const { records, isPending, fault } = useRecordsOf("participation", "group", group.id);
  if (isPending) return <Waiting />;
  if (fault !== null) return <Problem fault={fault} />;
  const marking = { ...group.marking, tlp: "green", releasedTo: ["community"] } as const;
  return (
    <Section title={t("part.participants")}>
      <p className="soft">{t("participants.text")}</p>
      {records.length === 0 ? (
        <NothingYet
          text={t("participants.none")}
          first={t(mayMake("participation") ? "participants.first" : "notYours")}
        />
      ) : (
        <ParticipantTable participants={records} />
      )}
      <div className="row-top">
        <AddRecord
          kind="participation"
          label={t("participants.invite")}
          given={{ group: group.id }}
          begin={{ as: "member", voting: "yes" }}
          fields={["party", "as", "voting", "person", "invited-by", "from", "until"]}
          marking={{ ...marking, releasedTo: [...marking.releasedTo] }}
        />
        {mayMake("participation") && <InviteExpert group={group} />}
      </div>
    </Section>
  );
}

function ParticipantTable({ participants }: { readonly participants: readonly GroupRecord[] }) {
  const { t } = useTranslation("group");
  const words = useGroupWords();
  const { date } = useFormat();
  return (
    <ScrollRegion label={words.kinds("participation")}>
      <table className="figures">
        <thead>
          <tr>
            {["party", "as", "voting", "person", "until"].map((name) => (
              <th key={name} scope="col">
                {words.field(name)}
              </th>
            ))}
            <th scope="col">{t("list.state")}</th>
          </tr>
        </thead>
        <tbody>
          {participants.map((each) => {
            const { as, voting, person = null, until } = each.fields;
            return (
              <tr key={each.id}>
                <th scope="row">
                  <RecordLink record={each} />
                </th>
                <td>{typeof as === "string" && words.choice(as)}</td>
                <td>{typeof voting === "string" && words.choice(voting)}</td>
                <td>{isObject(person) && <bdi>{String(person["name"])}</bdi>}</td>
                <td>{typeof until === "string" && date(until)}</td>
                <td>
                  <span className="tag">{words.state(each.state)}</span>
                  <RowSteps record={each} />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

/** From the list of experts: named for as long as they consent. */
function InviteExpert({ group }: { readonly group: GroupRecord }) {
  const { t, i18n } = useTranslation("group-pages");
  const words = useGroupWords();
  const [chosen, setChosen] = useState("");
  const question = { state: "listed", sort: "title", order: "up", size: 200 } as const;
  const experts = useQuery(groupListQuery("expert", question, i18n.language.slice(0, 2))).data?.records ?? [];
  const expert = experts.find(({ id }) => id === chosen);
  return (
    <div className="stack-tight no-print">
      <NativeSelect
        label={t("participants.expert")}
        description={experts.length === 0 ? t("participants.noExperts") : t("participants.expertText")}
        translate="no"
        value={chosen}
        onChange={(event) => setChosen(event.currentTarget.value)}
        data={[
          { value: "", label: t("participants.choose") },
          ...experts.map((each) => ({ value: each.id, label: words.titleOf(each) })),
        ]}
      />
      {expert && (
        <AddRecord
          key={expert.id}
          kind="participation"
          label={t("participants.inviteExpert", { name: words.titleOf(expert) })}
          given={{ group: group.id, as: "expert" }}
          begin={asParticipant(expert)}
          fields={["party", "person", "voting", "from", "until"]}
          marking={expert.composite}
        />
      )}
    </div>
  );
}

function asParticipant({ fields: { name, sponsor, "consent-until": until } }: GroupRecord): GroupValues {
  return {
    voting: "no",
    ...(typeof sponsor === "string" ? { party: sponsor } : {}),
    ...(typeof name === "string"
      ? { person: { name, ...(typeof until === "string" ? { consentUntil: until } : {}) } }
      : {}),
  };
}
