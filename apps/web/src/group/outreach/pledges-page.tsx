import { useTranslation } from "react-i18next";
import type { GroupRecord } from "../../api/group.ts";
import { Problem } from "../../patterns/problem.tsx";
import { today } from "../../ports.ts";
import { PageHead } from "../../shell/page-head.tsx";
import { Waiting } from "../../shell/waiting.tsx";
import { useGroupMarking } from "../exchange/use-group-marking.ts";
import "../group.css";
import { GroupTabs } from "../group-tabs.tsx";
import { TakeRecords } from "../take-records.tsx";
import { AddRecord } from "../work/add-record.tsx";
import { NothingYet } from "../work/nothing-yet.tsx";
import { Section } from "../work/section.tsx";
import { useKinds } from "../work/use-kinds.ts";
import { mostShown, useAllOf } from "./all-of.ts";
import { AsList } from "./as-list.tsx";
import { PledgeCard } from "./pledge-card.tsx";
import { textOf } from "./rows-of.ts";

const open: readonly string[] = ["made", "under-way"];

/** What parties undertake of themselves: what is overdue first, then what runs, what waits to be confirmed, what is over. */
export function PledgesPage() {
  const { t } = useTranslation(["group-outreach", "group"]);
  const { mayMake } = useKinds();
  const marking = useGroupMarking();
  const list = useAllOf("pledge", { sort: "due", order: "up" });
  const isOverdue = (record: GroupRecord): boolean => {
    const due = textOf(record, "due");
    return open.includes(record.state) && due !== "" && due < today();
  };
  const parts: readonly (readonly [name: string, records: readonly GroupRecord[]])[] = [
    ["overdue", list.standing.filter(isOverdue)],
    ["open", list.standing.filter((record) => open.includes(record.state) && !isOverdue(record))],
    ["toConfirm", list.standing.filter(({ state }) => state === "fulfilled")],
    ["over", list.standing.filter(({ state }) => state === "confirmed" || state === "ended")],
  ];
  return (
    <div className="stack-wide">
      <GroupTabs />
      <PageHead
        title={t("pledges.title")}
        crumbs={[{ label: t("group:title"), to: "/group" }]}
        aside={<TakeRecords kind="pledge" />}
      >
        <p className="lead">{t("pledges.text")}</p>
        <AsList kind="pledge" />
      </PageHead>
      {list.isPending && <Waiting />}
      {list.isError && <Problem fault={list.error} onRetry={() => void list.refetch()} />}
      {list.data && list.standing.length === 0 && (
        <NothingYet text={t("pledges.none")} {...(mayMake("pledge") ? { first: t("pledges.first") } : {})} />
      )}
      {parts.map(
        ([name, records]) =>
          records.length > 0 && (
            <Section key={name} title={t(`pledges.${name}`)}>
              <ul className="plain-list stack-tight">
                {records.map((record) => (
                  <PledgeCard key={record.id} record={record} isOverdue={name === "overdue"} />
                ))}
              </ul>
            </Section>
          ),
      )}
      {list.data && list.data.total > mostShown && <p className="soft">{t("some")}</p>}
      <AddRecord
        kind="pledge"
        label={t("pledges.add")}
        given={{}}
        fields={["title", "party", "commitments", "pledged-on", "due", "baseline", "confirmed-by"]}
        marking={marking}
      />
    </div>
  );
}
