import { useState } from "react";
import { useTranslation } from "react-i18next";
import { type Plan, takeOscal, takePlan } from "../api/plan.ts";
import { contentLanguage } from "../i18n/languages.ts";
import { LetterheadChoice } from "../letterhead/letterhead-choice.tsx";
import { type ExportItem, ExportMenu } from "../patterns/export-menu.tsx";
import { useCatalogue } from "../programme/use-catalogue.ts";

/** The plan as document, workbook and OSCAL; beside it what OSCAL says of the catalogue and of how the programme stands. */
export function TakePlan({ plan: { programme, marking, on, actions } }: { readonly plan: Plan }) {
  const { t, i18n } = useTranslation("plan");
  const hasOwn = useCatalogue().catalogue?.measures.some(({ isOwn }) => isOwn) ?? false;
  const language = contentLanguage(i18n.language);
  const [letterhead, setLetterhead] = useState<string | null>(null);
  const ofPlan = (format: "pdf" | "docx" | "xlsx" | "oscal"): ExportItem => ({
    id: `plan.${format}`,
    kind: format === "pdf" || format === "docx" ? "document" : "data",
    title: t(format === "oscal" ? "export.poam" : "title"),
    format: format === "oscal" ? "OSCAL" : format.toUpperCase(),
    fileName: format === "oscal" ? `oscal-poam_${on}.json` : `plan-of-action_${on}_${language}.${format}`,
    content: async () =>
      (await takePlan(programme, { format, language, letterhead: format === "docx" ? letterhead : null })).content,
  });
  const ofProgramme = (kind: "catalogue" | "mappings" | "results"): ExportItem => ({
    id: `oscal.${kind}`,
    kind: "data",
    title: t(`export.${kind}`),
    format: "OSCAL",
    fileName: `oscal-${kind}_${on}.json`,
    content: async () => (await takeOscal(programme, { kind, language })).content,
  });
  const withOwn: ExportItem = {
    id: "oscal.catalogue.own",
    kind: "data",
    title: t("export.catalogueOwn"),
    format: "OSCAL",
    fileName: `oscal-catalogue_${on}.json`,
    content: async () => (await takeOscal(programme, { kind: "catalogue", language, hasOwn: true })).content,
  };
  const items = [
    ...(["pdf", "docx", "xlsx"] as const).map(ofPlan),
    ...(actions.length === 0 ? [] : [ofPlan("oscal")]),
    ...(["results", "catalogue", "mappings"] as const).map(ofProgramme),
    ...(hasOwn ? [withOwn] : []),
  ];
  return (
    <ExportMenu
      marking={marking}
      items={items}
      choice={<LetterheadChoice chosen={letterhead} onChoose={setLetterhead} />}
    />
  );
}
