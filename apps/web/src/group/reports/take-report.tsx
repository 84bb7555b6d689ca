import { Button, NativeSelect } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import type { GroupRecord } from "../../api/group.ts";
import { type ReportFileOrder, takeReport } from "../../api/group-reports.ts";
import { sessionQuery } from "../../api/queries.ts";
import { contentLanguage, languages } from "../../i18n/languages.ts";
import { LetterheadChoice } from "../../letterhead/letterhead-choice.tsx";
import { Problem } from "../../patterns/problem.tsx";
import { saveFile } from "../../patterns/save-file.ts";

interface TakeReportProps {
  readonly record: GroupRecord;
  readonly audience: string;
  readonly what: ReportFileOrder["what"];
}

const formats = ["pdf", "docx", "csv"] as const;

/** Exactly what the audience reads, as a document or a table. */
export function TakeReport({ record, audience, what }: TakeReportProps) {
  const { t, i18n } = useTranslation(["group-reports", "patterns"]);
  const id = useId();
  const mayTake = useQuery(sessionQuery).data?.may.includes("group.export") ?? false;
  const [language, setLanguage] = useState(contentLanguage(i18n.language));
  const [letterhead, setLetterhead] = useState<string | null>(null);
  const take = useMutation({
    mutationFn: (format: ReportFileOrder["format"]) =>
      takeReport(record.id, { audience, what, format, language, letterhead: format === "docx" ? letterhead : null }),
    onSuccess: ({ name, content }) => saveFile(name, content),
  });
  if (!mayTake) return null;
  return (
    <section className="stack-tight no-print" aria-labelledby={id}>
      <h2 id={id}>{t("take.title")}</h2>
      <p className="small soft">{t("take.text")}</p>
      <NativeSelect
        label={t("take.language")}
        translate="no"
        className="narrow"
        value={language}
        onChange={(event) => setLanguage(contentLanguage(event.currentTarget.value))}
        data={languages.map(({ code, name }) => ({ value: code, label: name }))}
      />
      <LetterheadChoice chosen={letterhead} onChoose={setLetterhead} />
      <div className="row">
        {formats.map((format) => (
          <Button
            key={format}
            variant="default"
            disabled={take.isPending}
            loading={take.isPending && take.variables === format}
            onClick={() => take.mutate(format)}
          >
            {t("take.as", { format: format.toUpperCase() })}
          </Button>
        ))}
      </div>
      <p role="status">
        {take.isPending && t("take.writing")}
        {take.isSuccess && t("patterns:export.saved")}
      </p>
      {take.isError && <Problem fault={take.error} />}
    </section>
  );
}
