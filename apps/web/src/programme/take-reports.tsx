import { useTranslation } from "react-i18next";
import { type Programme, takeCriteria, takeReport } from "../api/programmes.ts";
import { contentLanguage } from "../i18n/languages.ts";
import { type ExportItem, ExportMenu } from "../patterns/export-menu.tsx";

interface TakeReportsProps {
  readonly programme: Programme;
  readonly kinds: readonly ("brief" | "rapid")[];
}

/** Reports in the language of the page, and every criterion as a table. */
export function TakeReports({ programme: { id, marking, on }, kinds }: TakeReportsProps) {
  const { t, i18n } = useTranslation("programme");
  const language = contentLanguage(i18n.language);
  const reports = kinds.flatMap((kind) =>
    (["pdf", "docx"] as const).map(
      (format): ExportItem => ({
        id: `${kind}.${format}`,
        kind: "document",
        title: t(`report.${kind}`),
        format: format.toUpperCase(),
        fileName: `${kind === "rapid" ? "rapid-assessment" : "management-brief"}_${on}_${language}.${format}`,
        content: async () => (await takeReport(id, { kind, format, language, letterhead: null })).content,
      }),
    ),
  );
  const table: ExportItem = {
    id: "criteria.csv",
    kind: "data",
    title: t("report.criteria"),
    format: "CSV",
    fileName: `programme-criteria_${on}.csv`,
    content: async () => (await takeCriteria(id, language)).content,
  };
  return <ExportMenu marking={marking} items={[...reports, table]} />;
}
