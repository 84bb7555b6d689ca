import { NativeSelect } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { type GroupRecord, releasePartiesQuery } from "../../api/group.ts";
import { type ReportPreview, reportPreviewQuery } from "../../api/group-reports.ts";
import { useFormat } from "../../i18n/format.ts";
import { MarkingTag } from "../../patterns/marking.tsx";
import { Problem } from "../../patterns/problem.tsx";
import { Waiting } from "../../shell/waiting.tsx";
import { FieldValue } from "../field-value.tsx";
import { useGroupWords } from "../use-group-words.ts";
import { RowSteps } from "../work/row-steps.tsx";
import { Section } from "../work/section.tsx";
import { useKinds } from "../work/use-kinds.ts";
import { ReportRows } from "./report-rows.tsx";
import { TakeReport } from "./take-report.tsx";

interface SharingPartProps {
  readonly record: GroupRecord;
  /** The reader's organisation. */
  readonly own: string;
}

/** Before the step that shares a report: exactly what each audience will read of it, and what not. */
export function SharingPart({ record, own }: SharingPartProps) {
  const { t } = useTranslation("group-reports");
  const words = useGroupWords();
  const parties = useQuery(releasePartiesQuery).data ?? [];
  const [audience, setAudience] = useState("community");
  const preview = useQuery(reportPreviewQuery(record.id, audience));
  const others = parties.filter(({ organisation }) => organisation !== own);
  return (
    <>
      <Section title={t("sharing.title")}>
        <p>{t("sharing.text")}</p>
        <NativeSelect
          label={t("sharing.audience")}
          className="narrow no-print"
          value={audience}
          onChange={(event) => setAudience(event.currentTarget.value)}
          data={[
            { value: "community", label: t("sharing.community") },
            { value: "public", label: t("sharing.public") },
            ...others.map(({ organisation, title }) => ({
              value: organisation,
              label: words.text(title) || organisation,
            })),
            { value: own, label: t("sharing.own") },
          ]}
        />
        {preview.isPending && <Waiting />}
        {preview.isError && <Problem fault={preview.error} onRetry={() => void preview.refetch()} />}
        {preview.data && <Previewed preview={preview.data} isOwn={audience === own} />}
      </Section>
      {preview.data?.found && <TakeReport record={record} audience={audience} what="report" />}
      {preview.data?.isShared === false && <Share record={record} />}
    </>
  );
}

function Previewed({ preview, isOwn }: { readonly preview: ReportPreview; readonly isOwn: boolean }) {
  const { t } = useTranslation("group-reports");
  const { found, isShared, leftOut, leftOutRows, closedFiles } = preview;
  const { list } = useFormat();
  const state = isOwn ? "ownCopy" : isShared ? "already" : "notYet";
  return (
    <div className="stack" role="status">
      <p className="notice">{t(`sharing.${state}`)}</p>
      {found === null ? <p>{t("sharing.nothing")}</p> : <Found found={found} />}
      <h3>{t("sharing.leftOut")}</h3>
      {leftOut.length === 0 && leftOutRows.length === 0 && closedFiles.length === 0 && (
        <p className="soft">{t("sharing.nothingLeftOut")}</p>
      )}
      <LeftOut leftOut={leftOut} />
      {leftOutRows.length > 0 && <p>{t("sharing.leftOutRows", { codes: list(leftOutRows) })}</p>}
      {closedFiles.map((name) => (
        <p key={name}>{t("sharing.closedFile", { name })}</p>
      ))}
    </div>
  );
}

function Found({ found: { record, named } }: { readonly found: NonNullable<ReportPreview["found"]> }) {
  const { t } = useTranslation("group-reports");
  const words = useGroupWords();
  const kind = useKinds().of(record.kind);
  const facts = (kind?.fields ?? []).filter(({ name }) => name !== "rows" && record.fields[name] !== undefined);
  return (
    <>
      <h3>{t("sharing.reads")}</h3>
      <p>
        <MarkingTag marking={record.composite} isFull nameOf={words.party} />
      </p>
      <dl className="panel group-facts">
        {facts.map(({ name, type }) => (
          <div key={name} style={{ display: "contents" }}>
            <dt>{words.field(name)}</dt>
            <dd>
              <FieldValue
                type={type}
                value={record.fields[name] ?? null}
                named={named}
                files={`/api/group/${record.kind}/${record.id}/attachments`}
              />
            </dd>
          </div>
        ))}
      </dl>
      <ReportRows fields={record.fields} />
    </>
  );
}

function LeftOut({ leftOut }: Pick<ReportPreview, "leftOut">) {
  const words = useGroupWords();
  return (
    <ul className="plain-list stack-tight">
      {leftOut.map(({ field, marking }) => (
        <li key={field} className="row">
          <span>{words.field(field)}</span>
          <MarkingTag marking={marking} isFull nameOf={words.party} />
        </li>
      ))}
    </ul>
  );
}

function Share({ record }: { readonly record: GroupRecord }) {
  const { t } = useTranslation("group-reports");
  const mayShare = record.steps.includes("share");
  return (
    <Section title={t("sharing.step")}>
      <p>{t(mayShare ? "sharing.whileSo" : "sharing.notCleared")}</p>
      <RowSteps record={record} without={record.steps.filter((step) => step !== "share")} />
    </Section>
  );
}
