import { foldText } from "../i18n/fold.ts";

interface HighlightedProps {
  readonly text: string;
  /** What was searched for. */
  readonly wanted: string;
}

/** A text with the words that begin as the wanted ones do marked; what was found by a misspelling stays plain. */
export function Highlighted({ text, wanted }: HighlightedProps) {
  const beginnings = foldText(wanted).match(/[\p{L}\p{N}]+/gu) ?? [];
  const isWanted = (part: string): boolean => beginnings.some((beginning) => foldText(part).startsWith(beginning));
  const parts = text.split(/([\p{L}\p{N}\p{M}]+)/u);
  return (
    <bdi>
      {parts.map((part, at) => {
        // Parts never change places: their number is all they have for a name.
        const key = `${at}-${part}`;
        return part !== "" && isWanted(part) ? <mark key={key}>{part}</mark> : <span key={key}>{part}</span>;
      })}
    </bdi>
  );
}
