import { Button } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { acceptFactTable, anyRegistry, type RegistryRows, readFactTable } from "../api/registry.ts";
import { useFormat } from "../i18n/format.ts";
import { FileInput } from "../patterns/file-input.tsx";
import { Problem } from "../patterns/problem.tsx";
import { ScrollRegion } from "../patterns/scroll-region.tsx";
import { usePartyName } from "./party-name.ts";

/** A table of facts: read, shown row by row, and written down only when it is accepted. */
export function FactTable() {
  const { t } = useTranslation("registry");
  const cache = useQueryClient();
  const { number } = useFormat();
  const id = useId();
  const [file, setFile] = useState<File | null>(null);
  const read = useMutation({ mutationFn: readFactTable });
  const accept = useMutation({
    mutationFn: ({ file, digest }: { readonly file: File; readonly digest: string }) => acceptFactTable(file, digest),
    onSuccess: async () => {
      setFile(null);
      read.reset();
      await cache.invalidateQueries(anyRegistry);
    },
  });
  const choose = (chosen: File) => {
    setFile(chosen);
    accept.reset();
    read.mutate(chosen);
  };
  return (
    <div className="panel stack" aria-busy={read.isPending}>
      <h3>{t("table.title")}</h3>
      <p>{t("table.text")}</p>
      <div className="field">
        <label htmlFor={id}>{t("table.choose")}</label>
        <FileInput
          id={id}
          accept=".csv,.tsv,.txt,.xlsx"
          onChange={(event) => {
            const [chosen] = event.currentTarget.files ?? [];
            if (chosen) choose(chosen);
          }}
        />
      </div>
      <p role="status">
        {read.isPending && t("table.reading")}
        {accept.data && t("table.done", { count: accept.data.taken, shown: number(accept.data.taken) })}
      </p>
      {read.isError && <Problem fault={read.error} />}
      {accept.isError && <Problem fault={accept.error} />}
      {read.data && file && (
        <>
          <p>
            {t("table.taken", { count: read.data.taken, shown: number(read.data.taken) })}{" "}
            {t("table.refused", { count: read.data.refused, shown: number(read.data.refused) })}
          </p>
          <RowReport report={read.data} />
          <div>
            <Button
              disabled={read.data.taken === 0}
              loading={accept.isPending}
              onClick={() => accept.mutate({ file, digest: read.data.digest })}
            >
              {t("table.accept", { count: read.data.taken, shown: number(read.data.taken) })}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}

/** Rows that are refused come first: they are what somebody has to look at. */
const shownRows = 200;

function RowReport({ report }: { readonly report: RegistryRows }) {
  const { t } = useTranslation("registry");
  const { number, date } = useFormat();
  const nameOf = usePartyName();
  const rows = report.rows.toSorted((a, b) => Number(a.fact !== null) - Number(b.fact !== null) || a.row - b.row);
  return (
    <>
      <ScrollRegion label={t("table.report")}>
        <table className="figures">
          <thead>
            <tr>
              <th scope="col" className="end">
                {t("table.row")}
              </th>
              <th scope="col">{t("table.outcome")}</th>
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, shownRows).map(({ row, fact, faults }) => (
              <tr key={row}>
                <td className="end">{number(row)}</td>
                <td>
                  {fact && (
                    <>
                      <bdi>{nameOf(fact.party)}</bdi>: {t(`event.${fact.kind}`)}
                      {fact.on !== null && `, ${date(fact.on)}`} (<bdi translate="no">{fact.source}</bdi>)
                    </>
                  )}
                  {faults.map(({ code, title, place, found, expected, remedy }) => (
                    <p key={`${code}${place}`} lang="en" dir="ltr">
                      <strong translate="no">{code}</strong> {title}: {found !== null && <bdi>{`“${found}” `}</bdi>}
                      {t("table.expected", { expected, lng: "en" })} {remedy}
                    </p>
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      {rows.length > shownRows && (
        <p className="soft small">{t("table.rest", { shown: number(rows.length - shownRows) })}</p>
      )}
    </>
  );
}
