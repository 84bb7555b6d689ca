import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";

export function AsList({ kind }: { readonly kind: string }) {
  const { t } = useTranslation("group-outreach");
  return (
    <p className="no-print">
      <Link to="/group/$kind" params={{ kind }}>
        {t("asList")}
      </Link>
    </p>
  );
}
