import { type ParsedFile, type ParseFile, parseFile } from "./parse-file.ts";

/** Characters of the texts whose trees are kept; a tree takes about a hundred times its text. */
const defaultCharacters = 1_000_000;

/**
 * Reads files and remembers what it read, by name and text: of a document in which one file changed, only that one is
 * read again. The files used longest ago are forgotten first. What it returns is what `parseFile` returns.
 */
export function createParseMemory(characters: number = defaultCharacters): ParseFile {
  const known = new Map<string, Remembered>();
  let held = 0;
  return (file, budget) => {
    const key = `${file.name}\n${file.text}`;
    const remembered = known.get(key);
    if (remembered && remembered.tokens <= budget.tokensLeft) {
      known.delete(key);
      known.set(key, remembered);
      budget.tokensLeft -= remembered.tokens;
      return remembered.parsed;
    }
    const before = budget.tokensLeft;
    const parsed = parseFile(file, budget);
    // Refused for what other files had taken of the budget: beside others it may be in order.
    const isTooMuch = parsed.faults.some(({ code }) => code === "CUS-M912");
    if (isTooMuch || remembered) return parsed;
    known.set(key, { parsed, tokens: before - budget.tokensLeft });
    held += key.length;
    for (const [oldest] of known) {
      if (held <= characters) break;
      known.delete(oldest);
      held -= oldest.length;
    }
    return parsed;
  };
}

interface Remembered {
  readonly parsed: ParsedFile;
  readonly tokens: number;
}
