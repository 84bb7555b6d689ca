import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { sessionQuery } from "../api/queries.ts";
import type { Session } from "../api/shapes.ts";
import { useFormat } from "../i18n/format.ts";
import { useRoleName } from "./role-name.tsx";

interface AllowedProps {
  /** As the server's grants name it: `facility.store`. */
  readonly action: string;
  readonly children: ReactNode;
}

/** What is offered to whoever may do it; anybody else is told in its place which rule refuses and who could grant. */
export function Allowed({ action, children }: AllowedProps) {
  const session = useQuery(sessionQuery);
  const refusal = session.data?.mayNot.find((refused) => refused.action === action);
  if (refusal) return <Refused refusal={refusal} role={session.data?.person?.role ?? ""} />;
  return session.data?.may.includes(action) ? children : null;
}

interface RefusedProps {
  readonly refusal: Session["mayNot"][number];
  readonly role: string;
}

function Refused({ refusal, role }: RefusedProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const nameOf = useRoleName();
  const list = (roles: readonly string[]): string => format.list(roles.map(nameOf));
  return (
    <div className="refused small" data-action={refusal.action}>
      <p>
        {t("refused.because", { role: nameOf(role) })}{" "}
        {refusal.mayBeDoneBy.length > 0 && t("refused.doneBy", { roles: list(refusal.mayBeDoneBy) })}{" "}
        {t("refused.grantedBy", { roles: list(refusal.mayBeGrantedBy) })}{" "}
        <Link to="/sign-in">{t("problem.changePerson")}</Link>{" "}
        <Link to="/rights" hash={refusal.action}>
          {t("problem.rights")}
        </Link>
      </p>
      {refusal.rules.length > 0 && (
        <p className="soft">
          {t("refused.rules")}{" "}
          {refusal.rules.map((rule) => (
            <code key={rule} className="refused-rule">
              {rule}
            </code>
          ))}
        </p>
      )}
    </div>
  );
}
