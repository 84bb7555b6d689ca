import { useTranslation } from "react-i18next";
import type { TemplateColumn, TemplatePreview } from "../../api/templates.ts";
import { readNumber } from "./read-number.ts";
import { type CellReader, fold } from "./rows.ts";

export interface CellChoice {
  readonly id: string;
  readonly name: string;
  /** Otherwise a code or somebody's own name. */
  readonly isWorded: boolean;
}

interface CellChoices {
  /** `null` where a cell is typed. */
  readonly of: (column: TemplateColumn) => readonly CellChoice[] | null;
  readonly read: CellReader;
}

/** What cells offer: the words of a question, and what is on the map so far. A pasted text may be a name or a code. */
export function useCellChoices(question: string, model: TemplatePreview["model"]): CellChoices {
  const { t, i18n } = useTranslation("templates");
  const own = (elements: readonly { readonly id: string; readonly name: string }[]): readonly CellChoice[] =>
    elements.map(({ id, name }) => ({ id, name, isWorded: false }));
  const worded = (column: string, id: string): CellChoice => {
    const key = `ask.${question}.cells.${column}.${id}`;
    const isWorded = i18n.exists(key, { ns: "templates" });
    return { id, name: isWorded ? t(key) : id, isWorded };
  };
  const of: CellChoices["of"] = ({ id, cell }) => {
    if (cell.kind === "area") return own(model.areas.filter(({ kind }) => !(cell.isOnSite && kind === "off-site")));
    if (cell.kind === "target") return own(model.targets);
    return cell.kind === "choice" ? cell.options.map((option) => worded(id, option)) : null;
  };
  const read: CellReader = (column, text) => {
    const { cell } = column;
    if (cell.kind === "number") return readNumber(text, cell.min, cell.max);
    if (cell.kind === "text") return text.slice(0, cell.maxLength);
    return of(column)?.find(({ id, name }) => fold(name) === fold(text) || fold(id) === fold(text))?.id;
  };
  return { of, read };
}
