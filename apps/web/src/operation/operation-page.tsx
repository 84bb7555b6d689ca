import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import "./operation.css";
import { operationQuery } from "../api/operation.ts";
import { useFormat } from "../i18n/format.ts";
import { Problem } from "../patterns/problem.tsx";
import { PageHead } from "../shell/page-head.tsx";
import { Waiting } from "../shell/waiting.tsx";
import { TrustTabs } from "../trust/trust-tabs.tsx";
import { AlertList } from "./operation-alerts.tsx";

/** How the instance stands: what is to be done, then disk, backups, mail, clock and version. */
export function OperationPage() {
  const { t } = useTranslation("operation");
  const operation = useQuery(operationQuery);
  return (
    <div className="stack-wide">
      <TrustTabs />
      <PageHead title={t("health.title")}>
        <p>{t("health.text")}</p>
      </PageHead>
      {operation.isPending && <Waiting />}
      {operation.isError && <Problem fault={operation.error} onRetry={() => void operation.refetch()} />}
      {operation.data && <Standing operation={operation.data} />}
      <section className="panel stack" aria-labelledby="disk-full">
        <h2 id="disk-full">{t("full.title")}</h2>
        <p>{t("full.kept")}</p>
        <ol>
          {(["room", "backup", "onward"] as const).map((step) => (
            <li key={step}>{t(`full.${step}`)}</li>
          ))}
        </ol>
      </section>
    </div>
  );
}

type OperationData = Awaited<ReturnType<NonNullable<typeof operationQuery.queryFn>>>;

function Standing({ operation }: { readonly operation: OperationData }) {
  const { t } = useTranslation("operation");
  const format = useFormat();
  const { alerts, disk, backup, mail, certificateEndsAt, now, timeZone, version, database, schemaVersion } = operation;
  const gigabytes = (bytes: number): string => format.number(bytes / 1e9, 1);
  return (
    <>
      {alerts.length === 0 ? (
        <p className="notice">{t("health.well")}</p>
      ) : (
        <section className="notice notice-act" aria-labelledby="health-alerts">
          <h2 id="health-alerts">{t("alert.title")}</h2>
          <AlertList alerts={alerts} />
        </section>
      )}
      <dl className="panel operation-facts">
        <Fact name={t("health.disk")}>
          {disk === null
            ? t("health.unknown")
            : t("health.diskFree", { free: gigabytes(disk.freeBytes), total: gigabytes(disk.totalBytes) })}
        </Fact>
        <Fact name={t("health.backup")}>
          {backup === null && t("health.notWatched")}
          {backup !== null && backup.newestAt === null && t("alert.noBackup")}
          {backup?.newestAt && <time dateTime={backup.newestAt}>{format.instant(backup.newestAt)}</time>}
        </Fact>
        <Fact name={t("health.mail")}>
          {mail === null
            ? t("health.noMail")
            : t("health.mailCounts", {
                sent: format.number(mail.sent),
                waiting: format.number(mail.waiting),
                givenUp: format.number(mail.givenUp),
              })}
        </Fact>
        {certificateEndsAt !== null && (
          <Fact name={t("health.certificate")}>
            <time dateTime={certificateEndsAt}>{format.instant(certificateEndsAt)}</time>
          </Fact>
        )}
        <Fact name={t("health.clock")}>
          <time dateTime={now}>{format.instant(now)}</time> (<bdi translate="no">{timeZone}</bdi>)
        </Fact>
        <Fact name={t("health.version")}>
          <bdi translate="no">
            {version}, {database}, {schemaVersion}
          </bdi>
        </Fact>
      </dl>
    </>
  );
}

const Fact = ({ name, children }: { readonly name: string; readonly children: ReactNode }) => (
  <>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </>
);
