import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { inboxQuery } from "../api/approvals.ts";
import { useFormat } from "../i18n/format.ts";
import { isolate } from "../i18n/isolate.ts";
import { isAnythingOpen, notReviewed, waitingOf } from "./counts.ts";

/** On the first page: what two persons' acts wait for here, and what was done alone and is not reviewed. */
export function ApprovalWaits() {
  const { t } = useTranslation("approvals");
  const format = useFormat();
  const inbox = useQuery(inboxQuery).data;
  if (inbox === undefined || !isAnythingOpen(inbox)) return null;
  const { toDecide, toCarryOut } = waitingOf(inbox);
  const open = notReviewed(inbox);
  return (
    <section className={`notice ${open.length > 0 ? "notice-act" : ""}`} aria-labelledby="home-approvals">
      <h2 id="home-approvals">{t("home.title")}</h2>
      <ul className="plain-list stack">
        {open.map((act) => (
          <li key={act.id}>
            <Link to="/approvals" hash={act.id}>
              {t("home.alone", { who: isolate(act.by), what: t(`action.${act.action}`) })}
            </Link>{" "}
            <span className="small">{t("home.reviewUntil", { at: format.instant(act.reviewUntil) })}</span>
          </li>
        ))}
        {toDecide.map((approval) => (
          <li key={approval.id}>
            <Link to="/approvals/$approval" params={{ approval: approval.id }}>
              {t("home.decide", { who: isolate(approval.requester), what: t(`action.${approval.action}`) })}
            </Link>{" "}
            <span className="small soft">{t("until", { at: format.instant(approval.expiresAt) })}</span>
          </li>
        ))}
        {toCarryOut.map((approval) => (
          <li key={approval.id}>
            <Link to="/approvals/$approval" params={{ approval: approval.id }}>
              {t("home.carryOut", { what: t(`action.${approval.action}`) })}
            </Link>{" "}
            <span className="small soft">{t("until", { at: format.instant(approval.expiresAt) })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
