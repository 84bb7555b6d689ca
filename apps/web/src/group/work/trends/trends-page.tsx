import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { type GroupKind, type GroupList, type GroupRecord, groupListQuery } from "../../../api/group.ts";
import { type TrendsSearch, trendColumns } from "../../../app/search.ts";
import { useFormat } from "../../../i18n/format.ts";
import { Problem } from "../../../patterns/problem.tsx";
import { PageHead } from "../../../shell/page-head.tsx";
import { Waiting } from "../../../shell/waiting.tsx";
import { GroupTabs } from "../../group-tabs.tsx";
import "../../group.css";
import { useGroupWords } from "../../use-group-words.ts";
import { AddRecord } from "../add-record.tsx";
import { NothingYet } from "../nothing-yet.tsx";
import { useKinds } from "../use-kinds.ts";
import { byWeight } from "./by-weight.ts";
import { TrendCard } from "./trend-card.tsx";

const most = 200;

/** Trends side by side: by what drives them, by how soon or how surely; what is tabled is what the annual meeting takes. */
export function TrendsPage() {
  const { t, i18n } = useTranslation(["group-pages", "group"]);
  const words = useGroupWords();
  const kinds = useKinds();
  const kind = kinds.of("trend");
  const { state, confidence } = useSearch({ from: "/group/trends" });
  const question = {
    size: most,
    ...(state === undefined ? {} : { state }),
    ...(confidence === undefined ? {} : { where: [`confidence:${confidence}`] }),
  };
  const list = useQuery(groupListQuery("trend", question, i18n.language.slice(0, 2)));
  return (
    <div className="stack-wide">
      <GroupTabs />
      <PageHead title={t("trends.title")} crumbs={[{ label: t("group:title"), to: "/group" }]}>
        <p className="lead">{words.purpose("trend")}</p>
        <p className="no-print">
          <Link to="/group/$kind" params={{ kind: "trend" }}>
            {t("trends.asList")}
          </Link>
        </p>
      </PageHead>
      {kind && list.data && <Filters kind={kind} list={list.data} />}
      {list.isPending && <Waiting />}
      {list.isError && <Problem fault={list.error} onRetry={() => void list.refetch()} />}
      {kind && list.data && <Board kind={kind} list={list.data} />}
      <AddRecord
        kind="trend"
        label={t("trends.propose")}
        given={{}}
        fields={["statement", "driver", "confidence", "horizon", "evidence", "evidence-links", "proposed-by"]}
        marking={{ tlp: "green", releasedTo: ["community"], caveats: [], reason: "" }}
      />
    </div>
  );
}

interface BoardProps {
  readonly kind: GroupKind;
  readonly list: GroupList;
}

function Filters({ kind, list }: BoardProps) {
  const { t } = useTranslation(["group-pages", "group"]);
  const words = useGroupWords();
  const { number } = useFormat();
  const search = useSearch({ from: "/group/trends" });
  const navigate = useNavigate();
  const ask = (changed: { readonly [Name in keyof TrendsSearch]?: string }) => {
    const given = Object.entries({ ...search, ...changed }).filter(([, value]) => value !== "");
    void navigate({ to: "/group/trends", search: Object.fromEntries(given) });
  };
  const choices = (name: string): readonly string[] =>
    kind.fields.find((field) => field.name === name)?.type.options ?? [];
  return (
    <div className="row no-print">
      <div className="field">
        <label htmlFor="trends-state">{t("group:list.state")}</label>
        <select
          id="trends-state"
          value={search.state ?? ""}
          onChange={(event) => ask({ state: event.currentTarget.value })}
        >
          <option value="">{t("group:list.everyState")}</option>
          {kind.states.map((state) => (
            <option key={state} value={state}>
              {`${state === "tabled" ? t("trends.ready") : words.state(state)} (${number(list.states[state] ?? 0)})`}
            </option>
          ))}
        </select>
      </div>
      <div className="field">
        <label htmlFor="trends-confidence">{words.field("confidence")}</label>
        <select
          id="trends-confidence"
          value={search.confidence ?? ""}
          onChange={(event) => ask({ confidence: event.currentTarget.value })}
        >
          <option value="">{t("trends.every")}</option>
          {choices("confidence").map((each) => (
            <option key={each} value={each}>
              {words.choice(each)}
            </option>
          ))}
        </select>
      </div>
      <div className="field">
        <label htmlFor="trends-by">{t("trends.columns")}</label>
        <select
          id="trends-by"
          value={search.by ?? "driver"}
          onChange={(event) => ask({ by: event.currentTarget.value })}
        >
          {trendColumns.map((each) => (
            <option key={each} value={each}>
              {words.field(each)}
            </option>
          ))}
        </select>
      </div>
    </div>
  );
}

function Board({ kind, list }: BoardProps) {
  const { t } = useTranslation("group-pages");
  const words = useGroupWords();
  const { number } = useFormat();
  const { mayMake } = useKinds();
  const { by = "driver", state, confidence } = useSearch({ from: "/group/trends" });
  const trends = list.records.filter((trend) => trend.state !== "withdrawn");
  if (trends.length === 0) {
    const isAsked = state !== undefined || confidence !== undefined;
    return (
      <NothingYet
        text={t(isAsked ? "trends.nothingFound" : "trends.none")}
        {...(isAsked ? {} : { first: t(mayMake("trend") ? "trends.first" : "notYours") })}
      />
    );
  }
  const columns = kind.fields.find((field) => field.name === by)?.type.options ?? [];
  const ofColumn = (column: string): readonly GroupRecord[] =>
    trends.filter(({ fields }) => fields[by] === column).toSorted(byWeight);
  return (
    <>
      <div className="trend-board">
        {columns.map((column) => (
          <section key={column} className="stack-tight" aria-labelledby={`trends-${column}`}>
            <h2 id={`trends-${column}`}>
              {words.choice(column)} <span className="small soft">{number(ofColumn(column).length)}</span>
            </h2>
            {ofColumn(column).length === 0 && <p className="small soft">{t("trends.emptyColumn")}</p>}
            <ul className="plain-list stack-tight">
              {ofColumn(column).map((trend) => (
                <TrendCard key={trend.id} kind={kind} trend={trend} named={list.named} />
              ))}
            </ul>
          </section>
        ))}
      </div>
      {list.total > most && <p className="soft">{t("trends.some", { shown: number(most), of: number(list.total) })}</p>}
    </>
  );
}
