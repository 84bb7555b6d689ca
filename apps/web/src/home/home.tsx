import { useQuery } from "@tanstack/react-query";
import { Suspense } from "react";
import { useTranslation } from "react-i18next";
import "./home.css";
import { homeQuery, sessionQuery } from "../api/queries.ts";
import { ApprovalWaits } from "../approvals/approval-waits.tsx";
import { isolate } from "../i18n/isolate.ts";
import { lazyPart } from "../i18n/lazy-part.ts";
import { LedgerAlerts } from "../ledger/ledger-alerts.tsx";
import { Problem } from "../patterns/problem.tsx";
import { PageHead } from "../shell/page-head.tsx";
import { Waiting } from "../shell/waiting.tsx";
import { Changes } from "./changes.tsx";
import { FirstSteps } from "./first-steps.tsx";
import { Standings } from "./standings.tsx";
import { Waits } from "./waits.tsx";

const waitsFor: readonly string[] = ["subscription.step", "registry.decide"];

/** Only who keeps the machine needs it. */
const OperationAlerts = lazyPart(async () => (await import("../operation/operation-alerts.tsx")).OperationAlerts);

/** Only who prepares a subscription, or keeps the registry, needs it. */
const SubscriptionWaits = lazyPart(
  async () => (await import("../subscription/subscription-waits.tsx")).SubscriptionWaits,
);

/** Only whose work is the group's needs it; others find what waits for them at the group's desk. */
const GroupHome = lazyPart(async () => (await import("../group-home/group-home.tsx")).GroupHome);

/** Whose work is the group's: what it needs comes first, and whole. */
const groupRoles: readonly string[] = [
  "secretariat",
  "committee-member",
  "focus-group-lead",
  "expert",
  "national-coordinator",
];

/** What waits for me, how we stand, what changed. */
export function Home() {
  const { t } = useTranslation("home");
  const session = useQuery(sessionQuery);
  const person = session.data?.person ?? null;
  if (session.isPending) return <Waiting />;
  const mayReadFacilities = session.data?.may.includes("facility.read") ?? false;
  const isOfGroup = person !== null && groupRoles.includes(person.role);
  return (
    <div className="stack-wide">
      <PageHead title={t("title")}>
        {person && <p className="soft">{t("greeting", { name: isolate(person.name) })}</p>}
      </PageHead>
      {session.data?.may.includes("operation.read") && (
        <Suspense fallback={null}>
          <OperationAlerts />
        </Suspense>
      )}
      {person && <LedgerAlerts />}
      {person && <ApprovalWaits />}
      {session.data?.may.some((action) => waitsFor.includes(action)) && (
        <Suspense fallback={null}>
          <SubscriptionWaits />
        </Suspense>
      )}
      {isOfGroup && session.data?.may.includes("group.read") && (
        <Suspense fallback={null}>
          <GroupHome fallback={mayReadFacilities ? null : <FirstSteps session={session.data} />} />
        </Suspense>
      )}
      {session.isError && <Problem fault={session.error} onRetry={() => void session.refetch()} />}
      {session.data && (mayReadFacilities || person === null) && <InSight isGuided={!isOfGroup} />}
      {session.data && person !== null && !mayReadFacilities && !isOfGroup && <FirstSteps session={session.data} />}
    </div>
  );
}

/** For whoever reads facilities; whoever is not signed in is asked to. Who is not guided has other work than facilities. */
function InSight({ isGuided }: { readonly isGuided: boolean }) {
  const session = useQuery(sessionQuery).data;
  const home = useQuery(homeQuery);
  if (home.isPending) return <Waiting />;
  if (home.isError) return <Problem fault={home.error} onRetry={() => void home.refetch()} />;
  const { waits, commentCount, standings, changes } = home.data;
  const isNew = waits.length === 0 && standings.length === 0 && changes.length === 0;
  if (isNew) return session && isGuided ? <FirstSteps session={session} /> : null;
  return (
    <div className="home-grid">
      <div className="stack-wide">
        <Waits waits={waits} commentCount={commentCount} />
        {standings.length > 0 && <Standings standings={standings} />}
      </div>
      <Changes changes={changes} />
    </div>
  );
}
