import { useQuery } from "@tanstack/react-query";
import { Link, useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { type LibraryFound, type LibraryQuestion, libraryPageSize, libraryQuery } from "../../api/group-library.ts";
import { sessionQuery } from "../../api/queries.ts";
import { useFormat } from "../../i18n/format.ts";
import { Problem } from "../../patterns/problem.tsx";
import { PageHead } from "../../shell/page-head.tsx";
import { Waiting } from "../../shell/waiting.tsx";
import "../group.css";
import { GroupTabs } from "../group-tabs.tsx";
import { TakeRecords } from "../take-records.tsx";
import { useGroupWords } from "../use-group-words.ts";
import { AddRecord } from "../work/add-record.tsx";
import { NothingYet } from "../work/nothing-yet.tsx";
import { useKinds } from "../work/use-kinds.ts";
import { LibraryFilters } from "./library-filters.tsx";
import { LibraryItem } from "./library-item.tsx";

/** Good practices, guides, studies and exercises: searched with the text of their files, narrowed by facets. */
export function LibraryPage() {
  const { t, i18n } = useTranslation(["group-library", "group"]);
  const words = useGroupWords();
  const session = useQuery(sessionQuery).data;
  const question = useSearch({ from: "/group/library" });
  const found = useQuery(libraryQuery(question, i18n.language.slice(0, 2)));
  return (
    <div className="stack-wide">
      <GroupTabs />
      <PageHead
        title={t("title")}
        crumbs={[{ label: t("group:title"), to: "/group" }]}
        aside={session?.may.includes("group.export") && <TakeRecords kind="library-item" />}
      >
        <p className="lead">{words.purpose("library-item")}</p>
        <p className="no-print">
          <Link to="/group/$kind" params={{ kind: "library-item" }}>
            {t("asList")}
          </Link>
        </p>
      </PageHead>
      {found.isPending && <Waiting />}
      {found.isError && <Problem fault={found.error} onRetry={() => void found.refetch()} />}
      {found.data && <LibraryFilters found={found.data} question={question} />}
      {found.data && <Items found={found.data} question={question} />}
      <div className="row no-print">
        <AddRecord
          kind="library-item"
          label={t("add")}
          given={{}}
          fields={["title", "item-kind", "abstract", "topics", "language", "published-on", "authors", "file", "link"]}
          marking={{ tlp: "green", releasedTo: ["community"], caveats: [], reason: "" }}
        />
      </div>
    </div>
  );
}

interface ItemsProps {
  readonly found: LibraryFound;
  readonly question: LibraryQuestion;
}

function Items({ found, question }: ItemsProps) {
  const { t } = useTranslation("group-library");
  const { number } = useFormat();
  const { mayMake } = useKinds();
  const { total, items, files, waiting, named } = found;
  const isAsked = Object.keys(question).some((name) => name !== "sort" && name !== "page");
  return (
    <>
      {waiting > 0 && (
        <p role="status" className="notice">
          {t("waiting", { shown: number(waiting) })}
        </p>
      )}
      {items.length === 0 ? (
        <NothingYet
          text={t(isAsked ? "noneFound" : "none")}
          first={t(isAsked ? "askLess" : mayMake("library-item") ? "first" : "notYours")}
        />
      ) : (
        <>
          <p role="status">{t("found", { shown: number(total) })}</p>
          <ul className="plain-list stack-tight">
            {items.map((item) => (
              <LibraryItem key={item.id} item={item} file={files[item.id] ?? null} named={named} />
            ))}
          </ul>
        </>
      )}
      <Pages total={total} question={question} />
    </>
  );
}

function Pages({ total, question }: { readonly total: number; readonly question: LibraryQuestion }) {
  const { t } = useTranslation("group");
  const { number } = useFormat();
  const page = question.page ?? 1;
  const last = Math.max(1, Math.ceil(total / libraryPageSize));
  if (last === 1) return null;
  return (
    <nav className="row no-print" aria-label={t("list.pages")}>
      {page > 1 && (
        <Link to="/group/library" search={{ ...question, page: page - 1 }}>
          {t("list.before")}
        </Link>
      )}
      <span>{t("list.page", { page: number(page), last: number(last) })}</span>
      {page < last && (
        <Link to="/group/library" search={{ ...question, page: page + 1 }}>
          {t("list.next")}
        </Link>
      )}
    </nav>
  );
}
