import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { sessionQuery } from "../api/queries.ts";
import { witnessesQuery } from "../api/witnesses.ts";
import { useFormat } from "../i18n/format.ts";
import { isolate } from "../i18n/isolate.ts";

/** Why nothing may be written, and witnesses that have not seen for too long: for whoever reads the ledger. */
export function LedgerAlerts() {
  const session = useQuery(sessionQuery).data;
  return session?.may.includes("ledger.read") ? <Alerts /> : null;
}

function Alerts() {
  const { t } = useTranslation("witnesses");
  const format = useFormat();
  const found = useQuery(witnessesQuery).data;
  const stale = found?.witnesses.filter(({ isStale }) => isStale) ?? [];
  const open = found?.restorations.filter(({ state }) => state === "open") ?? [];
  if (!found || found.holds.length + open.length + stale.length === 0) return null;
  return (
    <section className="notice notice-act" aria-labelledby="ledger-alerts">
      <h2 id="ledger-alerts">{t("alert.title")}</h2>
      <ul className="plain-list stack">
        {found.holds.map(({ kind, detail, placedAt }) => (
          <li key={kind}>
            <strong>{t(`alert.held.${kind}`)}</strong> {t("alert.heldSince", { at: format.instant(placedAt) })}
            <p className="small" lang="en" dir="ltr">
              {detail}
            </p>
          </li>
        ))}
        {open.map(({ id, entry, copySize, seenSize }) => (
          <li key={id}>
            {seenSize === null
              ? t("alert.restorationUnknown", { entry: format.number(entry) })
              : t("alert.restoration", { entry: format.number(entry), lost: format.number(seenSize - copySize) })}
          </li>
        ))}
        {stale.map(({ id, name, lagSeconds, limitSeconds }) => (
          <li key={id}>
            {t("alert.stale", {
              name: isolate(name),
              lag: format.duration(lagSeconds),
              limit: format.duration(limitSeconds),
            })}
          </li>
        ))}
      </ul>
      <p className="small">
        <Link to="/ledger" hash="witnesses">
          {t("alert.toWitnesses")}
        </Link>
      </p>
    </section>
  );
}
