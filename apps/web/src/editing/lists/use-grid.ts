import type { KeyboardEvent } from "react";
import { useRef, useState } from "react";

export interface Cell {
  readonly row: number;
  readonly column: number;
}

/** A table walked by arrow keys, with one stop for the Tab key (ARIA's grid): the widget of the current cell has it. */
export function useGrid(rows: number, columns: number) {
  const table = useRef<HTMLTableElement>(null);
  const [current, setCurrent] = useState<Cell>({ row: 0, column: 0 });
  const goTo = (cell: Cell): void => {
    const next = { row: clamp(cell.row, rows), column: clamp(cell.column, columns) };
    setCurrent(next);
    table.current?.querySelector<HTMLElement>(`[data-cell="${next.row}-${next.column}"]`)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    const target = event.target as HTMLElement;
    if (target.dataset["cell"] === undefined) return;
    const next = stepOf(event.key, current, rows, columns);
    if (!next) return;
    event.preventDefault();
    goTo(next);
  };
  const at = (row: number, column: number) => ({
    "data-cell": `${row}-${column}`,
    tabIndex: row === Math.min(current.row, rows - 1) && column === current.column ? 0 : -1,
    onFocus: () => setCurrent({ row, column }),
  });
  return { table, at, goTo, onKeyDown };
}

const clamp = (value: number, count: number): number => Math.min(Math.max(0, value), Math.max(0, count - 1));

function stepOf(key: string, { row, column }: Cell, rows: number, columns: number): Cell | null {
  const isTurned = document.documentElement.dir === "rtl";
  switch (key) {
    case "ArrowDown":
      return { row: row + 1, column };
    case "ArrowUp":
      return { row: row - 1, column };
    case "ArrowRight":
      return { row, column: column + (isTurned ? -1 : 1) };
    case "ArrowLeft":
      return { row, column: column + (isTurned ? 1 : -1) };
    case "Home":
      return { row, column: 0 };
    case "End":
      return { row, column: columns - 1 };
    case "PageDown":
      return { row: Math.min(row + 10, rows - 1), column };
    case "PageUp":
      return { row: row - 10, column };
    default:
      return null;
  }
}
