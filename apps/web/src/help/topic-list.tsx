import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { HelpIndex } from "./help-content.ts";
import { type TopicId, topicGroups } from "./topics.ts";

interface TopicListProps {
  readonly index: HelpIndex;
  readonly current: TopicId;
}

export function TopicList({ index, current }: TopicListProps) {
  const { t } = useTranslation("help");
  return topicGroups.map(({ id, topics }) => (
    <section key={id}>
      <h2 className="help-group">{t(`group.${id}`)}</h2>
      <ul className="plain-list">
        {topics.map((topic) => (
          <li key={topic} lang={index.language}>
            <Link to="/help/$topic" params={{ topic }} aria-current={topic === current ? "page" : undefined}>
              {index.topics[topic].title}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  ));
}
