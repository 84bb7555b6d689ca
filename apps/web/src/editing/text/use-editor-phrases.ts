import { useMemo } from "react";
import { useTranslation } from "react-i18next";

/** What the editor itself says: its search panel and its marks, in the reader's language. */
const phrases = [
  "Find",
  "Replace",
  "next",
  "previous",
  "all",
  "match case",
  "by word",
  "regexp",
  "replace",
  "replace all",
  "close",
  "current match",
  "replaced $ matches",
  "replaced match on line $",
  "on line",
  "Go to line",
  "go",
  "Diagnostics",
  "No diagnostics",
  "Completions",
  "Fold line",
  "Unfold line",
  "folded code",
  "unfold",
  "Folded lines",
  "Unfolded lines",
  "to",
] as const;

export function useEditorPhrases(): Record<string, string> {
  const { t } = useTranslation("editing");
  return useMemo(() => Object.fromEntries(phrases.map((phrase) => [phrase, t(`editor.${keyOf(phrase)}`)])), [t]);
}

/** "replaced $ matches" -> `replaced-matches`. */
const keyOf = (phrase: string): string => phrase.toLowerCase().replace(/[^a-z]+/g, "-");
