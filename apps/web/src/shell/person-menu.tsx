import { Link, useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useSignOut } from "../api/queries.ts";
import type { Session } from "../api/shapes.ts";

export function PersonMenu({ person }: { readonly person: Session["person"] }) {
  const { t } = useTranslation();
  const signOut = useSignOut();
  const navigate = useNavigate();
  if (person === null) {
    return (
      <Link to="/sign-in" className="header-link">
        {t("signIn")}
      </Link>
    );
  }
  const leave = () => signOut.mutate(undefined, { onSuccess: () => void navigate({ to: "/" }) });
  return (
    <div className="person">
      <span className="person-name">
        <bdi>{person.name}</bdi>
      </span>
      <button type="button" className="header-link" onClick={leave} disabled={signOut.isPending}>
        {t("signOut")}
      </button>
    </div>
  );
}
