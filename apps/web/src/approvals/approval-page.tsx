import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import "./approvals.css";
import { type ApprovalInFull, approvalQuery } from "../api/approvals.ts";
import { useFormat } from "../i18n/format.ts";
import { ExactContent, useFactName } from "../patterns/exact-content.tsx";
import { MarkingTag } from "../patterns/marking.tsx";
import { Problem } from "../patterns/problem.tsx";
import { RoleName, useRoleName } from "../patterns/role-name.tsx";
import { PageHead } from "../shell/page-head.tsx";
import { Waiting } from "../shell/waiting.tsx";
import { TrustTabs } from "../trust/trust-tabs.tsx";
import { CarryOut } from "./carry-out.tsx";
import { Decide } from "./decide.tsx";
import { StateTag } from "./state-tag.tsx";

/** One request: exactly what would happen, who asked and why, what changed since, and what this person may do about it. */
export function ApprovalPage() {
  const { approval: id } = useParams({ from: "/approvals/$approval" });
  const approval = useQuery(approvalQuery(id));
  if (approval.isPending) return <Waiting />;
  if (approval.isError) return <Problem isPage fault={approval.error} onRetry={() => void approval.refetch()} />;
  return <Request approval={approval.data} />;
}

function Request({ approval }: { readonly approval: ApprovalInFull }) {
  const { t } = useTranslation("approvals");
  const title = t(`action.${approval.action}`);
  const crumbs = [{ label: t("title"), to: "/approvals" }];
  return (
    <div className="stack-wide">
      <TrustTabs />
      <PageHead title={title} crumbs={crumbs} aside={<MarkingTag marking={approval.marking} isFull />}>
        <p className="row">
          <StateTag state={approval.state} />
          {approval.subject !== null && <bdi>{approval.subject}</bdi>}
        </p>
      </PageHead>
      <section className="panel stack">
        <h2>{t("request")}</h2>
        <Asked approval={approval} />
      </section>
      <section className="panel stack">
        <h2>{t("content")}</h2>
        <p className="soft">{t("contentText")}</p>
        <ExactContent approval={approval} />
        <Changes changes={approval.changes} />
      </section>
      {approval.decisions.length > 0 && <Decisions approval={approval} />}
      <Decide approval={approval} />
      <CarryOut approval={approval} />
    </div>
  );
}

function Asked({ approval }: { readonly approval: ApprovalInFull }) {
  const { t } = useTranslation("approvals");
  const format = useFormat();
  const roleOf = useRoleName();
  const { requester, requesterRole, requestedAt, expiresAt, reason, approvers } = approval;
  return (
    <>
      <p>
        {t("askedBy")} <bdi>{requester}</bdi> (<RoleName role={requesterRole} />
        ), <time dateTime={requestedAt}>{format.instant(requestedAt)}</time>
      </p>
      <p>
        {t("reason")} <bdi>{reason}</bdi>
      </p>
      <p>
        {t("mayApprove", { roles: format.list(approvers.roles.map(roleOf)) })}{" "}
        {approvers.names.length > 0
          ? t("mayApproveNow", { names: format.list(approvers.names) })
          : t("nobodyMayApprove")}
      </p>
      <p>{t("until", { at: format.instant(expiresAt) })}</p>
    </>
  );
}

function Changes({ changes }: Pick<ApprovalInFull, "changes">) {
  const { t } = useTranslation("approvals");
  const nameOf = useFactName();
  if (changes === null) return null;
  if (changes.length === 0) return <p className="soft">{t("unchanged")}</p>;
  return (
    <section className="notice notice-act" aria-labelledby="approval-changes">
      <h3 id="approval-changes">{t("changed")}</h3>
      <p>{t("changedText")}</p>
      <ul>
        {changes.map(({ path, was, now }) => (
          <li key={path}>
            {nameOf(path)}: <s>{shown(was)}</s> → <bdi>{shown(now)}</bdi>
          </li>
        ))}
      </ul>
    </section>
  );
}

const shown = (value: unknown): string => (typeof value === "string" ? value : JSON.stringify(value));

function Decisions({ approval }: { readonly approval: ApprovalInFull }) {
  const { t } = useTranslation("approvals");
  const format = useFormat();
  return (
    <section className="panel stack">
      <h2>{t("decisions")}</h2>
      <ul className="plain-list approval-lines">
        {approval.decisions.map(({ approver, approverRole, decision, decidedAt, note, keyKind }) => (
          <li key={`${approver} ${decidedAt}`} className="stack-tight">
            <p>
              {t(decision === "approve" ? "approvedBy" : "refusedBy")} <bdi>{approver}</bdi> (
              <RoleName role={approverRole} />
              ), <time dateTime={decidedAt}>{format.instant(decidedAt)}</time>{" "}
              <span className="tag">{t(`keyKind.${keyKind.replace(" ", "-")}`)}</span>
            </p>
            {note !== "" && (
              <p>
                <bdi>{note}</bdi>
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
