import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { publicPages } from "./rooms.ts";

export function Footer() {
  const { t } = useTranslation();
  return (
    <footer className="footer">
      <nav className="footer-links no-print" aria-label={t("navigation.public")}>
        {publicPages.map(({ key, to }) => (
          <Link key={key} to={to}>
            {t(`navigation.${key}`)}
          </Link>
        ))}
      </nav>
      <p>{t("independence")}</p>
      <p className="soft">{t("translationState")}</p>
    </footer>
  );
}
