import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { checkpointQuery, ledgerQuery, sessionQuery } from "../api/queries.ts";
import type { LedgerEntry, Marking } from "../api/shapes.ts";
import type { LedgerSearch } from "../app/search.ts";
import { useFormat } from "../i18n/format.ts";
import type { ExportItem } from "../patterns/export-menu.tsx";
import { ExportMenu } from "../patterns/export-menu.tsx";
import { Problem } from "../patterns/problem.tsx";
import { SeenBy } from "../patterns/proof-outcome.tsx";
import { RoleName } from "../patterns/role-name.tsx";
import { ScrollRegion } from "../patterns/scroll-region.tsx";
import { TakeEntries } from "../patterns/take-entries.tsx";
import { Term } from "../patterns/term.tsx";
import { PageHead } from "../shell/page-head.tsx";
import { Waiting } from "../shell/waiting.tsx";
import { TrustTabs } from "../trust/trust-tabs.tsx";
import { Checkpoints } from "./checkpoints.tsx";
import { EntryProof } from "./entry-proof.tsx";
import { LedgerAlerts } from "./ledger-alerts.tsx";
import { Restorations } from "./restorations.tsx";
import { Witnesses } from "./witnesses.tsx";

/** Who did what and by which rule, newest first, and the checkpoint that vouches for it. Every entry has an address. */
export function Ledger() {
  const { t } = useTranslation("ledger");
  const { before, entry } = useSearch({ from: "/ledger" });
  const navigate = useNavigate({ from: "/ledger" });
  const turnTo = (page: LedgerSearch) => void navigate({ search: page });
  const prove = (index: number | undefined) =>
    void navigate({
      search: ({ entry: _, ...kept }) => (index === undefined ? kept : { ...kept, entry: index }),
      resetScroll: false,
      replace: true,
    });
  const page = useQuery(ledgerQuery(before ?? null));
  const person = useQuery(sessionQuery).data?.person;
  const oldest = page.data?.entries.at(-1)?.index ?? 0;
  return (
    <div className="stack-wide">
      <TrustTabs />
      <PageHead title={t("title")}>
        <p>
          <Term id="ledger">{t("what")}</Term> {t("text")}
        </p>
      </PageHead>
      {page.isError && <Problem fault={page.error} onRetry={() => void page.refetch()} />}
      {page.isPending && <Waiting />}
      {page.data && (
        <>
          <LedgerAlerts />
          <Checkpoint />
          <Restorations />
          <Witnesses />
          <Checkpoints />
          {entry !== undefined && (
            <EntryProof
              index={entry}
              record={page.data.entries.find(({ index }) => index === entry)?.record}
              onClose={() => prove(undefined)}
            />
          )}
          <Entries entries={page.data.entries} chosen={entry ?? null} onProof={prove} />
          <div className="row no-print">
            {before !== undefined && (
              <Button variant="default" onClick={() => turnTo({})}>
                {t("newest")}
              </Button>
            )}
            {oldest > 0 && page.data.entries.length > 0 && (
              <Button variant="default" onClick={() => turnTo({ before: oldest })}>
                {t("older")}
              </Button>
            )}
          </div>
          {person && <TakeEntries subject={{ kind: "organisation", id: person.organisation.id }} />}
        </>
      )}
    </div>
  );
}

function Checkpoint() {
  const { t } = useTranslation("ledger");
  const format = useFormat();
  const checkpoint = useQuery(checkpointQuery);
  if (checkpoint.isError) return <Problem fault={checkpoint.error} />;
  if (!checkpoint.data) return null;
  const { size, rootHash, note, seenBy, witnessed } = checkpoint.data;
  return (
    <section className="panel stack">
      <div className="row-apart">
        <h2>{t("checkpoint.title", { size: format.number(size) })}</h2>
        <ExportMenu marking={ofTheTree} items={[noteItem(note, size, t("checkpoint.note"))]} />
      </div>
      {seenBy.length === 0 && witnessed !== null && (
        <p>{t("checkpoint.notYet", { count: witnessed.size, size: format.number(witnessed.size) })}</p>
      )}
      <SeenBy seenBy={seenBy.length === 0 && witnessed !== null ? witnessed.seenBy : seenBy} />
      <p className="small">
        {t("checkpoint.root")} <code>{rootHash}</code>
      </p>
      <details className="small">
        <summary>{t("checkpoint.note")}</summary>
        <ScrollRegion label={t("checkpoint.note")}>
          <pre translate="no" dir="ltr">
            {note}
          </pre>
        </ScrollRegion>
      </details>
    </section>
  );
}

/** The tree belongs to the instance: a checkpoint tells nothing of any record. */
const ofTheTree: Marking = { tlp: "clear", releasedTo: ["everybody"], caveats: [], reason: "" };

/** Kept elsewhere, it shows later that nothing before it was changed. */
const noteItem = (note: string, size: number, title: string): ExportItem => ({
  id: "checkpoint.note",
  kind: "data",
  title,
  format: "TXT",
  fileName: `checkpoint-${size}.txt`,
  content: async () => new Blob([note], { type: "text/plain" }),
});

interface EntriesProps {
  readonly entries: readonly LedgerEntry[];
  readonly chosen: number | null;
  readonly onProof: (index: number) => void;
}

function Entries({ entries, chosen, onProof }: EntriesProps) {
  const { t } = useTranslation(["ledger", "shell"]);
  const format = useFormat();
  if (entries.length === 0) return <p className="empty">{t("empty")}</p>;
  return (
    <ScrollRegion className="panel" label={t("caption")}>
      <table className="figures">
        <caption className="visually-hidden">{t("caption")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("column.index")}</th>
            <th scope="col">{t("column.at")}</th>
            <th scope="col">{t("column.actor")}</th>
            <th scope="col">{t("column.action")}</th>
            <th scope="col">{t("column.rule")}</th>
            <th scope="col">{t("column.record")}</th>
            <th scope="col">{t("column.hash")}</th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <tr key={entry.index} aria-current={entry.index === chosen || undefined}>
              <td>{format.number(entry.index)}</td>
              <td>
                <time dateTime={entry.at}>{format.instant(entry.at)}</time>
              </td>
              <td>
                {entry.actor === null ? t("erased") : <bdi>{entry.actor}</bdi>}
                <div className="small soft">
                  <RoleName role={entry.role} />
                  {t("shell:comma")}
                  <bdi>{entry.organisation}</bdi>
                </div>
              </td>
              <td>
                <code>{entry.action}</code>
              </td>
              <td>
                <code>{entry.rule}</code>
              </td>
              <td>
                <code>{entry.record}</code>
              </td>
              <td>
                <code title={entry.leafHash}>{entry.leafHash.slice(0, 12)}</code>{" "}
                <button
                  type="button"
                  className="link-like no-print"
                  onClick={() => onProof(entry.index)}
                  aria-label={t("proof.title", { index: format.number(entry.index) })}
                >
                  {t("proof.open")}
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
