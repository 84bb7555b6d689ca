import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useGlossary } from "../i18n/content.ts";
import { Opened } from "./popover.tsx";

/** A term of the field that opens to its definition and source. Without the glossary it is plain text. */
export function Term({ id, children }: { readonly id: string; readonly children: ReactNode }) {
  const { t } = useTranslation();
  const { data } = useGlossary();
  const found = data?.terms[id];
  if (!data || !found) return <>{children}</>;
  return (
    <Opened label={t("term.label", { term: found.term })} className="explained term" shown={children}>
      <div lang={data.language} className="stack">
        <strong>{found.term}</strong>
        <span>{found.definition}</span>
        <span className="small soft">{found.source}</span>
      </div>
    </Opened>
  );
}
