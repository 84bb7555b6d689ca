import { Button, NativeSelect } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { sessionQuery } from "../api/queries.ts";
import { type StateReportFile, takeStateReportFile, type WordedRow } from "../api/state-report.ts";
import { contentLanguage, languages } from "../i18n/languages.ts";
import { LetterheadChoice } from "../letterhead/letterhead-choice.tsx";
import { Problem } from "../patterns/problem.tsx";
import { saveFile } from "../patterns/save-file.ts";

/** What one audience reads of the report, as a document in any of the six languages. */
export function TakeDocument({ rows }: { readonly rows: readonly Pick<WordedRow, "sharedWith">[] }) {
  const { t, i18n } = useTranslation(["national-report", "group-reports", "patterns"]);
  const session = useQuery(sessionQuery).data;
  const own = session?.person?.organisation.id ?? "";
  const named = rows.flatMap(({ sharedWith }) => (typeof sharedWith === "string" ? [] : sharedWith));
  const [audience, setAudience] = useState("community");
  const [language, setLanguage] = useState(contentLanguage(i18n.language));
  const [letterhead, setLetterhead] = useState<string | null>(null);
  const take = useMutation({
    mutationFn: (format: StateReportFile["format"]) =>
      takeStateReportFile({ audience, format, language, letterhead: format === "docx" ? letterhead : null }),
    onSuccess: ({ name, content }) => saveFile(name, content),
  });
  if (!session?.may.includes("programme.export")) return null;
  return (
    <section className="panel stack no-print" aria-labelledby="document">
      <h2 id="document">{t("document.title")}</h2>
      <p className="soft">{t("document.text")}</p>
      <div className="row">
        <NativeSelect
          label={t("document.audience")}
          value={audience}
          onChange={(event) => setAudience(event.currentTarget.value)}
          data={[
            { value: "community", label: t("send.community") },
            ...[...new Set(named)].filter((name) => name !== own).map((name) => ({ value: name, label: name })),
            { value: own, label: t("document.own") },
          ]}
        />
        <NativeSelect
          label={t("group-reports:take.language")}
          translate="no"
          value={language}
          onChange={(event) => setLanguage(contentLanguage(event.currentTarget.value))}
          data={languages.map(({ code, name }) => ({ value: code, label: name }))}
        />
      </div>
      <LetterheadChoice chosen={letterhead} onChoose={setLetterhead} />
      <div className="row">
        {(["pdf", "docx"] as const).map((format) => (
          <Button
            key={format}
            variant="default"
            disabled={take.isPending}
            loading={take.isPending && take.variables === format}
            onClick={() => take.mutate(format)}
          >
            {t("group-reports:take.as", { format: format.toUpperCase() })}
          </Button>
        ))}
        <span role="status">
          {take.isPending && t("group-reports:take.writing")}
          {take.isSuccess && t("patterns:export.saved")}
        </span>
      </div>
      {take.isError && <Problem fault={take.error} />}
    </section>
  );
}
