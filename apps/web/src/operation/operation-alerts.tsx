import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { type OperationAlert, operationQuery } from "../api/operation.ts";
import { useFormat } from "../i18n/format.ts";
import { isolate } from "../i18n/isolate.ts";

const toldByLedger: readonly OperationAlert["kind"][] = ["held", "restoration", "witness"];

/** What whoever keeps the machine has to do something about, on the first page. Witnesses and holds have a place of their own. */
export function OperationAlerts() {
  const { t } = useTranslation("operation");
  const alerts = useQuery(operationQuery).data?.alerts.filter(({ kind }) => !toldByLedger.includes(kind)) ?? [];
  if (alerts.length === 0) return null;
  return (
    <section className="notice notice-act" aria-labelledby="operation-alerts">
      <h2 id="operation-alerts">{t("alert.title")}</h2>
      <AlertList alerts={alerts} />
      <p className="small">
        <Link to="/operation">{t("alert.toPage")}</Link>
      </p>
    </section>
  );
}

export function AlertList({ alerts }: { readonly alerts: readonly OperationAlert[] }) {
  const word = useAlertWords();
  return (
    <ul className="plain-list stack">
      {alerts.map((alert) => (
        <li key={JSON.stringify(alert)}>{word(alert)}</li>
      ))}
    </ul>
  );
}

function useAlertWords(): (alert: OperationAlert) => string {
  const { t } = useTranslation("operation");
  const format = useFormat();
  const gigabytes = (bytes: number): string => format.number(bytes / 1e9, 1);
  return (alert) => {
    switch (alert.kind) {
      case "disk":
        return t("alert.disk", { free: gigabytes(alert.freeBytes), limit: gigabytes(alert.limitBytes) });
      case "held":
        return t("alert.held");
      case "restoration":
        return alert.lost === null
          ? t("alert.restorationUnknown", { entry: format.number(alert.entry) })
          : t("alert.restoration", { entry: format.number(alert.entry), lost: format.number(alert.lost) });
      case "witness":
        return t("alert.witness", {
          name: isolate(alert.name),
          lag: format.duration(alert.lagSeconds),
          limit: format.duration(alert.limitSeconds),
        });
      case "too-few-witnesses":
        return t("alert.tooFewWitnesses", { found: format.number(alert.count), quorum: format.number(alert.quorum) });
      case "backup":
        return alert.newestAt === null
          ? t("alert.noBackup")
          : t("alert.backup", { at: format.instant(alert.newestAt), limit: format.duration(alert.limitHours * 3600) });
      case "clock":
        return t(alert.bySeconds < 0 ? "alert.clockBack" : "alert.clockForward", {
          at: format.instant(alert.at),
          by: format.duration(Math.abs(alert.bySeconds)),
        });
      case "clock-behind":
        return t("alert.clockBehind", { at: format.instant(alert.latestAt) });
      case "certificate":
        return t("alert.certificate", { at: format.instant(alert.endsAt) });
      case "mail":
        return t("alert.mail", { found: format.number(alert.givenUp), fault: isolate(alert.fault ?? "") });
    }
  };
}
