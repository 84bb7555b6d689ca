import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { type GroupRecord, groupListQuery } from "../../../api/group.ts";
import { useGroupWords } from "../../use-group-words.ts";
import { AddRecord } from "../add-record.tsx";
import { NothingYet } from "../nothing-yet.tsx";
import { RecordLink } from "../record-link.tsx";
import { RowSteps } from "../row-steps.tsx";
import { Section } from "../section.tsx";
import { useKinds } from "../use-kinds.ts";
import { useRecordsOf } from "../use-records-of.ts";

/** Who chairs the group: those who take part in the body that is called the co-chairs. */
export function CoChairs() {
  const { t, i18n } = useTranslation("group-pages");
  const { mayMake } = useKinds();
  const question = { where: ["body-kind:co-chairs"], size: 1, state: "current" };
  const [body] = useQuery(groupListQuery("body", question, i18n.language.slice(0, 2))).data?.records ?? [];
  return (
    <Section title={t("coChairs.title")}>
      {body ? (
        <CoChairsOf body={body} />
      ) : (
        <NothingYet text={t("coChairs.none")} first={t(mayMake("body") ? "coChairs.first" : "notYours")}>
          <AddRecord
            kind="body"
            label={t("coChairs.add")}
            given={{ "body-kind": "co-chairs" }}
            fields={["name", "purpose"]}
            marking={{ tlp: "green", releasedTo: ["community"], caveats: [], reason: "" }}
          />
        </NothingYet>
      )}
    </Section>
  );
}

function CoChairsOf({ body }: { readonly body: GroupRecord }) {
  const { t } = useTranslation("group-pages");
  const words = useGroupWords();
  const { records } = useRecordsOf("participation", "group", body.id);
  const chairs = records.filter(({ state }) => state !== "ended");
  return (
    <>
      {chairs.length === 0 && <p className="soft">{t("coChairs.empty")}</p>}
      <ul className="plain-list stack-tight">
        {chairs.map((chair) => (
          <li key={chair.id} className="row">
            <strong>
              <RecordLink record={chair} />
            </strong>
            <span className="tag">{words.state(chair.state)}</span>
            <RowSteps record={chair} />
          </li>
        ))}
      </ul>
      {body.mayChange && (
        <AddRecord
          kind="participation"
          label={t("coChairs.invite")}
          given={{ group: body.id, as: "lead", voting: "yes" }}
          fields={["party", "person", "from", "until"]}
          marking={body.marking}
        />
      )}
    </>
  );
}
