import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import "../operation/operation.css";
import { type Machine, machinesQuery, useRevokeMachine } from "../api/operation.ts";
import { sessionQuery } from "../api/queries.ts";
import { useFormat } from "../i18n/format.ts";
import { Problem } from "../patterns/problem.tsx";
import { PageHead } from "../shell/page-head.tsx";
import { Waiting } from "../shell/waiting.tsx";
import { TrustTabs } from "../trust/trust-tabs.tsx";
import { AskMachine } from "./ask-machine.tsx";

/** Programs that read by a token of their own: who let them in is in the ledger, what they may read stands here. */
export function MachinesPage() {
  const { t } = useTranslation("operation");
  const machines = useQuery(machinesQuery);
  const may = useQuery(sessionQuery).data?.may ?? [];
  return (
    <div className="stack-wide">
      <TrustTabs />
      <PageHead title={t("machines.title")}>
        <p>{t("machines.text")}</p>
      </PageHead>
      {machines.isPending && <Waiting />}
      {machines.isError && <Problem fault={machines.error} onRetry={() => void machines.refetch()} />}
      {machines.data?.length === 0 && <p className="soft">{t("machines.none")}</p>}
      <ul className="plain-list stack">
        {machines.data?.map((machine) => (
          <MachineCard key={machine.id} machine={machine} mayRevoke={may.includes("machine.revoke")} />
        ))}
      </ul>
      {may.includes("machine.register") && <AskMachine />}
    </div>
  );
}

function MachineCard({ machine, mayRevoke }: { readonly machine: Machine; readonly mayRevoke: boolean }) {
  const { t } = useTranslation("operation");
  const revoke = useRevokeMachine();
  const { name, state, actions, prefix } = machine;
  return (
    <li className="panel stack">
      <div className="row-apart">
        <h2>
          <bdi>{name}</bdi>
        </h2>
        <span className="tag">{t(`machines.state.${state.replace(" ", "-")}`)}</span>
      </div>
      <p>
        {t("machines.begins")}{" "}
        <code dir="ltr" translate="no">
          {prefix}
        </code>
      </p>
      <ul>
        {actions.map((action) => (
          <li key={action}>{t(`machines.action.${action.replace(".", "-")}`)}</li>
        ))}
      </ul>
      <Times machine={machine} />
      {revoke.isError && <Problem fault={revoke.error} />}
      {mayRevoke && state === "in force" && (
        <div>
          <Button
            variant="default"
            loading={revoke.isPending}
            onClick={() => revoke.mutate(machine.id)}
            aria-label={t("machines.revokeNamed", { name })}
          >
            {t("machines.revoke")}
          </Button>
        </div>
      )}
    </li>
  );
}

function Times({ machine: { createdAt, expiresAt, lastUsedAt, revokedAt } }: { readonly machine: Machine }) {
  const { t } = useTranslation("operation");
  const { instant } = useFormat();
  return (
    <p className="soft">
      {t("machines.since")} <time dateTime={createdAt}>{instant(createdAt)}</time>
      {", "}
      {t(revokedAt === null ? "machines.until" : "machines.revokedAt")}{" "}
      <time dateTime={revokedAt ?? expiresAt}>{instant(revokedAt ?? expiresAt)}</time>
      {", "}
      {lastUsedAt === null ? (
        t("machines.neverUsed")
      ) : (
        <>
          {t("machines.lastUsed")} <time dateTime={lastUsedAt}>{instant(lastUsedAt)}</time>
        </>
      )}
    </p>
  );
}
