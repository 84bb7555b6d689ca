import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { GroupRecord } from "../../api/group.ts";
import { type OtherReport, reportPreviewQuery } from "../../api/group-reports.ts";
import { useFormat } from "../../i18n/format.ts";
import { Problem } from "../../patterns/problem.tsx";
import { ScrollRegion } from "../../patterns/scroll-region.tsx";
import { Waiting } from "../../shell/waiting.tsx";
import { useGroupWords } from "../use-group-words.ts";
import { EditFields } from "../work/edit-fields.tsx";
import { NothingYet } from "../work/nothing-yet.tsx";
import { Section } from "../work/section.tsx";
import { Commitment } from "./commitment.tsx";
import { TakeReport } from "./take-report.tsx";

interface OtherReportsProps {
  readonly record: GroupRecord;
  /** The reader's organisation. */
  readonly own: string;
}

/** Rows of other reports, as the State names them, filled from this one record; gaps are shown. */
export function OtherReportsPart({ record, own }: OtherReportsProps) {
  const { t } = useTranslation("group-reports");
  const preview = useQuery(reportPreviewQuery(record.id, own));
  const others = preview.data?.others;
  return (
    <>
      <Section title={t("others.title")}>
        <p>{t("others.text")}</p>
        <p className="small soft">{t("others.own")}</p>
        <EditFields record={record} label={t("others.edit")} names={["other-reports"]} />
        {preview.isPending && <Waiting />}
        {preview.isError && <Problem fault={preview.error} onRetry={() => void preview.refetch()} />}
        {others?.reports.length === 0 && <NothingYet text={t("others.none")} first={t("others.first")} />}
      </Section>
      {others?.reports.map((report) => (
        <Filled key={report.name} report={report} />
      ))}
      {others !== undefined && others.reports.length > 0 && (
        <>
          {others.unused.length > 0 && (
            <Section title={t("others.unused")}>
              <ul>
                {others.unused.map((code) => (
                  <li key={code}>
                    <Commitment code={code} />
                  </li>
                ))}
              </ul>
            </Section>
          )}
          <TakeReport record={record} audience={own} what="others" />
        </>
      )}
    </>
  );
}

function Filled({ report: { name, rows, gaps } }: { readonly report: OtherReport }) {
  const { t } = useTranslation("group-reports");
  const words = useGroupWords();
  const { number } = useFormat();
  return (
    <Section title={name}>
      <p>{gaps === 0 ? t("others.whole") : t("others.gaps", { shown: number(gaps) })}</p>
      <ScrollRegion label={t("others.rowsOf", { report: name })}>
        <table className="figures">
          <thead>
            <tr>
              <th scope="col">{words.field("maps-to")}</th>
              {["commitment", "status", "narrative", "evidence"].map((each) => (
                <th key={each} scope="col">
                  {words.field(each)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, at) => (
              <RowsOfOther key={at} row={row} />
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </Section>
  );
}

function RowsOfOther({ row: { row, filledBy, unknown } }: { readonly row: OtherReport["rows"][number] }) {
  const { t } = useTranslation("group-reports");
  const words = useGroupWords();
  const head = (
    <th scope="row" rowSpan={Math.max(1, filledBy.length)}>
      <bdi>{row || "–"}</bdi>
      {unknown.length > 0 && <p className="small soft">{t("others.unknown", { words: unknown.join(", ") })}</p>}
    </th>
  );
  if (filledBy.length === 0) {
    return (
      <tr>
        {head}
        <td colSpan={4}>
          <span className="tag tag-accent">{t("others.gap")}</span>
        </td>
      </tr>
    );
  }
  return filledBy.map(({ commitment, status, narrative, evidence }, at) => (
    <tr key={commitment}>
      {at === 0 && head}
      <td>
        <Commitment code={commitment} />
      </td>
      <td>{words.choice(status)}</td>
      <td>
        <bdi className="group-text">{narrative}</bdi>
      </td>
      <td>
        <bdi>{evidence}</bdi>
      </td>
    </tr>
  ));
}
