import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { sessionQuery } from "../api/queries.ts";

/** The pages of the working group's room. */
export function GroupTabs() {
  const { t } = useTranslation("subscription");
  const session = useQuery(sessionQuery).data;
  const isOfficer = session?.may.includes("subscription.read") ?? false;
  return (
    <nav className="tabs no-print" aria-label={t("tabs.label")}>
      <Link to="/registry" activeProps={{ "aria-current": "page" }}>
        {t("tabs.registry")}
      </Link>
      <Link to="/subscribe" activeProps={{ "aria-current": "page" }}>
        {t(isOfficer ? "tabs.ours" : "tabs.how")}
      </Link>
    </nav>
  );
}
