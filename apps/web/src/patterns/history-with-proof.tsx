import { Button } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import "./patterns.css";
import type { HistoryEntry } from "../api/shapes.ts";
import { useFormat } from "../i18n/format.ts";
import { isolate } from "../i18n/isolate.ts";
import { proveEntries } from "../ledger/prove-entries.ts";
import { mayVerifyHere } from "../ledger/verify-inclusion.ts";
import { now } from "../ports.ts";
import { Problem } from "./problem.tsx";
import { ProofOutcome } from "./proof-outcome.tsx";
import { RoleName } from "./role-name.tsx";

interface HistoryWithProofProps {
  /** Of one record, newest first. */
  readonly entries: readonly HistoryEntry[];
}

/** Who did what and by which rule, each line an entry of the ledger; and the proof of it, worked out in this browser. */
export function HistoryWithProof({ entries }: HistoryWithProofProps) {
  const { t } = useTranslation("history");
  const [done, setDone] = useState(0);
  const prove = useMutation({
    mutationFn: async () => ({ ...(await proveEntries(entries, setDone)), at: now().toISOString() }),
    onMutate: () => setDone(0),
  });
  if (entries.length === 0) return <p className="soft">{t("empty")}</p>;
  return (
    <div className="stack">
      <ol className="plain-list history">
        {entries.map((entry) => (
          <li key={entry.index}>
            <Line entry={entry} isRefuted={prove.data?.failed.includes(entry.index) ?? false} />
          </li>
        ))}
      </ol>
      {prove.data && <ProofOutcome proved={prove.data} count={entries.length} />}
      {prove.isError && <Problem fault={prove.error} onRetry={() => prove.mutate()} />}
      {mayVerifyHere() ? (
        <div className="row no-print">
          <Button size="xs" variant="default" onClick={() => prove.mutate()} loading={prove.isPending}>
            {t("prove", { count: entries.length })}
          </Button>
          {prove.isPending && <progress value={done} max={entries.length} aria-label={t("proving")} />}
        </div>
      ) : (
        <p className="small soft">{t("notHere")}</p>
      )}
    </div>
  );
}

function Line({ entry, isRefuted }: { readonly entry: HistoryEntry; readonly isRefuted: boolean }) {
  const { t } = useTranslation("history");
  const format = useFormat();
  const { version, reason, fileName, approval, to } = entry;
  const says = useActionText();
  return (
    <>
      <span className="row">
        <strong>{says(entry)}</strong>
        {version !== null && !isInItsName(entry) && (
          <span className="tag">{t("version", { version: format.number(version) })}</span>
        )}
        {fileName !== null && <bdi translate="no">{fileName}</bdi>}
        {to.length > 0 && <span>{t("to", { parties: format.list(to.map(isolate)) })}</span>}
        {reason !== null && <bdi>{reason}</bdi>}
        {isRefuted && <span className="tag tag-act">{t("refuted")}</span>}
      </span>
      <span className="small soft">
        <time dateTime={entry.at}>{format.instant(entry.at)}</time> ·{" "}
        {entry.actor === null ? t("erased") : <bdi>{entry.actor}</bdi>} (<RoleName role={entry.role} />) · {t("rule")}{" "}
        <code>{entry.rule}</code> ·{" "}
        {approval !== null && (
          <>
            <Link to="/approvals/$approval" params={{ approval }}>
              {t("by")}
            </Link>{" "}
            ·{" "}
          </>
        )}
        <Link to="/ledger" search={{ entry: entry.index, before: entry.index + 1 }}>
          {t("entry", { index: format.number(entry.index) })}
        </Link>
      </span>
    </>
  );
}

/** "Stored version 2" names the version itself. */
const isInItsName = ({ action }: HistoryEntry): boolean => ["facility.store", "draft.propose"].includes(action);

function useActionText() {
  const { t, i18n } = useTranslation("history");
  const format = useFormat();
  return ({ action, decision, version }: HistoryEntry) => {
    const how = decision === null ? [] : [decision.replace(" ", "-")];
    const key = `action.${[action.replace(".", "-"), ...how].join("-")}`;
    if (!i18n.exists(key, { ns: "history" })) return <code>{action}</code>;
    return t(key, { version: version === null ? "" : format.number(version) });
  };
}
