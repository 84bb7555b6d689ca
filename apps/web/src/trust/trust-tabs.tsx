import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { sessionQuery } from "../api/queries.ts";

/** The pages of the room Trust that this person may see. */
export function TrustTabs() {
  const { t } = useTranslation("approvals");
  const session = useQuery(sessionQuery).data;
  if (!session?.person) return null;
  return (
    <nav className="tabs no-print" aria-label={t("tabs.label")}>
      <Link to="/approvals" activeProps={{ "aria-current": "page" }}>
        {t("tabs.approvals")}
      </Link>
      {session.may.includes("person.read") && (
        <Link to="/people" activeProps={{ "aria-current": "page" }}>
          {t("tabs.people")}
        </Link>
      )}
      {session.may.includes("machine.read") && (
        <Link to="/machines" activeProps={{ "aria-current": "page" }}>
          {t("tabs.machines")}
        </Link>
      )}
      {session.may.includes("ledger.read") && (
        <Link to="/ledger" activeProps={{ "aria-current": "page" }}>
          {t("tabs.ledger")}
        </Link>
      )}
      {session.may.includes("operation.read") && (
        <Link to="/operation" activeProps={{ "aria-current": "page" }}>
          {t("tabs.health")}
        </Link>
      )}
    </nav>
  );
}
