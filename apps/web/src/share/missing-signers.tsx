import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { SendChoices } from "../api/sharing.ts";
import { useFormat } from "../i18n/format.ts";
import { isolate } from "../i18n/isolate.ts";
import { useRoleName } from "../patterns/role-name.tsx";

interface MissingProps {
  readonly missing: NonNullable<SendChoices["missing"]>;
  readonly author: string;
}

/** Why too few could sign, who is missing, and how an organisation of few persons gets there. */
export function Missing({ missing: { mayAuthorAsk, persons, onlyRole, near }, author }: MissingProps) {
  const { t } = useTranslation("sharing");
  const { number } = useFormat();
  const roleOf = useRoleName();
  return (
    <div className="notice notice-act stack-tight">
      <p>
        {t("missing.persons", { count: persons, number: number(persons) })}{" "}
        {onlyRole !== null && t("missing.otherRole", { role: roleOf(onlyRole) })}
      </p>
      {mayAuthorAsk && (
        <p>
          <strong>{t("missing.authorAsks", { author: isolate(author) })}</strong>
        </p>
      )}
      {near.length > 0 && (
        <ul>
          {near.map(({ name, role, lacks }, at) => (
            <li key={at}>{t(`missing.lacks.${lacks}`, { name: isolate(name), role: roleOf(role) })}</li>
          ))}
        </ul>
      )}
      <p>
        {t("missing.few")} <Link to="/people">{t("missing.toPeople")}</Link>{" "}
        <Link to="/help/$topic" params={{ topic: "sealed-files" }} hash="few">
          {t("missing.help")}
        </Link>
      </p>
    </div>
  );
}
