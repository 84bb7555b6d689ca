/** XLIFF 1.2 (OASIS) out and in, by a library; a file of ours is one `<file>`, a key is a unit's id. */
import { jsToXliff12, xliff12ToJs as parse } from "xliff";
import { sourceLanguage } from "./collections.ts";
import type { Message } from "./messages.ts";
import type { ReturnedRow } from "./returned-row.ts";

export async function createXliff12(language: string, messages: readonly Message[]): Promise<string> {
  const resources: Record<string, Record<string, object>> = {};
  for (const { collection, shownKey, english, text, state } of messages) {
    resources[collection.name] ??= {};
    const file = resources[collection.name] as Record<string, object>;
    file[shownKey] = { source: english, target: text ?? "", note: `state: ${state}` };
  }
  return (await jsToXliff12({ sourceLanguage, targetLanguage: language, resources })) as string;
}

interface Unit {
  readonly source?: unknown;
  readonly target?: unknown;
}

export async function xliff12ToJs(text: string): Promise<readonly ReturnedRow[]> {
  const { resources } = (await parse(text)) as { resources: Record<string, Record<string, Unit>> };
  return Object.entries(resources).flatMap(([file, units]) =>
    Object.entries(units).map(([key, { source, target }]) => ({
      place: `${file}, ${key}`,
      file,
      key,
      english: textOf(source),
      translation: textOf(target),
    })),
  );
}

/** Inline elements are not ours: placeholders stand in the text as they are. */
const textOf = (value: unknown): string => (typeof value === "string" ? value : "");
