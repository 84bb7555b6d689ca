import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { inboxQuery } from "../api/approvals.ts";
import { useFormat } from "../i18n/format.ts";
import { countWaiting } from "./counts.ts";

/** How many acts of two persons wait for this person; nothing where none does. */
export function WaitingBadge() {
  const { t } = useTranslation();
  const format = useFormat();
  const inbox = useQuery(inboxQuery);
  const count = inbox.data ? countWaiting(inbox.data) : 0;
  if (count === 0) return null;
  return (
    <Link to="/approvals" className="waiting-badge" aria-label={t("approvals.waiting", { count })}>
      {format.number(count)}
    </Link>
  );
}
