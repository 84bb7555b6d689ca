import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import "./home.css";
import { facilitiesQuery, sessionQuery } from "../api/queries.ts";
import type { FacilitySummary, Session } from "../api/shapes.ts";
import { isolate } from "../i18n/isolate.ts";
import { Problem } from "../patterns/problem.tsx";
import { PageHead } from "../shell/page-head.tsx";
import { Waiting } from "../shell/waiting.tsx";
import { Changes } from "./changes.tsx";
import { FirstSteps } from "./first-steps.tsx";
import { Standing } from "./standing.tsx";
import { Waits } from "./waits.tsx";

/** What waits for me, how we stand, what changed. */
export function Home() {
  const { t } = useTranslation("home");
  const session = useQuery(sessionQuery);
  const facilities = useQuery({ ...facilitiesQuery, enabled: session.data?.may.includes("facility.read") ?? false });
  const person = session.data?.person ?? null;
  if (session.isPending) return <Waiting />;
  return (
    <div className="stack-wide">
      <PageHead title={t("title")}>
        {person && <p className="soft">{t("greeting", { name: isolate(person.name) })}</p>}
      </PageHead>
      {session.isError && <Problem fault={session.error} onRetry={() => void session.refetch()} />}
      {facilities.isError && <Problem fault={facilities.error} onRetry={() => void facilities.refetch()} />}
      {facilities.isLoading && <Waiting />}
      {session.data && <Content session={session.data} facilities={facilities.data ?? null} />}
    </div>
  );
}

interface ContentProps {
  readonly session: Session;
  /** `null`: not known, or not for this person. */
  readonly facilities: readonly FacilitySummary[] | null;
}

function Content({ session, facilities }: ContentProps) {
  if (!session.may.includes("facility.read")) return <FirstSteps session={session} />;
  if (facilities === null) return null;
  if (facilities.length === 0) return <FirstSteps session={session} />;
  return (
    <div className="home-grid">
      <div className="stack-wide">
        <Waits facilities={facilities} />
        <Standing facilities={facilities} />
      </div>
      <Changes facilities={facilities} />
    </div>
  );
}
