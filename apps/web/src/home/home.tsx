import { useQuery } from "@tanstack/react-query";
import { Suspense } from "react";
import { useTranslation } from "react-i18next";
import "./home.css";
import { inboxQuery } from "../api/approvals.ts";
import { programmeWaitsQuery } from "../api/programme-waits.ts";
import { homeQuery, sessionQuery } from "../api/queries.ts";
import { isAnythingOpen } from "../approvals/counts.ts";
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

/** Only where two persons' acts wait, or something was done alone. */
const ApprovalWaits = lazyPart(async () => (await import("../approvals/approval-waits.tsx")).ApprovalWaits);

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
  const mayReadProgrammes = session.data?.may.includes("programme.read") ?? false;
  const isOfGroup = person !== null && groupRoles.includes(person.role);
  const isElsewhere = person !== null && !mayReadFacilities && !isOfGroup;
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
      {person && <OfTwo />}
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
      {isElsewhere && mayReadProgrammes && <InProgrammes />}
      {session.data && isElsewhere && !mayReadProgrammes && <FirstSteps session={session.data} />}
    </div>
  );
}

function OfTwo() {
  const inbox = useQuery(inboxQuery).data;
  if (inbox === undefined || !isAnythingOpen(inbox)) return null;
  return (
    <Suspense fallback={null}>
      <ApprovalWaits />
    </Suspense>
  );
}

/** For whoever works on a programme and reads no facility. */
function InProgrammes() {
  const found = useProgrammeWaits();
  if (found.isPending) return <Waiting />;
  if (found.isError) return <Problem fault={found.error} onRetry={() => void found.refetch()} />;
  return <Waits waits={[]} programmes={found.data.waits} commentCount={0} room="programme" />;
}

/** Asked only by who may read programmes. */
function useProgrammeWaits() {
  const isAllowed = useQuery(sessionQuery).data?.may.includes("programme.read") ?? false;
  return useQuery({ ...programmeWaitsQuery, enabled: isAllowed });
}

/** For whoever reads facilities; whoever is not signed in is asked to. Who is not guided has other work than facilities. */
function InSight({ isGuided }: { readonly isGuided: boolean }) {
  const session = useQuery(sessionQuery).data;
  const home = useQuery(homeQuery);
  const programme = useProgrammeWaits();
  if (home.isPending || programme.isLoading) return <Waiting />;
  if (home.isError) return <Problem fault={home.error} onRetry={() => void home.refetch()} />;
  if (programme.isError) return <Problem fault={programme.error} onRetry={() => void programme.refetch()} />;
  const { waits, commentCount, standings, changes } = home.data;
  const programmes = programme.data?.waits ?? [];
  const isNew = waits.length === 0 && standings.length === 0 && changes.length === 0;
  const first = isNew && session && isGuided ? <FirstSteps session={session} /> : null;
  if (isNew && programmes.length === 0) return first;
  return (
    <div className="home-grid">
      <div className="stack-wide">
        {first}
        <Waits waits={waits} programmes={programmes} commentCount={commentCount} room="facilities" />
        {standings.length > 0 && <Standings standings={standings} />}
      </div>
      {!isNew && <Changes changes={changes} />}
    </div>
  );
}
