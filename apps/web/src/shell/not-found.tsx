import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { PageHead } from "./page-head.tsx";

export function NotFound() {
  const { t } = useTranslation();
  return (
    <PageHead title={t("notFound.title")}>
      <p>{t("notFound.text")}</p>
      <p>
        <Link to="/">{t("navigation.home")}</Link>
      </p>
    </PageHead>
  );
}
