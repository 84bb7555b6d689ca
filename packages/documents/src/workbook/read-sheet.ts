import type { Cell, RowNote, TableRow } from "@custodiet/core";
import { type CellKind, cleanCell, requireTableSize } from "../tables/table-fault.ts";
import { tableLimits } from "../tables/table-limits.ts";
import { fillMerged, type MergedRange, parseReference } from "./merged-cells.ts";
import { type Attributes, readXml } from "./read-xml.ts";
import { showDate } from "./show-date.ts";

export interface SheetContext {
  readonly shared: readonly string[];
  /** By cell format: a number of that format is a date. */
  readonly dates: readonly boolean[];
  readonly epoch: "1900" | "1904";
  readonly kind: CellKind;
}

export interface ReadSheet {
  readonly rows: readonly TableRow[];
  readonly notes: readonly RowNote[];
}

/** The cells of one sheet. A cell with a formula has the value that its program last computed. */
export function readSheet(xml: string, context: SheetContext): ReadSheet {
  const reader = new SheetReader(context);
  readXml(xml, reader);
  const filled = fillMerged(reader.rows, reader.merged);
  return {
    rows: filled.rows.filter(({ cells }) => cells.some((cell) => cell !== "")),
    notes: [...reader.notes, ...filled.notes],
  };
}

interface OpenCell {
  readonly column: number;
  readonly type: string;
  readonly style: number;
  text: string;
  hasFormula: boolean;
}

class SheetReader {
  readonly rows: { number: number; cells: Cell[] }[] = [];
  readonly notes: RowNote[] = [];
  readonly merged: MergedRange[] = [];
  private cell: OpenCell | null = null;
  private isValue = false;
  private readonly context: SheetContext;

  constructor(context: SheetContext) {
    this.context = context;
  }

  readonly open = (tag: string, attributes: Attributes): void => {
    if (tag === "row") this.beginRow(Number(attributes["r"] ?? (this.rows.at(-1)?.number ?? 0) + 1));
    else if (tag === "c") this.beginCell(attributes);
    else if (tag === "f" && this.cell) this.cell.hasFormula = true;
    else if (tag === "mergeCell" && this.merged.length < tableLimits.rows) {
      const [from, to] = (attributes["ref"] ?? "").split(":").map(parseReference);
      if (from && to) this.merged.push({ from, to });
    }
    this.isValue = this.cell !== null && (tag === "v" || tag === "t");
  };

  readonly text = (found: string): void => {
    if (this.isValue && this.cell) this.cell.text += found;
  };

  readonly close = (tag: string): void => {
    this.isValue = false;
    if (tag === "c") this.endCell();
  };

  private beginRow(number: number): void {
    requireTableSize(this.rows.length + 1, 0);
    this.rows.push({ number, cells: [] });
  }

  private beginCell({ r = "", t = "n", s = "-1" }: Attributes): void {
    const column = parseReference(r)?.column ?? this.rows.at(-1)?.cells.length ?? 0;
    this.cell = { column, type: t, style: Number(s), text: "", hasFormula: false };
  }

  private endCell(): void {
    const { cell } = this;
    const row = this.rows.at(-1);
    this.cell = null;
    if (!cell || !row) return;
    const value = this.valueOf(cell);
    if (value === "") return;
    requireTableSize(0, cell.column + 1);
    while (row.cells.length < cell.column) row.cells.push("");
    row.cells[cell.column] = value;
    if (cell.hasFormula && this.notes.at(-1)?.row !== row.number) {
      this.notes.push({ row: row.number, kind: "formula", encoding: null });
    }
  }

  private valueOf({ type, style, text }: OpenCell): Cell {
    const { shared, dates, epoch, kind } = this.context;
    if (type === "s") return cleanCell(shared[Number(text)] ?? "", kind);
    if (type === "b") return text === "1" ? "yes" : "no";
    if (type === "e") return "";
    if (type !== "n" || text.trim() === "") return cleanCell(text, kind);
    const number = Number(text);
    if (!Number.isFinite(number)) return cleanCell(text, kind);
    return dates[style] === true ? showDate(number, epoch) : number;
  }
}
