import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { facilitiesQuery } from "../api/queries.ts";
import type { Session } from "../api/shapes.ts";
import { useFormat } from "../i18n/format.ts";
import { isolate } from "../i18n/isolate.ts";
import { RoleName } from "../patterns/role-name.tsx";

interface DemonstrationBannerProps {
  readonly person: Session["person"];
  readonly mayReadFacilities: boolean;
}

/** On every page of a demonstration: nothing here is real unless it was declared so, and as whom one looks at it. */
export function DemonstrationBanner({ person, mayReadFacilities }: DemonstrationBannerProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const facilities = useQuery({ ...facilitiesQuery, enabled: mayReadFacilities });
  const declaredReal = (facilities.data ?? []).filter(({ isFictional }) => !isFictional);
  return (
    <aside className="demonstration" aria-label={t("demonstration.label")}>
      <strong>{t("demonstration.title")}</strong>
      <span>
        {declaredReal.length === 0
          ? t("demonstration.text")
          : t("demonstration.declaredReal", {
              count: declaredReal.length,
              names: format.list(declaredReal.map(({ name }) => isolate(name))),
            })}
      </span>
      {person && (
        <span>
          {t("demonstration.as")} <bdi>{person.name}</bdi> (<RoleName role={person.role} />
          {t("comma")}
          <bdi>{person.organisation.name}</bdi>){t("fullStop")}{" "}
          <Link to="/sign-in" className="no-print">
            {t("demonstration.change")}
          </Link>
        </span>
      )}
    </aside>
  );
}
