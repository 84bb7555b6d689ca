import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { sessionQuery } from "../api/queries.ts";

/** The way from a facility to sending it; for whoever may. */
export function SendEntry({ facility }: { readonly facility: string }) {
  const { t } = useTranslation("facility");
  const session = useQuery(sessionQuery).data;
  if (!session?.may.includes("facility.send")) return null;
  return (
    <Link to="/share/send/$facility" params={{ facility }} className="no-print">
      {t("send")}
    </Link>
  );
}
