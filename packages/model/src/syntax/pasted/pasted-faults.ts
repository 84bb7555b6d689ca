import type { Diagnostic } from "@custodiet/core";
import { syntaxWording } from "../../wording/syntax-wording.ts";
import { toDiagnostic, type Wording } from "../../wording/wording.ts";
import type { LineIndex } from "../line-index.ts";
import type { PastedChange } from "./clean-pasted-text.ts";

/** Faults shown; a pasted page has hundreds of the same kind, and all of them go at once. */
const shown = 20;

/** What a word processor has put into a text that cannot be read, each with its place. */
export function pastedFaults(changes: readonly PastedChange[], lines: LineIndex): Diagnostic[] {
  const faults: Diagnostic[] = [];
  for (const change of changes) {
    if (faults.length === shown) break;
    if (change.found === '"' || change.found === "\\") continue;
    faults.push(toDiagnostic(wordingOf(change), { span: lines.span(change.start, change.end), path: null }));
  }
  return faults;
}

function wordingOf({ kind, found }: PastedChange): Wording {
  switch (kind) {
    case "quotation-mark":
      return syntaxWording.curlyQuote(found);
    case "tab":
      return syntaxWording.tabIndent();
    case "list-mark":
      return syntaxWording.listMark(found);
    default:
      return syntaxWording.unusualSpace(found);
  }
}
