/** Texts over numbers from a table: told row by row before any is kept. */
import {
  type Cell,
  contentHash,
  err,
  type OfficialLanguage,
  officialLanguages,
  ok,
  type Result,
  type TableRow,
} from "@custodiet/core";
import { type ProgrammeFault, programmeFault } from "../fault.ts";
import { judgeOverlay, judgeRoom, type NumberedFramework, type Overlay, placeOfOverlay } from "./overlay.ts";

const columns = ["framework", "number", "language", "text"] as const;
type Column = (typeof columns)[number];

export interface OverlayRow {
  /** Line of the table. */
  readonly row: number;
  readonly framework: string;
  readonly number: string;
  readonly outcome: "new" | "changed" | "same" | "refused";
  readonly faults: readonly ProgrammeFault[];
}

export interface OverlayReport {
  readonly rows: readonly OverlayRow[];
  /** What would be laid, in the table's order. */
  readonly laid: readonly Overlay[];
  /** Of what would be laid: what is accepted is what was told. */
  readonly hash: string;
}

/** Every row with what would become of it, or why there are none. Rows that are refused keep no other out. */
export function checkOverlayTable(
  frameworks: readonly NumberedFramework[],
  present: readonly Overlay[],
  [head, ...body]: readonly TableRow[],
): Result<OverlayReport, readonly ProgrammeFault[]> {
  const headings = (head?.cells ?? []).map((cell) => String(cell).trim().toLowerCase());
  const missing = columns.filter((column) => column !== "language" && !headings.includes(column));
  if (missing.length > 0) {
    return err(missing.map((column) => programmeFault("overlayColumn", `row ${head?.number ?? 1}`, column)));
  }
  const rows: OverlayRow[] = [];
  const laid: Overlay[] = [];
  const seen = new Set<string>();
  for (const { number: row, cells } of body) {
    const cellOf = (column: Column): Cell => cells[headings.indexOf(column)] ?? "";
    const { overlay, faults } = checkRow(frameworks, cellOf, { row, seen });
    seen.add(placeOfOverlay(overlay));
    const { framework, number } = overlay;
    const outcome = faults.length > 0 ? "refused" : outcomeOf(present, overlay);
    rows.push({ row, framework, number, outcome, faults });
    if (outcome === "new" || outcome === "changed") laid.push(overlay);
  }
  const noRoom = judgeRoom(present, laid);
  return noRoom.length > 0 ? err(noRoom) : ok({ rows, laid, hash: contentHash(laid.map((each) => ({ ...each }))) });
}

function checkRow(
  frameworks: readonly NumberedFramework[],
  cellOf: (column: Column) => Cell,
  { row, seen }: { readonly row: number; readonly seen: ReadonlySet<string> },
): { readonly overlay: Overlay; readonly faults: readonly ProgrammeFault[] } {
  const place = `row ${row}`;
  const [named, number, said, text] = columns.map((column) => String(cellOf(column)).trim()) as [
    string,
    string,
    string,
    string,
  ];
  const framework = frameworks.find(({ id, name }) => id === named || name === named)?.id ?? named;
  const language = officialLanguages.find((each) => each === said.toLowerCase()) ?? null;
  const overlay = { framework, number, language, text };
  return {
    overlay,
    faults: [
      ...judgeOverlay(frameworks, overlay, place),
      // A program for tables that took `8.10` for a figure has lost its last digit.
      ...(isFigure(cellOf("number")) ? [programmeFault("numberAsFigure", place, number)] : []),
      ...(isLanguage(said, language) ? [] : [programmeFault("overlayLanguage", place, said)]),
      ...(seen.has(placeOfOverlay(overlay)) ? [programmeFault("repeatedNumber", place, number)] : []),
    ],
  };
}

const isFigure = (cell: Cell): boolean => typeof cell === "number" && !Number.isInteger(cell);

const isLanguage = (said: string, language: OfficialLanguage | null): boolean =>
  language !== null || said === "" || said.toLowerCase() === "other";

function outcomeOf(present: readonly Overlay[], overlay: Overlay): "new" | "changed" | "same" {
  const before = present.find((each) => placeOfOverlay(each) === placeOfOverlay(overlay));
  if (before === undefined) return "new";
  return before.text === overlay.text && before.language === overlay.language ? "same" : "changed";
}
