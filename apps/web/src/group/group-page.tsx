import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { type GroupKind, groupKindsQuery, groupRemindersQuery } from "../api/group.ts";
import { useFormat } from "../i18n/format.ts";
import { contentLanguage } from "../i18n/languages.ts";
import { Problem } from "../patterns/problem.tsx";
import { PageHead } from "../shell/page-head.tsx";
import { Waiting } from "../shell/waiting.tsx";
import { GroupTabs } from "./group-tabs.tsx";
import "./group.css";
import { useGroupWords } from "./use-group-words.ts";

const groupRooms = ["bodies", "meetings", "trends", "partners", "exchange", "library"] as const;

/** The group's desk: what comes nearer, and every kind of record by what it is for. */
export function GroupPage() {
  const { t, i18n } = useTranslation("group");
  const kinds = useQuery(groupKindsQuery);
  return (
    <div className="stack-wide">
      <GroupTabs />
      <PageHead title={t("title")}>
        <p className="lead">{t("text")}</p>
        <p className="no-print">
          <a href={`/public/${contentLanguage(i18n.language)}/briefing`}>{t("briefing")}</a>
        </p>
      </PageHead>
      {kinds.isPending && <Waiting />}
      {kinds.isError && <Problem fault={kinds.error} onRetry={() => void kinds.refetch()} />}
      {kinds.data && <Reminders />}
      {kinds.data &&
        groupRooms.map((room) => (
          <KindsOfRoom key={room} room={room} kinds={kinds.data.filter((kind) => kind.room === room)} />
        ))}
    </div>
  );
}

function Reminders() {
  const { t } = useTranslation("group");
  const words = useGroupWords();
  const { date, number } = useFormat();
  const id = useId();
  const reminders = useQuery(groupRemindersQuery);
  if (reminders.isError) return <Problem fault={reminders.error} />;
  if (!reminders.data || reminders.data.length === 0) return null;
  return (
    <section className="panel stack" aria-labelledby={id}>
      <h2 id={id}>{t("reminders.title")}</h2>
      <ul className="plain-list stack-tight">
        {reminders.data.slice(0, 20).map((each) => (
          <li key={each.record}>
            <time dateTime={each.day}>{date(each.day)}</time>
            {" · "}
            <Link to="/group/$kind/$record" params={{ kind: each.kind, record: each.record }}>
              <bdi>{words.titleOf(each)}</bdi>
            </Link>{" "}
            <span className="soft small">
              {words.kind(each.kind)}
              {t("shell:comma")}
              {words.field(each.field)}:{" "}
              {each.daysLeft < 0
                ? t("reminders.past")
                : t("reminders.left", { count: each.daysLeft, shown: number(each.daysLeft) })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function KindsOfRoom({ room, kinds }: { readonly room: string; readonly kinds: readonly GroupKind[] }) {
  const { t } = useTranslation("group");
  const words = useGroupWords();
  const id = useId();
  return (
    <section className="stack" aria-labelledby={id}>
      <h2 id={id}>{t(`room.${room}`)}</h2>
      <ul className="plain-list group-kinds">
        {kinds.map((kind) => (
          <li key={kind.id} className="panel stack-tight">
            <h3>
              <Link to="/group/$kind" params={{ kind: kind.id }}>
                {words.kinds(kind.id)}
              </Link>
            </h3>
            <p className="small soft">{words.purpose(kind.id)}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
