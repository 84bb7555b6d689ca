import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Witness } from "../api/shapes.ts";
import { witnessesQuery } from "../api/witnesses.ts";
import { useFormat } from "../i18n/format.ts";
import { Problem } from "../patterns/problem.tsx";
import { ScrollRegion } from "../patterns/scroll-region.tsx";
import { CarryByHand } from "./carry-by-hand.tsx";

/** Who vouches for the ledger: what each witness has seen and when, and how much it has not. */
export function Witnesses() {
  const { t } = useTranslation("witnesses");
  const format = useFormat();
  const found = useQuery(witnessesQuery);
  const [carried, setCarried] = useState<string | null>(null);
  if (found.isError) return <Problem fault={found.error} onRetry={() => void found.refetch()} />;
  if (!found.data) return null;
  const { witnesses, quorum, verifierKey } = found.data;
  const witness = witnesses.find(({ id }) => id === carried);
  return (
    <section className="panel stack" id="witnesses" aria-labelledby="witnesses-title">
      <h2 id="witnesses-title">{t("title")}</h2>
      <p>{t("text", { quorum: format.number(quorum) })}</p>
      {witnesses.some(({ isSimulated }) => isSimulated) && (
        <p className="small">
          <span className="tag">{t("way.simulated")}</span> {t("simulatedWhat")}
        </p>
      )}
      {witnesses.length === 0 ? (
        <p className="empty">{t("empty")}</p>
      ) : (
        <Table witnesses={witnesses} onCarry={setCarried} />
      )}
      <details className="small">
        <summary>{t("key")}</summary>
        <p>{t("keyWhat")}</p>
        <ScrollRegion label={t("key")}>
          <code translate="no" dir="ltr">
            {verifierKey}
          </code>
        </ScrollRegion>
      </details>
      {witness && <CarryByHand witness={witness} onClose={() => setCarried(null)} />}
    </section>
  );
}

interface TableProps {
  readonly witnesses: readonly Witness[];
  readonly onCarry: (id: string) => void;
}

function Table({ witnesses, onCarry }: TableProps) {
  const { t } = useTranslation("witnesses");
  return (
    <ScrollRegion label={t("table")}>
      <table className="figures">
        <caption className="visually-hidden">{t("table")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("column.name")}</th>
            <th scope="col">{t("column.way")}</th>
            <th scope="col">{t("column.seen")}</th>
            <th scope="col">{t("column.lag")}</th>
            <th scope="col">{t("column.state")}</th>
          </tr>
        </thead>
        <tbody>
          {witnesses.map((witness) => (
            <Row key={witness.id} witness={witness} onCarry={onCarry} />
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function Row({ witness, onCarry }: { readonly witness: Witness; readonly onCarry: (id: string) => void }) {
  const { t } = useTranslation("witnesses");
  const format = useFormat();
  const { id, name, way, seen, unseenEntries, lagSeconds, isStale, fault, detail } = witness;
  return (
    <tr>
      <th scope="row">
        <bdi>{name}</bdi>
      </th>
      <td>{t(`way.${way}`)}</td>
      <td>
        {seen === null
          ? t("nothing")
          : t("seenTo", { size: format.number(seen.size), at: format.instant(seen.at), count: seen.size })}
      </td>
      <td>
        {unseenEntries === 0
          ? t("all")
          : t("unseen", {
              count: unseenEntries,
              number: format.number(unseenEntries),
              lag: format.duration(lagSeconds),
            })}
      </td>
      <td>
        <span className={isStale ? "tag tag-act" : "tag"}>{t(isStale ? "stale" : "fresh")}</span>
        {fault !== null && (
          <p className="small soft">
            {t(`fault.${fault}`)}{" "}
            {detail !== null && (
              <bdi lang="en" dir="ltr">
                {detail}
              </bdi>
            )}
          </p>
        )}
        {way === "by-hand" && (
          <Button size="xs" variant="default" onClick={() => onCarry(id)}>
            {t("carry.open")}
          </Button>
        )}
      </td>
    </tr>
  );
}
