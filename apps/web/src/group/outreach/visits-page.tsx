import { useTranslation } from "react-i18next";
import { Problem } from "../../patterns/problem.tsx";
import { PageHead } from "../../shell/page-head.tsx";
import { Waiting } from "../../shell/waiting.tsx";
import { useGroupMarking } from "../exchange/use-group-marking.ts";
import "../group.css";
import { GroupTabs } from "../group-tabs.tsx";
import { TakeRecords } from "../take-records.tsx";
import { useGroupWords } from "../use-group-words.ts";
import { AddRecord } from "../work/add-record.tsx";
import { NothingYet } from "../work/nothing-yet.tsx";
import { Section } from "../work/section.tsx";
import { useKinds } from "../work/use-kinds.ts";
import { mostShown, useAllOf } from "./all-of.ts";
import { AsList } from "./as-list.tsx";
import { VisitCard } from "./visit-card.tsx";

/** Visits by peers in the order in which a visit goes; the host invites, the visitors agree, both follow up. */
export function VisitsPage() {
  const { t } = useTranslation(["group-outreach", "group"]);
  const words = useGroupWords();
  const kinds = useKinds();
  const marking = useGroupMarking();
  const list = useAllOf("peer-visit", { sort: "from", order: "up" });
  const states = kinds.of("peer-visit")?.states ?? [];
  return (
    <div className="stack-wide">
      <GroupTabs />
      <PageHead
        title={t("visits.title")}
        crumbs={[{ label: t("group:title"), to: "/group" }]}
        aside={<TakeRecords kind="peer-visit" />}
      >
        <p className="lead">{t("visits.text")}</p>
        <AsList kind="peer-visit" />
      </PageHead>
      {list.isPending && <Waiting />}
      {list.isError && <Problem fault={list.error} onRetry={() => void list.refetch()} />}
      {list.data && list.standing.length === 0 && (
        <NothingYet text={t("visits.none")} {...(kinds.mayMake("peer-visit") ? { first: t("visits.first") } : {})} />
      )}
      {states
        .map((state) => [state, list.standing.filter((record) => record.state === state)] as const)
        .filter(([, records]) => records.length > 0)
        .map(([state, records]) => (
          <Section key={state} title={words.state(state)}>
            <ul className="plain-list stack-tight">
              {records.map((record) => (
                <VisitCard key={record.id} record={record} />
              ))}
            </ul>
          </Section>
        ))}
      {list.data && list.data.total > mostShown && <p className="soft">{t("some")}</p>}
      <AddRecord
        kind="peer-visit"
        label={t("visits.add")}
        given={{}}
        fields={["title", "host", "visitors", "topics", "scope", "from", "until"]}
        marking={marking}
      />
    </div>
  );
}
