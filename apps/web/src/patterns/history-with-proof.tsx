import { Button } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import "./patterns.css";
import type { HistoryEntry } from "../api/shapes.ts";
import { useFormat } from "../i18n/format.ts";
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
  const { t } = useTranslation("patterns");
  const [done, setDone] = useState(0);
  const prove = useMutation({
    mutationFn: async () => ({ ...(await proveEntries(entries, setDone)), at: now().toISOString() }),
    onMutate: () => setDone(0),
  });
  if (entries.length === 0) return <p className="soft">{t("history.empty")}</p>;
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
            {t("history.prove", { count: entries.length })}
          </Button>
          {prove.isPending && <progress value={done} max={entries.length} aria-label={t("history.proving")} />}
        </div>
      ) : (
        <p className="small soft">{t("history.notHere")}</p>
      )}
    </div>
  );
}

function Line({ entry, isRefuted }: { readonly entry: HistoryEntry; readonly isRefuted: boolean }) {
  const { t, i18n } = useTranslation("patterns");
  const format = useFormat();
  const key = `history.action.${entry.action.replace(".", "-")}`;
  return (
    <>
      <span className="row">
        <strong>
          {i18n.exists(key, { ns: "patterns" }) ? (
            t(key, { version: entry.version === null ? "" : format.number(entry.version) })
          ) : (
            <code>{entry.action}</code>
          )}
        </strong>
        {entry.reason !== null && <bdi>{entry.reason}</bdi>}
        {isRefuted && <span className="tag tag-act">{t("history.refuted")}</span>}
      </span>
      <span className="small soft">
        <time dateTime={entry.at}>{format.instant(entry.at)}</time> ·{" "}
        {entry.actor === null ? t("history.erased") : <bdi>{entry.actor}</bdi>} (<RoleName role={entry.role} />) ·{" "}
        {t("history.rule")} <code>{entry.rule}</code> ·{" "}
        <Link to="/ledger" search={{ entry: entry.index, before: entry.index + 1 }}>
          {t("history.entry", { index: format.number(entry.index) })}
        </Link>
      </span>
    </>
  );
}
