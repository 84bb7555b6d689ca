/** Text that is typed and not saved yet, kept in the browser: over a reload, a dead line, a closed window. */
import { forget } from "../../ports.ts";
import { keepSealed, recallSealed, sealedName } from "../../sealed-work.ts";

/** What the server had when typing began, and what stands there now. */
export interface KeptText {
  readonly base: string;
  readonly text: string;
  /** What was sent and not yet answered. */
  readonly sent: string | null;
}

export interface TextStore {
  readonly read: (file: string) => KeptText | null;
  /** `false` where the browser keeps nothing. */
  readonly write: (file: string, kept: KeptText) => boolean;
  readonly remove: (file: string) => void;
}

export function textStore(draft: string): TextStore {
  const nameOf = (file: string): string => `text.${sealedName(draft, file)}`;
  return {
    read: (file) => {
      const kept = recallSealed(nameOf(file));
      return kept === null ? null : (JSON.parse(kept) as KeptText);
    },
    write: (file, kept) => keepSealed(nameOf(file), JSON.stringify(kept)),
    remove: (file) => forget(nameOf(file)),
  };
}
