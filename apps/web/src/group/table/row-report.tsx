import { Button } from "@mantine/core";
import { type ReactNode, useId } from "react";
import { useTranslation } from "react-i18next";
import type { GroupKind } from "../../api/group.ts";
import type { TableReport } from "../../api/group-tables.ts";
import { useFormat } from "../../i18n/format.ts";
import { saveFile } from "../../patterns/save-file.ts";
import { ScrollRegion } from "../../patterns/scroll-region.tsx";
import { reportFile } from "./report-file.ts";

const shownRows = 200;

interface RowReportProps {
  readonly kind: GroupKind;
  readonly report: TableReport;
  readonly children: ReactNode;
}

/** What would come of each row: first those that are left out, each fault with what to do; then what would be made. */
export function RowReport({ kind, report, children }: RowReportProps) {
  const { t } = useTranslation("group-table");
  const { number } = useFormat();
  const id = useId();
  const headings = ["row", "column", "code", "found", "expected", "remedy"].map((name) => t(`report.${name}`));
  const taken = report.rows.filter(({ title }) => title !== null);
  const take = () => {
    const file = reportFile(report.rows, { headings, taken: (title) => t("report.becomes", { title }) });
    saveFile(`${kind.id}-${t("report.fileName")}.csv`, new Blob([file], { type: "text/csv" }));
  };
  return (
    <section className="panel stack" aria-labelledby={id}>
      <h2 id={id}>{t("report.title")}</h2>
      <p role="status">{t("report.counts", { taken: number(report.taken), refused: number(report.refused) })}</p>
      <div>
        <Button size="xs" variant="default" onClick={take}>
          {t("report.take")}
        </Button>
      </div>
      <Refused report={report} headings={headings} />
      {taken.length > 0 && (
        <details>
          <summary>{t("report.wouldBe", { shown: number(taken.length) })}</summary>
          <ul className="plain-list">
            {taken.slice(0, shownRows).map(({ row, title }) => (
              <li key={row}>
                {number(row)}: <bdi>{title}</bdi>
              </li>
            ))}
          </ul>
          <Rest count={taken.length - shownRows} />
        </details>
      )}
      {children}
    </section>
  );
}

function Refused({ report, headings }: { readonly report: TableReport; readonly headings: readonly string[] }) {
  const { t } = useTranslation("group-table");
  const { number } = useFormat();
  const refused = report.rows.filter(({ faults }) => faults.length > 0);
  if (refused.length === 0) return null;
  return (
    <>
      <ScrollRegion label={t("report.refused")}>
        <table className="figures">
          <caption>{t("report.refused")}</caption>
          <thead>
            <tr>
              {headings.map((heading) => (
                <th key={heading} scope="col">
                  {heading}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {refused.slice(0, shownRows).flatMap(({ row, faults }) =>
              faults.map(({ code, title, column, found, expected, remedy }, at) => (
                <tr key={`${row} ${at}`}>
                  <td>{number(row)}</td>
                  <td>
                    <bdi>{column}</bdi>
                  </td>
                  <td lang="en" dir="ltr">
                    <strong translate="no">{code}</strong> {title}
                  </td>
                  <td>
                    <bdi>{found}</bdi>
                  </td>
                  <td lang="en" dir="ltr">
                    {expected}
                  </td>
                  <td lang="en" dir="ltr">
                    {remedy}
                  </td>
                </tr>
              )),
            )}
          </tbody>
        </table>
      </ScrollRegion>
      <Rest count={refused.length - shownRows} />
    </>
  );
}

function Rest({ count }: { readonly count: number }) {
  const { t } = useTranslation("group-table");
  const { number } = useFormat();
  return count > 0 ? <p className="soft small">{t("report.rest", { shown: number(count) })}</p> : null;
}
