import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { proofQuery } from "../api/queries.ts";
import { useFormat } from "../i18n/format.ts";
import { Problem } from "../patterns/problem.tsx";
import { TakeEntries } from "../patterns/take-entries.tsx";
import { Waiting } from "../shell/waiting.tsx";

interface EntryProofProps {
  readonly index: number;
  /** `KIND/ID` of the record it is of; left out where the entry is not on this page. */
  readonly record: string | undefined;
  readonly onClose: () => void;
}

/** The inclusion proof of one entry, to be checked by whoever doubts it. Takes the focus when it comes. */
export function EntryProof({ index, record, onClose }: EntryProofProps) {
  const { t } = useTranslation("ledger");
  const format = useFormat();
  const proof = useQuery(proofQuery(index));
  const section = useRef<HTMLElement>(null);
  useEffect(() => section.current?.focus(), [index]);
  const title = t("proof.title", { index: format.number(index) });
  return (
    <section className="panel stack" aria-label={title} ref={section} tabIndex={-1}>
      <div className="row-apart">
        <h2>{title}</h2>
        <Button size="xs" variant="default" onClick={onClose}>
          {t("proof.close")}
        </Button>
      </div>
      {proof.isPending && <Waiting />}
      {proof.isError && <Problem fault={proof.error} />}
      {proof.data && (
        <>
          <p>{t("proof.text", { size: format.number(proof.data.size) })}</p>
          <p className="small">
            {t("proof.leaf")} <code>{proof.data.leafHash}</code>
          </p>
          <ol className="prose-list small">
            {proof.data.proof.map((hash) => (
              <li key={hash}>
                <code>{hash}</code>
              </li>
            ))}
          </ol>
          <p className="small">
            {t("proof.root")} <code>{proof.data.rootHash}</code>
          </p>
          {record !== undefined && <TakeEntries subject={{ kind: "record", id: record }} />}
        </>
      )}
    </section>
  );
}
