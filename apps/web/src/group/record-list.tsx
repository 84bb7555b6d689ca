import { Button, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { type FormEvent, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { type GroupKind, type GroupList, type GroupQuestion, groupKindsQuery, groupListQuery } from "../api/group.ts";
import { sessionQuery } from "../api/queries.ts";
import { useFormat } from "../i18n/format.ts";
import { lazyPart } from "../i18n/lazy-part.ts";
import { MarkingTag } from "../patterns/marking.tsx";
import { Problem } from "../patterns/problem.tsx";
import { ScrollRegion } from "../patterns/scroll-region.tsx";
import { NotFound } from "../shell/not-found.tsx";
import { PageHead } from "../shell/page-head.tsx";
import { Waiting } from "../shell/waiting.tsx";
import { FieldValue } from "./field-value.tsx";
import "./group.css";
import { GroupTabs } from "./group-tabs.tsx";
import { TakeRecords } from "./take-records.tsx";
import { useGroupWords } from "./use-group-words.ts";

const pageSize = 50;

/** Only where there is no focus group yet. */
const SetUpGroups = lazyPart(async () => (await import("./work/focus-group/set-up-groups.tsx")).SetUpGroups);

/** Records of a kind that this person sees: searched, filtered by state, sorted, page by page. */
export function RecordListPage() {
  const { t, i18n } = useTranslation("group");
  const words = useGroupWords();
  const { kind: id } = useParams({ from: "/group/$kind" });
  const question = useSearch({ from: "/group/$kind" });
  const kinds = useQuery(groupKindsQuery);
  const kind = kinds.data?.find((each) => each.id === id);
  const may = useQuery(sessionQuery).data;
  const list = useQuery({
    ...groupListQuery(id, { ...question, size: pageSize }, i18n.language.slice(0, 2)),
    enabled: kind !== undefined,
  });
  if (kinds.isPending) return <Waiting />;
  if (kinds.isError) return <Problem isPage fault={kinds.error} onRetry={() => void kinds.refetch()} />;
  if (!kind) return <NotFound />;
  const mayMake = (may?.may.includes("group.create") && kind.createdBy.includes(may.person?.role ?? "")) ?? false;
  return (
    <div className="stack-wide">
      <GroupTabs />
      <PageHead
        title={words.kinds(id)}
        crumbs={[{ label: t("title"), to: "/group" }]}
        aside={may?.may.includes("group.export") && <TakeRecords kind={id} />}
      >
        <p className="lead">{words.purpose(id)}</p>
        {id === "trend" && <ToBoard />}
        {(id === "library-item" || id === "output") && <ToLibrary />}
      </PageHead>
      <Question kind={kind} states={list.data?.states ?? {}} />
      {mayMake && (
        <div className="row no-print">
          <Link to="/group/$kind/new" params={{ kind: id }} className="link-button">
            {t("new.open", { kind: words.kind(id) })}
          </Link>
          <Link to="/group/$kind/table" params={{ kind: id }} className="link-button link-button-quiet">
            {t("new.table")}
          </Link>
        </div>
      )}
      {list.isPending && <Waiting />}
      {list.isError && <Problem fault={list.error} onRetry={() => void list.refetch()} />}
      {list.data && list.data.total === 0 && <Empty kind={kind} isAsked={isAsked(question)} mayMake={mayMake} />}
      {list.data && list.data.total > 0 && <RecordTable kind={kind} list={list.data} />}
      {list.data && <Pages total={list.data.total} />}
    </div>
  );
}

function ToBoard() {
  const { t } = useTranslation("group-pages");
  return (
    <p className="no-print">
      <Link to="/group/trends">{t("trends.asBoard")}</Link>
    </p>
  );
}

function ToLibrary() {
  const { t } = useTranslation("group");
  return (
    <p className="no-print">
      <Link to="/group/library">{t("list.asLibrary")}</Link>
    </p>
  );
}

const isAsked = ({ words, state }: GroupQuestion): boolean => words !== undefined || state !== undefined;

/** What it is for, and what to do first. */
function Empty({
  kind,
  isAsked: asked,
  mayMake,
}: {
  readonly kind: GroupKind;
  readonly isAsked: boolean;
  readonly mayMake: boolean;
}) {
  const { t } = useTranslation("group");
  const words = useGroupWords();
  const role = useQuery(sessionQuery).data?.person?.role;
  if (asked) return <p className="soft">{t("list.nothingFound")}</p>;
  return (
    <div className="panel stack-tight">
      <p>{t("list.none", { kinds: words.kinds(kind.id) })}</p>
      <p className="soft">{mayMake ? t("list.first", { kind: words.kind(kind.id) }) : t("list.notYours")}</p>
      {kind.id === "focus-group" && role === "secretariat" && (
        <Suspense fallback={null}>
          <SetUpGroups />
        </Suspense>
      )}
    </div>
  );
}

function Question({ kind, states }: { readonly kind: GroupKind; readonly states: Readonly<Record<string, number>> }) {
  const { t } = useTranslation("group");
  const words = useGroupWords();
  const { number } = useFormat();
  const question = useSearch({ from: "/group/$kind" });
  const navigate = useNavigate();
  const [typed, setTyped] = useState(question.words ?? "");
  const ask = (changed: Partial<GroupQuestion>) => {
    const { page: _page, ...next } = { ...question, ...changed };
    const given = Object.entries(next).filter(([, value]) => value !== undefined && value !== "");
    void navigate({ to: "/group/$kind", params: { kind: kind.id }, search: Object.fromEntries(given) });
  };
  const search = (event: FormEvent) => {
    event.preventDefault();
    ask({ words: typed.trim() });
  };
  const all = [...kind.states, "withdrawn"].filter((state) => states[state] !== undefined || state === question.state);
  return (
    <div className="row no-print">
      <form className="row" onSubmit={search}>
        <TextInput
          type="search"
          label={t("list.search")}
          value={typed}
          maxLength={200}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <Button type="submit" variant="default">
          {t("list.find")}
        </Button>
      </form>
      <div className="field">
        <label htmlFor="group-state">{t("list.state")}</label>
        <select
          id="group-state"
          value={question.state ?? ""}
          onChange={(event) => ask({ state: event.currentTarget.value })}
        >
          <option value="">{t("list.everyState")}</option>
          {all.map((state) => (
            <option key={state} value={state}>
              {`${words.state(state)} (${number(states[state] ?? 0)})`}
            </option>
          ))}
        </select>
      </div>
      <div className="field">
        <label htmlFor="group-sort">{t("list.sort")}</label>
        <select
          id="group-sort"
          value={`${question.sort ?? "changed"} ${question.order ?? "down"}`}
          onChange={(event) => {
            const [sort = "changed", order] = event.currentTarget.value.split(" ");
            ask({ sort, order: order === "up" ? "up" : "down" });
          }}
        >
          <option value="changed down">{t("list.newest")}</option>
          <option value="title up">{t("list.byTitle")}</option>
          <option value="state up">{t("list.byState")}</option>
          {sortable(kind).map((name) => (
            <option key={name} value={`${name} up`}>
              {words.field(name)}
            </option>
          ))}
        </select>
      </div>
    </div>
  );
}

const sortable = (kind: GroupKind): readonly string[] =>
  kind.fields.flatMap(({ name, type }) => (["day", "date", "number", "moment"].includes(type.type) ? [name] : []));

/** What a list shows of a record beside its name: what is short, and told of every one of the kind. */
const columnsOf = (kind: GroupKind) =>
  kind.fields
    .filter(
      ({ name, type }) =>
        name !== kind.titleField &&
        ["choice", "party", "day", "date", "number", "moment", "reference"].includes(type.type),
    )
    .slice(0, 3);

function RecordTable({ kind, list }: { readonly kind: GroupKind; readonly list: GroupList }) {
  const { t } = useTranslation("group");
  const words = useGroupWords();
  const columns = columnsOf(kind);
  return (
    <ScrollRegion label={words.kinds(kind.id)}>
      <table className="figures">
        <thead>
          <tr>
            <th scope="col">{words.field(kind.titleField)}</th>
            <th scope="col">{t("list.state")}</th>
            {columns.map(({ name }) => (
              <th key={name} scope="col">
                {words.field(name)}
              </th>
            ))}
            <th scope="col">{t("marking.title")}</th>
          </tr>
        </thead>
        <tbody>
          {list.records.map((record) => (
            <tr key={record.id}>
              <th scope="row">
                <Link to="/group/$kind/$record" params={{ kind: kind.id, record: record.id }}>
                  <bdi>{titleIn(list, kind, words, record.id)}</bdi>
                </Link>
              </th>
              <td>{words.state(record.state)}</td>
              {columns.map(({ name, type }) => {
                const value = record.fields[name];
                return (
                  <td key={name}>
                    {value !== undefined && <FieldValue type={type} value={value} named={list.named} files="" />}
                  </td>
                );
              })}
              <td>
                <MarkingTag marking={record.composite} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

/** A record that is called by another is called as that one is. */
function titleIn(list: GroupList, kind: GroupKind, words: ReturnType<typeof useGroupWords>, id: string): string {
  const record = list.records.find((each) => each.id === id);
  const named = list.named.find((each) => each.id === record?.title);
  if (named !== undefined) return words.titleOf(named);
  return words.titleOf({ title: record?.title ?? null, kind: kind.id });
}

function Pages({ total }: { readonly total: number }) {
  const { t } = useTranslation("group");
  const { number } = useFormat();
  const { kind } = useParams({ from: "/group/$kind" });
  const question = useSearch({ from: "/group/$kind" });
  const page = question.page ?? 1;
  const last = Math.max(1, Math.ceil(total / pageSize));
  if (last === 1) return null;
  return (
    <nav className="row no-print" aria-label={t("list.pages")}>
      {page > 1 && (
        <Link to="/group/$kind" params={{ kind }} search={{ ...question, page: page - 1 }}>
          {t("list.before")}
        </Link>
      )}
      <span>{t("list.page", { page: number(page), last: number(last) })}</span>
      {page < last && (
        <Link to="/group/$kind" params={{ kind }} search={{ ...question, page: page + 1 }}>
          {t("list.next")}
        </Link>
      )}
    </nav>
  );
}
