import { useQuery } from "@tanstack/react-query";
import { Link, useLocation, useParams } from "@tanstack/react-router";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import "./help.css";
import { Problem } from "../patterns/problem.tsx";
import { NotFound } from "../shell/not-found.tsx";
import { PageHead } from "../shell/page-head.tsx";
import { Waiting } from "../shell/waiting.tsx";
import { helpIndexQuery, helpTextQuery } from "./help-content.ts";
import { HelpText } from "./help-text.tsx";
import { TopicList } from "./topic-list.tsx";
import { isTopic, type TopicId } from "./topics.ts";

/** One topic of the help, with the others beside it. */
export function HelpTopic() {
  const { topic } = useParams({ from: "/help/$topic" });
  return isTopic(topic) ? <TopicPage topic={topic} /> : <NotFound />;
}

/** What is tested for accessibility and what is known to be missing: a topic with an address of its own. */
export function AccessibilityStatement() {
  return <TopicPage topic="accessibility" />;
}

function TopicPage({ topic }: { readonly topic: TopicId }) {
  const { t, i18n } = useTranslation(["help", "shell"]);
  const index = useQuery(helpIndexQuery(i18n.language));
  const text = useQuery(helpTextQuery(topic, i18n.language));
  useScrollToHeading(text.data);
  const title = index.data?.topics[topic].title ?? "";
  return (
    <div className="help-grid">
      <article className="help-article" lang={index.data?.language}>
        <PageHead title={title} crumbs={[{ label: t("shell:navigation.help"), to: "/help" }]}>
          <p className="lead">{index.data?.topics[topic].summary}</p>
        </PageHead>
        {text.isError && <Problem fault={text.error} onRetry={() => void text.refetch()} />}
        {text.isPending && <Waiting />}
        {text.data !== undefined && <HelpText text={text.data} />}
        <p className="no-print">
          <Link to="/help">{t("all")}</Link>
        </p>
      </article>
      {index.data && (
        <nav className="help-side no-print" aria-label={t("topics")}>
          <TopicList index={index.data} current={topic} />
        </nav>
      )}
    </div>
  );
}

/** The text comes after the page: only then can a heading that the address names be brought into sight. */
function useScrollToHeading(text: string | undefined): void {
  const heading = useLocation({ select: ({ hash }) => hash });
  useEffect(() => {
    if (text !== undefined && heading !== "") document.getElementById(heading)?.scrollIntoView();
  }, [text, heading]);
}
