import type { Diagnostic } from "../../api/shapes.ts";
import type { CleanedKind } from "./pasted.ts";

/** What is to be seen of the text beside the text itself. */
export interface DeskState {
  /** The file that is shown. */
  readonly name: string;
  readonly unsaved: readonly string[];
  readonly isChecking: boolean;
  /** Whether what is typed would survive the page. */
  readonly isKept: boolean;
  readonly problems: readonly Diagnostic[];
  /** What was pasted along and had better be cleaned; `null` where nothing. */
  readonly pasted: readonly CleanedKind[] | null;
  /** What was cleaned, until one types on or takes it back; `null` where nothing. */
  readonly cleaned: readonly CleanedKind[] | null;
}
