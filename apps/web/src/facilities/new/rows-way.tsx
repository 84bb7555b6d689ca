import type { ClipboardEvent, KeyboardEvent } from "react";
import { useEffect, useId, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Answer, Row, TemplateColumn, TemplatePreview, TemplateQuestion } from "../../api/templates.ts";
import { useFormat } from "../../i18n/format.ts";
import { ScrollRegion } from "../../patterns/scroll-region.tsx";
import { RowCell } from "./row-cell.tsx";
import { addRow, type CellReader, fillFrom, pastedCells, settledId } from "./rows.ts";
import { useCellChoices } from "./use-cell-choices.ts";

/** What the table's cells may name, and which of its rows the description does not hold yet. */
export type RowPlaces = Pick<TemplatePreview, "model" | "leftOut">;

interface RowsWayProps {
  readonly question: TemplateQuestion;
  readonly columns: readonly TemplateColumn[];
  readonly atMost: number;
  readonly rows: readonly Row[];
  readonly places: RowPlaces;
  readonly onRows: (rows: Row[]) => void;
}

/** An answer that is a table: cells are typed, chosen or pasted; rows are added and removed, and removing is undone. */
export function RowsWay({ question, columns, atMost, rows, places, onRows }: RowsWayProps) {
  const { t } = useTranslation("templates");
  const format = useFormat();
  const table = useRef<HTMLTableElement>(null);
  const note = useId();
  const [notRead, setNotRead] = useState<readonly string[]>([]);
  const [removed, setRemoved] = useState<readonly Row[] | null>(null);
  const choicesOf = useCellChoices(question.id, places.model);
  const heading = (id: string) => t(`ask.${question.id}.columns.${id}`);
  const goTo = useCellFocus(table, rows.length);
  const change = (next: readonly Row[]) => {
    setRemoved(null);
    onRows([...next]);
  };
  const taken = [...idsOf(places.model), ...rows.map(({ id }) => String(id))];
  const read: CellReader = (column, text) => choicesOf.read(column, text);
  const paste = (event: ClipboardEvent, row: number, column: number) => {
    const cells = pastedCells(event.clipboardData.getData("text/plain"));
    if (cells === null) return;
    event.preventDefault();
    const filled = fillFrom({
      rows,
      columns,
      cells,
      row,
      column,
      atMost,
      taken,
      headings: columns.map(({ id }) => heading(id)),
      read,
    });
    setNotRead(filled.notRead);
    change(filled.rows);
  };
  const goOn = (event: KeyboardEvent, row: number, column: number) => {
    if (event.key !== "Enter" || event.target instanceof HTMLButtonElement) return;
    event.preventDefault();
    if (row === rows.length - 1 && rows.length < atMost) change(addRow(rows, taken));
    goTo(row + 1, column);
  };
  const left = new Set(places.leftOut.flatMap(({ question: id, row }) => (id === question.id ? [row] : [])));
  return (
    <div className="stack-tight">
      {rows.length > 0 && (
        <ScrollRegion label={t(`ask.${question.id}.ask`)}>
          <table ref={table} className="figures rows-table" aria-describedby={note}>
            <thead>
              <tr>
                {columns.map(({ id }) => (
                  <th key={id} scope="col">
                    {heading(id)}
                  </th>
                ))}
                <th scope="col">
                  <span className="visually-hidden">{t("rows.actions")}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row, at) => (
                <tr key={at} className={left.has(at) ? "row-left-out" : undefined}>
                  {columns.map((column, index) => (
                    <td
                      key={column.id}
                      onPaste={(event) => paste(event, at, index)}
                      onKeyDown={(event) => goOn(event, at, index)}
                    >
                      <RowCell
                        column={column}
                        label={t("rows.cell", { column: heading(column.id), row: format.number(at + 1) })}
                        value={row[column.id] ?? null}
                        choices={choicesOf.of(column)}
                        onChange={(value) => change(rows.with(at, { ...row, [column.id]: value }))}
                        onDone={() => change(rows.with(at, settledId(row, taken)))}
                      />
                    </td>
                  ))}
                  <td>
                    <button
                      type="button"
                      className="small-button"
                      aria-label={t("rows.remove", { row: format.number(at + 1) })}
                      onClick={() => {
                        onRows(rows.toSpliced(at, 1));
                        setRemoved(rows);
                      }}
                    >
                      <span aria-hidden>×</span>
                    </button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      )}
      <div className="row">
        <button
          type="button"
          className="small-button"
          disabled={rows.length >= atMost}
          onClick={() => {
            change(addRow(rows, taken));
            goTo(rows.length, 0);
          }}
        >
          {t("rows.add")}
        </button>
        <span role="status" className="small">
          {removed !== null && (
            <>
              {t("rows.removed")}{" "}
              <button type="button" className="link-like" onClick={() => change(removed)}>
                {t("rows.undo")}
              </button>
            </>
          )}
          {notRead.length > 0 && (
            <span className="question-wrong">
              {t("rows.notRead", { count: notRead.length, cells: format.list(notRead.slice(0, 5)) })}
            </span>
          )}
          {rows.length >= atMost && t("rows.full", { most: format.number(atMost) })}
        </span>
      </div>
      {left.size > 0 && (
        <p className="small row-left-out-note" role="status">
          {t("rows.leftOut")}
        </p>
      )}
      {rows.length > 0 && (
        <p id={note} className="small soft">
          {t("rows.paste")}
        </p>
      )}
    </div>
  );
}

export const isTable = (answer: Answer | undefined): answer is Row[] =>
  Array.isArray(answer) && answer.every((row) => typeof row === "object");

const idsOf = ({ areas, crossings, targets, roles, measures }: TemplatePreview["model"]): readonly string[] =>
  [areas, crossings, targets, roles, measures].flatMap((elements) => elements.map(({ id }) => String(id)));

/** Puts the keyboard into a cell, which may be of a row that is only being added. */
function useCellFocus(table: { readonly current: HTMLTableElement | null }, count: number) {
  const wanted = useRef<readonly [number, number] | null>(null);
  const go = () => {
    const [row, column] = wanted.current ?? [-1, 0];
    const cell = table.current?.tBodies[0]?.rows[row]?.cells[column]?.querySelector<HTMLElement>("input, select");
    if (!cell) return;
    wanted.current = null;
    cell.focus();
  };
  useEffect(go, [count]);
  return (row: number, column: number) => {
    wanted.current = [row, column];
    go();
  };
}
