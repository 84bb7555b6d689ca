import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { Session } from "../api/shapes.ts";
import type { Leaving } from "./use-leaving.ts";

interface PersonMenuProps {
  readonly person: Session["person"];
  readonly leaving: Leaving;
}

export function PersonMenu({ person, leaving }: PersonMenuProps) {
  const { t } = useTranslation();
  if (person === null) {
    return (
      <Link to="/sign-in" className="header-link">
        {t("signIn")}
      </Link>
    );
  }
  return (
    <div className="person">
      <Link to="/account" className="person-name header-link">
        <bdi>{person.name}</bdi>
      </Link>
      <button type="button" className="header-link" onClick={leaving.ask} disabled={leaving.isPending}>
        {t("signOut")}
      </button>
    </div>
  );
}
