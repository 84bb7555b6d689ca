/** What comes back from a translator, row by row: taken, the same, or refused with the reason. */
import { translationFault } from "./faults.ts";
import type { Message } from "./messages.ts";
import type { ReturnedRow } from "./returned-row.ts";

export interface RowOutcome {
  readonly row: ReturnedRow;
  readonly outcome: "changed" | "confirmed" | "left" | "refused";
  /** Why it was refused, or left. */
  readonly reason: string | null;
  readonly message: Message | null;
}

/** Judges each row; nothing is written here. A key that comes twice is refused the second time. */
export function judgeRows(rows: readonly ReturnedRow[], messages: readonly Message[]): readonly RowOutcome[] {
  const known = new Map(messages.map((message) => [nameOf(message.collection.name, message.shownKey), message]));
  const seen = new Set<string>();
  return rows.map((row) => {
    const name = nameOf(row.file, row.key);
    const isAgain = seen.has(name);
    seen.add(name);
    return isAgain ? refuse(row, "this key stands in the file twice") : judge(row, known.get(name) ?? null);
  });
}

const nameOf = (file: string, key: string): string => `${file}\u001f${key}`;

const refuse = (row: ReturnedRow, reason: string, message: Message | null = null): RowOutcome => ({
  row,
  outcome: "refused",
  reason,
  message,
});

function judge(row: ReturnedRow, message: Message | null): RowOutcome {
  if (message === null) return refuse(row, "there is no such text any more");
  if (row.english !== message.english) {
    return refuse(row, "the English has changed since the file was made; ask for a new one", message);
  }
  if (row.translation === "" && message.text === null)
    return { row, outcome: "left", reason: "not translated", message };
  const fault = translationFault(message.key, message.english, row.translation);
  if (fault !== null) return refuse(row, fault, message);
  return { row, outcome: row.translation === message.text ? "confirmed" : "changed", reason: null, message };
}
