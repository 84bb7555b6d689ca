/** How much of each language has been looked at, as a table for people. */
import type { Message, MessageState } from "./messages.ts";

const order: readonly MessageState[] = ["reviewed", "in review", "machine", "outdated", "unknown", "missing"];

export function statusTable(language: string, messages: readonly Message[]): string {
  const collections = [...new Set(messages.map(({ collection }) => collection.name))];
  const rows = collections.map((name) =>
    rowOf(
      name,
      messages.filter((message) => message.collection.name === name),
    ),
  );
  const table = [["file", "texts", ...order], ...rows, rowOf("all", messages)];
  const widths = (table[0] ?? []).map((_, column) => Math.max(...table.map((row) => row[column]?.length ?? 0)));
  const lines = table.map((row) =>
    row.map((cell, at) => (at === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[at] ?? 0))).join("  "),
  );
  return `${language}\n${lines.join("\n")}\n`;
}

function rowOf(name: string, messages: readonly Message[]): string[] {
  const counts = order.map((state) => messages.filter((message) => message.state === state).length);
  return [name, String(messages.length), ...counts.map(String)];
}
