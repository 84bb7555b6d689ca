import { Button, NativeSelect } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { type Carried, carryOverQuery, type GroupMeeting, useCarryOver } from "../../../api/group-meetings.ts";
import { useFormat } from "../../../i18n/format.ts";
import { Problem } from "../../../patterns/problem.tsx";
import { ScrollRegion } from "../../../patterns/scroll-region.tsx";
import { Waiting } from "../../../shell/waiting.tsx";
import { useGroupWords } from "../../use-group-words.ts";
import { NothingYet } from "../nothing-yet.tsx";
import { RecordLink } from "../record-link.tsx";
import { Section } from "../section.tsx";
import { useKinds } from "../use-kinds.ts";

/** What stays open goes to a later meeting: first what that is, then by one press. */
export function CarryOver({ whole: { meeting, next } }: { readonly whole: GroupMeeting }) {
  const { t } = useTranslation(["group-pages", "group"]);
  const words = useGroupWords();
  const { mayMake } = useKinds();
  const { number } = useFormat();
  const [to, setTo] = useState(next[0]?.id ?? "");
  const plan = useQuery(carryOverQuery(meeting.id, to));
  const carry = useCarryOver(meeting.id);
  if (!mayMake("meeting")) return null;
  if (next.length === 0) {
    return (
      <Section title={t("carry.title")}>
        <NothingYet text={t("carry.noNext")}>
          <p>
            <Link to="/group/$kind/new" params={{ kind: "meeting" }}>
              {t("group:new.open", { kind: words.kind("meeting") })}
            </Link>
          </p>
        </NothingYet>
      </Section>
    );
  }
  const own = plan.data?.filter(({ mayDo }) => mayDo) ?? [];
  return (
    <Section title={t("carry.title")}>
      <p className="soft">{t("carry.text")}</p>
      <div className="narrow no-print">
        <NativeSelect
          label={t("carry.to")}
          translate="no"
          value={to}
          onChange={(event) => setTo(event.currentTarget.value)}
          data={next.map((each) => ({ value: each.id, label: words.titleOf(each) }))}
        />
      </div>
      {plan.isPending && <Waiting />}
      {plan.isError && <Problem fault={plan.error} />}
      {plan.data && plan.data.length > 0 && <Plan carried={plan.data} />}
      {plan.data?.length === 0 && !carry.isSuccess && <p>{t("carry.nothing")}</p>}
      {carry.isPending && (
        <p role="status" className="notice">
          {t("carry.going", { shown: number(own.length) })}
        </p>
      )}
      {carry.isSuccess && (
        <p role="status" className="notice">
          {t("carry.done", { shown: number(carry.data.length) })}{" "}
          <Link to="/group/$kind/$record" params={{ kind: "meeting", record: carry.variables }}>
            {t("carry.see")}
          </Link>
        </p>
      )}
      {carry.isError && <Problem fault={carry.error} />}
      {own.length > 0 && (
        <div className="no-print">
          <Button loading={carry.isPending} onClick={() => carry.mutate(to)}>
            {t("carry.do", { shown: number(own.length) })}
          </Button>
        </div>
      )}
    </Section>
  );
}

function Plan({ carried }: { readonly carried: readonly Carried[] }) {
  const { t } = useTranslation("group-pages");
  const words = useGroupWords();
  const { date, number } = useFormat();
  return (
    <ScrollRegion label={t("table", { title: t("carry.title") })}>
      <table className="figures">
        <thead>
          <tr>
            <th scope="col">{t("carry.what")}</th>
            <th scope="col" className="number">
              {words.field("carried-over")}
            </th>
            <th scope="col">{t("carry.dueBefore")}</th>
            <th scope="col">{t("carry.dueAfter")}</th>
          </tr>
        </thead>
        <tbody>
          {carried.map(({ record, timesCarried, dueBefore, dueAfter, mayDo }) => (
            <tr key={record.id}>
              <th scope="row">
                <RecordLink record={record} /> <span className="small soft">{words.kind(record.kind)}</span>
                {!mayDo && <div className="small soft">{t("carry.notYours")}</div>}
              </th>
              <td className="number">{number(timesCarried)}</td>
              <td>{dueBefore !== null && date(dueBefore)}</td>
              <td>{record.kind === "agenda-item" ? t("carry.toBacklog") : dueAfter !== null && date(dueAfter)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
