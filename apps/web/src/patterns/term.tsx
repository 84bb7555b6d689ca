import { useTranslation } from "react-i18next";
import { useGlossary } from "../i18n/content.ts";
import { Waiting } from "../shell/waiting.tsx";
import { Opened } from "./popover.tsx";
import { Problem } from "./problem.tsx";

/** A term of the field that opens to its definition and source. The glossary is fetched when the first one is opened. */
export function Term({ id, children }: { readonly id: string; readonly children: string }) {
  const { t } = useTranslation();
  return (
    <Opened label={t("term.label", { term: children })} className="explained term" shown={children}>
      <Definition id={id} />
    </Opened>
  );
}

function Definition({ id }: { readonly id: string }) {
  const glossary = useGlossary();
  if (glossary.isError) return <Problem fault={glossary.error} onRetry={() => void glossary.refetch()} />;
  if (!glossary.data) return <Waiting />;
  const found = glossary.data.terms[id];
  if (!found) return null;
  return (
    <div lang={glossary.data.language} className="stack">
      <strong>{found.term}</strong>
      <span>{found.definition}</span>
      <span className="small soft">{found.source}</span>
    </div>
  );
}
