import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { sessionQuery } from "../api/queries.ts";

/** The pages of the room Working group. */
export function GroupTabs() {
  const { t } = useTranslation("group");
  const session = useQuery(sessionQuery).data;
  if (!session?.may.includes("group.read")) return null;
  return (
    <nav className="tabs no-print" aria-label={t("tabs.label")}>
      <Link to="/group" activeOptions={{ exact: true }}>
        {t("tabs.records")}
      </Link>
      <Link to="/group/trends">{t("tabs.trends")}</Link>
      <Link to="/group/experts">{t("tabs.experts")}</Link>
      <Link to="/group/board">{t("tabs.board")}</Link>
      <Link to="/group/library">{t("tabs.library")}</Link>
      <Link to="/group/pledges">{t("tabs.pledges")}</Link>
      <Link to="/group/visits">{t("tabs.visits")}</Link>
      <Link to="/group/reports">{t("tabs.reports")}</Link>
      <Link to="/registry">{t("tabs.registry")}</Link>
    </nav>
  );
}
