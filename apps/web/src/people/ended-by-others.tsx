import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { sessionsEndedQuery } from "../api/identity.ts";
import { useFormat } from "../i18n/format.ts";
import { isolate } from "../i18n/isolate.ts";

/** That an administrator ended one's sessions, and which entry of the ledger says so. */
export function EndedByOthers() {
  const { t } = useTranslation("identity");
  const { instant } = useFormat();
  const ended = useQuery(sessionsEndedQuery).data ?? [];
  if (ended.length === 0) return null;
  return (
    <section className="notice stack-tight" aria-labelledby="ended-by-others">
      <h2 id="ended-by-others">{t("sessions.byOthers")}</h2>
      <ul className="plain-list">
        {ended.map(({ at, by, entryIndex }) => (
          <li key={entryIndex}>
            {t("sessions.byOther", { name: isolate(by) })}, <time dateTime={at}>{instant(at)}</time>,{" "}
            {t("people.entry", { index: entryIndex })}
          </li>
        ))}
      </ul>
    </section>
  );
}
