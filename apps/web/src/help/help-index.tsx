import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import "./help.css";
import { Problem } from "../patterns/problem.tsx";
import { PageHead } from "../shell/page-head.tsx";
import { Waiting } from "../shell/waiting.tsx";
import { helpIndexQuery, type HelpIndex as Index } from "./help-content.ts";
import { topicGroups } from "./topics.ts";

/** The help's topics, each with what it says in a sentence. */
export function HelpIndex() {
  const { t, i18n } = useTranslation("help");
  const index = useQuery(helpIndexQuery(i18n.language));
  return (
    <div className="stack-wide">
      <PageHead title={t("title")}>
        <p>{t("text")}</p>
        <p>
          <Link to="/interface">{t("toApi")}</Link>
        </p>
      </PageHead>
      {index.isError && <Problem fault={index.error} onRetry={() => void index.refetch()} />}
      {index.isPending && <Waiting />}
      {index.data && topicGroups.map(({ id }) => <Group key={id} id={id} index={index.data} />)}
    </div>
  );
}

function Group({ id, index }: { readonly id: string; readonly index: Index }) {
  const { t } = useTranslation("help");
  const topics = topicGroups.find((group) => group.id === id)?.topics ?? [];
  return (
    <section className="stack">
      <h2>{t(`group.${id}`)}</h2>
      <ul className="plain-list help-cards" lang={index.language}>
        {topics.map((topic) => (
          <li key={topic} className="panel stack-tight">
            <h3>
              <Link to="/help/$topic" params={{ topic }}>
                {index.topics[topic].title}
              </Link>
            </h3>
            <p className="soft">{index.topics[topic].summary}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
