import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { versionsQuery } from "../api/queries.ts";
import type { FacilityView } from "../api/shapes.ts";
import { useFormat } from "../i18n/format.ts";

/** That what is shown is an older version, and the way to the latest; nothing where it is the latest. */
export function OlderVersion({ view }: { readonly view: FacilityView }) {
  const { t } = useTranslation("trend");
  const format = useFormat();
  const { id } = view.model.facility;
  const { number, storedAt, reason } = view.version;
  const latest = useQuery(versionsQuery(id)).data?.[0]?.number ?? number;
  if (latest <= number) return null;
  return (
    <div className="notice" role="note">
      <p>
        <strong>{t("older.title", { number: format.number(number), latest: format.number(latest) })}</strong>{" "}
        {t("older.stored", { date: format.instant(storedAt), reason })}
      </p>
      <p>{t("older.only", { latest: format.number(latest) })}</p>
      <p className="no-print">
        <Link to="/facilities/$facility" params={{ facility: id }}>
          {t("older.latest", { latest: format.number(latest) })}
        </Link>{" "}
        ·{" "}
        <Link to="/compare" search={{ left: `${id}@${number}`, right: `${id}@${latest}` }}>
          {t("older.compare")}
        </Link>
      </p>
    </div>
  );
}
