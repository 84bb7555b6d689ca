import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import "./approvals.css";
import { type Approval, inboxQuery } from "../api/approvals.ts";
import { sessionQuery } from "../api/queries.ts";
import { useFormat } from "../i18n/format.ts";
import { MarkingTag } from "../patterns/marking.tsx";
import { Problem } from "../patterns/problem.tsx";
import { Term } from "../patterns/term.tsx";
import { PageHead } from "../shell/page-head.tsx";
import { Waiting } from "../shell/waiting.tsx";
import { TrustTabs } from "../trust/trust-tabs.tsx";
import { BreakGlassList } from "./break-glass-list.tsx";
import { BringAnswer } from "./bring-answer.tsx";
import { StateTag } from "./state-tag.tsx";

/** What waits for me, what I asked, what is done; and what one person did alone. */
export function ApprovalsPage() {
  const { t } = useTranslation("approvals");
  const inbox = useQuery(inboxQuery);
  const isReal = useQuery(sessionQuery).data?.demonstration === false;
  return (
    <div className="stack-wide">
      <TrustTabs />
      <PageHead title={t("title")}>
        <p>
          <Term id="two-person-rule">{t("what")}</Term> {t("text")}
        </p>
      </PageHead>
      {inbox.isPending && <Waiting />}
      {inbox.isError && <Problem fault={inbox.error} onRetry={() => void inbox.refetch()} />}
      {inbox.data && <Lists requests={inbox.data.requests} />}
      {isReal && (
        <section className="panel stack">
          <h2>{t("bringTitle")}</h2>
          <BringAnswer />
        </section>
      )}
      {inbox.data && inbox.data.breakGlass.length > 0 && <BreakGlassList acts={inbox.data.breakGlass} />}
    </div>
  );
}

function Lists({ requests }: { readonly requests: readonly Approval[] }) {
  const { t } = useTranslation("approvals");
  const waits = requests.filter(({ may }) => may.decide || may.carryOut);
  const asked = requests.filter(({ isOwn, state, may }) => isOwn && state === "requested" && !may.carryOut);
  const rest = requests.filter((each) => !waits.includes(each) && !asked.includes(each));
  return (
    <>
      <List title={t("waits")} requests={waits} empty={t("noneWaits")} />
      <List title={t("asked")} requests={asked} empty={t("noneAsked")} />
      {rest.length > 0 && <List title={t("done")} requests={rest} empty="" />}
    </>
  );
}

interface ListProps {
  readonly title: string;
  readonly requests: readonly Approval[];
  readonly empty: string;
}

function List({ title, requests, empty }: ListProps) {
  return (
    <section className="panel stack">
      <h2>{title}</h2>
      {requests.length === 0 && <p className="soft">{empty}</p>}
      {requests.length > 0 && (
        <ul className="plain-list approval-lines">
          {requests.map((approval) => (
            <li key={approval.id}>
              <Line approval={approval} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Line({ approval }: { readonly approval: Approval }) {
  const { t } = useTranslation("approvals");
  const format = useFormat();
  const { action, subject, state, requester, requestedAt, expiresAt } = approval;
  return (
    <div className="stack-tight">
      <div className="row">
        <Link to="/approvals/$approval" params={{ approval: approval.id }}>
          {t(`action.${action}`)}
          {subject !== null && (
            <>
              {": "}
              <bdi>{subject}</bdi>
            </>
          )}
        </Link>
        <StateTag state={state} />
        <MarkingTag marking={approval.marking} />
      </div>
      <p>
        <bdi>{approval.reason}</bdi>
      </p>
      <p className="small soft">
        <bdi>{requester}</bdi>, <time dateTime={requestedAt}>{format.instant(requestedAt)}</time>
        {(state === "requested" || state === "approved") && (
          <>
            {" · "}
            {t("until", { at: format.instant(expiresAt) })}
          </>
        )}
      </p>
    </div>
  );
}
