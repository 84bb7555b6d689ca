import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { sessionQuery } from "../api/queries.ts";

/** The pages of the room Share. */
export function ShareTabs() {
  const { t } = useTranslation("sharing");
  const session = useQuery(sessionQuery).data;
  if (!session?.person) return null;
  return (
    <nav className="tabs no-print" aria-label={t("tabs.label")}>
      <Link to="/share" activeProps={{ "aria-current": "page" }} activeOptions={{ exact: true }}>
        {t("tabs.files")}
      </Link>
      <Link to="/share/rosters" activeProps={{ "aria-current": "page" }}>
        {t("tabs.rosters")}
      </Link>
    </nav>
  );
}
