import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { documentKinds, type ProgrammeDocuments, programmeDocumentsQuery, takeReport } from "../api/programmes.ts";
import type { ContentLanguage } from "../i18n/languages.ts";
import type { ExportItem } from "../patterns/export-menu.tsx";

/** What of a programme's documents can be taken away, in a language. Once one left, the page asks anew what is behind. */
export function useDocumentItems(
  id: string,
  { on, tier }: ProgrammeDocuments,
  language: ContentLanguage,
  letterhead: string | null,
): readonly ExportItem[] {
  const { t } = useTranslation("programme");
  const cache = useQueryClient();
  return documentKinds.flatMap((kind) =>
    (["pdf", "docx"] as const).map(
      (format): ExportItem => ({
        id: `${kind}.${format}`,
        kind: "document",
        title: t(`documents.kind.${kind === "policy" ? (`policy.${tier}` as const) : kind}`),
        format: format.toUpperCase(),
        fileName: `${kind === "policy" ? stems[tier] : stems[kind]}_${on}_${language}.${format}`,
        content: async () => {
          const { content } = await takeReport(id, {
            ...{ kind, format, language },
            letterhead: format === "docx" ? letterhead : null,
          });
          await cache.invalidateQueries({ queryKey: programmeDocumentsQuery(id).queryKey });
          return content;
        },
      }),
    ),
  );
}

const stems = {
  national: "national-policy",
  agency: "agency-policy",
  facility: "facility-programme",
  audit: "audit-report",
  brief: "management-brief",
  rapid: "rapid-assessment",
} as const;
