/** Answers that are tables: which of their rows say enough to stand in the document. */
import type { Json } from "@custodiet/core";
import type { JsonObject } from "../edit/document-edit.ts";
import type { Answer, AnswerForm, Cell, Column, Row } from "./template.ts";

export type RowsForm = Extract<AnswerForm, { readonly kind: "rows" }>;

/** A row that is no part of the document: something it needs is not said, or names what is not there. */
export interface LeftOutRow {
  readonly question: string;
  /** From 0. */
  readonly row: number;
}

/** What rows may name, as the document grows. */
export interface Named {
  /** Areas with the one each lies in; `null`: in none that one enters. */
  readonly areas: Map<string, { readonly within: string | null; readonly isOffSite: boolean }>;
  readonly targets: Set<string>;
  /** Every identifier there is. */
  readonly ids: Set<string>;
}

export const noNames = (): Named => ({ areas: new Map(), targets: new Set(), ids: new Set() });

/** Takes in an element that was written. */
export function learnElement(named: Named, section: string, element: JsonObject): void {
  const id = String(element["id"]);
  named.ids.add(id);
  if (section === "targets") named.targets.add(id);
  if (section !== "areas") return;
  const within = element["within"];
  named.areas.set(id, {
    within: typeof within === "string" ? within : null,
    isOffSite: element["kind"] === "off-site",
  });
}

/** From the outermost area that one enters to this one. */
export function wayTo(named: Named, area: string): readonly string[] {
  const found = named.areas.get(area);
  if (!found || found.isOffSite) return [];
  return [...(found.within === null ? [] : wayTo(named, found.within)), area];
}

export const isRows = (answer: Answer | undefined): answer is readonly Row[] =>
  Array.isArray(answer) && answer.every((row) => typeof row === "object" && row !== null);

/** Whether a table answers: known columns, cells of their kind, rows with identifiers of their own. Cells may be empty. */
export function isTable({ columns, atMost }: RowsForm, answer: Answer): boolean {
  if (!isRows(answer) || answer.length > atMost) return false;
  const byId = new Map(columns.map((column) => [column.id, column]));
  const hasOwnIds = new Set(answer.map(({ id }) => id)).size === answer.length;
  return (
    hasOwnIds &&
    answer.every((row) =>
      Object.entries(row).every(([key, value]) => {
        const column = byId.get(key);
        return key === "id" ? isRowId(value) : column !== undefined && (value === null || isCell(column.cell, value));
      }),
    )
  );
}

const isRowId = (value: Row[string]): boolean =>
  typeof value === "string" &&
  value.length <= 54 &&
  /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(value) &&
  !["all", "everybody"].includes(value);

function isCell(cell: Cell, value: string | number): boolean {
  if (cell.kind === "number") return typeof value === "number" && value >= cell.min && value <= cell.max;
  if (typeof value !== "string") return false;
  if (cell.kind === "choice") return cell.options.includes(value);
  return cell.kind === "text" ? value.length <= cell.maxLength && !/\p{C}/u.test(value) : value.length <= 64;
}

/** Whether a row says all that is needed, names what is there, and is nothing that is there already. */
export function isWhole(row: Row, { columns }: RowsForm, named: Named): boolean {
  const areas = columns.flatMap(({ id, cell }) => (cell.kind === "area" ? [row[id] ?? null] : []));
  const given = areas.filter((area) => area !== null);
  return (
    !named.ids.has(String(row["id"])) &&
    new Set(given).size === given.length &&
    columns.every((column) => isCellWhole(column, row[column.id] ?? null, named))
  );
}

function isCellWhole({ cell, isRequired }: Column, value: Row[string], named: Named): boolean {
  if (isEmpty(value)) return isRequired !== true;
  if (cell.kind === "area") {
    const area = named.areas.get(String(value));
    return area !== undefined && !(cell.isOnSite && area.isOffSite);
  }
  if (cell.kind === "target") return named.targets.has(String(value));
  return cell.kind !== "text" || isRequired !== true || /\p{L}/u.test(String(value));
}

/** The value of a cell; `undefined` where it is empty. */
export function cellOf(row: Row | undefined, id: Json | undefined): string | number | undefined {
  if (row === undefined) throw new Error("A cell outside a row");
  const value = row[String(id)] ?? null;
  return isEmpty(value) ? undefined : (value ?? undefined);
}

const isEmpty = (value: Row[string] | undefined): boolean => (value ?? null) === null || String(value).trim() === "";
