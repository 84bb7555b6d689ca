import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { Session } from "../api/shapes.ts";
import { ColourSchemeSwitch } from "./colour-scheme-switch.tsx";
import { LanguageSwitch } from "./language-switch.tsx";
import { PersonMenu } from "./person-menu.tsx";

/** Navigation by work. Only what exists is named. */
export function Header({ person }: { readonly person: Session["person"] }) {
  const { t } = useTranslation();
  return (
    <header className="header no-print">
      <Link to="/" className="brand">
        <img src="/mark.svg" alt="" width={28} height={28} />
        <span translate="no">{t("productName")}</span>
      </Link>
      <nav className="navigation" aria-label={t("navigation.label")}>
        <Link to="/" activeOptions={{ exact: true }}>
          {t("navigation.home")}
        </Link>
        <Link to="/facilities">{t("navigation.facilities")}</Link>
        <Link to="/ledger">{t("navigation.trust")}</Link>
        <Link to="/glossary">{t("navigation.glossary")}</Link>
      </nav>
      <div className="header-end">
        <LanguageSwitch />
        <ColourSchemeSwitch />
        <PersonMenu person={person} />
      </div>
    </header>
  );
}
