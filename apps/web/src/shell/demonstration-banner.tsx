import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { Session } from "../api/shapes.ts";
import { RoleName } from "../patterns/role-name.tsx";

/** On every page of a demonstration: nothing here is real, and as whom one looks at it. */
export function DemonstrationBanner({ person }: { readonly person: Session["person"] }) {
  const { t } = useTranslation();
  return (
    <aside className="demonstration" aria-label={t("demonstration.label")}>
      <strong>{t("demonstration.title")}</strong>
      <span>{t("demonstration.text")}</span>
      {person && (
        <span>
          {t("demonstration.as")} <bdi>{person.name}</bdi> (<RoleName role={person.role} />
          {t("comma")}
          <bdi>{person.organisation.name}</bdi>).{" "}
          <Link to="/sign-in" className="no-print">
            {t("demonstration.change")}
          </Link>
        </span>
      )}
    </aside>
  );
}
