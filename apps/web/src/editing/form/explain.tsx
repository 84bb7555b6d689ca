import { IconHelp } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useGlossary } from "../../i18n/content.ts";
import { Opened } from "../../patterns/popover.tsx";
import type { FieldHead } from "./field.ts";
import { termOf } from "./terms.ts";
import { useFieldText } from "./use-field-text.ts";

/** What a field is for; where the glossary has its term, its definition and source too. */
export function Explain({ field }: { readonly field: FieldHead }) {
  const { t } = useTranslation("editing");
  const text = useFieldText();
  const glossary = useGlossary().data;
  const term = glossary?.terms[termOf(field.wording) ?? ""];
  const note = text.note(field);
  if (note === "" && !term) return null;
  const label = text.label(field);
  return (
    <Opened
      label={t("form.explain", { field: label })}
      className="form-explain"
      shown={
        <>
          <IconHelp size={16} aria-hidden />
          <span className="visually-hidden">{t("form.explain", { field: label })}</span>
        </>
      }
    >
      <strong>{label}</strong>
      {note !== "" && <span>{note}</span>}
      {term && (
        <span lang={glossary?.language} className="form-term">
          <em>{term.term}</em>
          <span>{term.definition}</span>
          <span className="small soft">{term.source}</span>
        </span>
      )}
    </Opened>
  );
}
