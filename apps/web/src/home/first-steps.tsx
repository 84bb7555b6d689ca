import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { Session } from "../api/shapes.ts";

/** What to do first where there is nothing yet, by what the person may do. */
export function FirstSteps({ session }: { readonly session: Session }) {
  const { t } = useTranslation("home");
  const mayRead = session.may.includes("facility.read");
  const mayStore = session.may.includes("facility.store");
  const said = mayStore ? "store" : mayRead ? "read" : "other";
  return (
    <section className="empty">
      <h2>{t(`first.${said}.title`)}</h2>
      <p>{t(`first.${said}.text`)}</p>
      {mayStore && (
        <Link to="/facilities/new" className="link-button">
          {t("first.begin")}
        </Link>
      )}
      {!mayRead && session.may.includes("ledger.read") && (
        <Link to="/ledger" className="link-button">
          {t("first.ledger")}
        </Link>
      )}
    </section>
  );
}
