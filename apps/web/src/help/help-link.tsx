import { IconHelp } from "@tabler/icons-react";
import { Link, useMatches } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { type TopicId, topicOf } from "./topics.ts";

/** The "?" of a page. Within the help itself there is none. */
export function HelpLink({ topic }: { readonly topic?: TopicId }) {
  const { t } = useTranslation();
  const route = useMatches({ select: (matches) => matches.at(-1)?.fullPath ?? "/" });
  if (route.startsWith("/help") || route === "/accessibility") return null;
  return (
    <Link
      to="/help/$topic"
      params={{ topic: topic ?? topicOf(route) }}
      className="icon-button help-link no-print"
      aria-label={t("helpForPage")}
      title={t("helpForPage")}
    >
      <IconHelp size={19} aria-hidden />
    </Link>
  );
}
