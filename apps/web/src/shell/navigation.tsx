import { Link, useLocation } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { Session } from "../api/shapes.ts";
import { openRooms, publicPages } from "./rooms.ts";

/** By work. Only what exists is named, and only rooms in which this person finds something. */
export function Navigation({ session }: { readonly session: Session | undefined }) {
  const { t } = useTranslation();
  const path = useLocation({ select: ({ pathname }) => pathname });
  const isWithin = (page: string): boolean => path === page || path.startsWith(`${page}/`);
  const rooms = openRooms(session);
  return (
    <nav className="navigation" aria-label={t("navigation.label")}>
      {rooms.map(({ key, to, also = [] }) => (
        <Link key={key} to={to} {...(also.some(isWithin) ? { "data-status": "active", "aria-current": true } : {})}>
          {t(`navigation.${key}`)}
        </Link>
      ))}
      {session && rooms.length === 0 && <PublicLinks />}
    </nav>
  );
}

function PublicLinks() {
  const { t } = useTranslation();
  return publicPages
    .filter(({ key }) => key !== "accessibility")
    .map(({ key, to }) => (
      <Link key={key} to={to}>
        {t(`navigation.${key}`)}
      </Link>
    ));
}
