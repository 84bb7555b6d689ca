import { useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useEffect, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import "./search.css";
import { searchQuery } from "../api/queries.ts";
import { contentLanguage } from "../i18n/languages.ts";
import { Problem } from "../patterns/problem.tsx";
import { PageHead } from "../shell/page-head.tsx";
import { Waiting } from "../shell/waiting.tsx";
import { FoundPages, usePagesFor } from "./found-pages.tsx";
import { Results } from "./results.tsx";

/** Everything within sight, by a few words; the words stand in the address. */
export function SearchPage() {
  const { t, i18n } = useTranslation("search");
  const { q = "" } = useSearch({ from: "/search" });
  const answer = useQuery(searchQuery(q, contentLanguage(i18n.language)));
  const pages = usePagesFor(q);
  const count = (answer.data?.counts ?? []).reduce((sum, each) => sum + each.count, pages.length);
  return (
    <div className="stack-wide">
      <PageHead title={q === "" ? t("title") : t("titleFor", { q })}>
        <SearchWords q={q} />
        <p className="small soft" role="status">
          {q !== "" && answer.data && !answer.isPlaceholderData && t("count", { count })}
        </p>
      </PageHead>
      {q === "" && <WhatCanBeFound />}
      {q !== "" && answer.isLoading && <Waiting />}
      {answer.isError && <Problem fault={answer.error} onRetry={() => void answer.refetch()} />}
      {q !== "" && <FoundPages pages={pages} />}
      {q !== "" && answer.data && <Results answer={answer.data} wanted={q} />}
      {q !== "" && answer.data && count === 0 && <NothingFound />}
    </div>
  );
}

/** A pause after which what is written is what is asked. */
const pauseMs = 250;

function SearchWords({ q }: { readonly q: string }) {
  const { t } = useTranslation("search");
  const navigate = useNavigate({ from: "/search" });
  const id = useId();
  const [written, setWritten] = useState(q);
  useEffect(() => setWritten(q), [q]);
  useEffect(() => {
    if (written.trim() === q) return;
    const asked = written.trim();
    const timer = setTimeout(() => void navigate({ search: asked === "" ? {} : { q: asked }, replace: true }), pauseMs);
    return () => clearTimeout(timer);
  }, [written, q, navigate]);
  return (
    <div className="search-words no-print">
      <label className="visually-hidden" htmlFor={id}>
        {t("field")}
      </label>
      <input
        id={id}
        type="search"
        value={written}
        maxLength={160}
        placeholder={t("field")}
        autoComplete="off"
        onChange={(event) => setWritten(event.currentTarget.value)}
      />
    </div>
  );
}

function WhatCanBeFound() {
  const { t } = useTranslation("search");
  return (
    <section className="empty">
      <h2>{t("empty.title")}</h2>
      <p>{t("empty.text")}</p>
      <p className="soft">{t("empty.scope")}</p>
    </section>
  );
}

function NothingFound() {
  const { t } = useTranslation("search");
  return (
    <section className="empty">
      <h2>{t("nothing.title")}</h2>
      <p>{t("nothing.text")}</p>
      <p className="soft">{t("empty.scope")}</p>
    </section>
  );
}
