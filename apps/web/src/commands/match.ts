import { foldText } from "../i18n/fold.ts";
import type { Command } from "./registry.ts";

/** Commands that a few letters may mean, the likeliest first. Every word must be found; without words all are meant. */
export function matchCommands(commands: readonly Command[], wanted: string): readonly Command[] {
  const words = foldText(wanted).split(/\s+/).filter(Boolean);
  return commands
    .map((command) => ({ command, score: scoreOf(command, words) }))
    .filter(({ score }) => score >= 0)
    .sort((a, b) => b.score - a.score)
    .map(({ command }) => command);
}

/** -1: not meant. A word at the beginning of the title counts most, one within a word least. */
function scoreOf({ title, words = "" }: Command, wanted: readonly string[]): number {
  const shown = foldText(title);
  const others = foldText(words);
  const scores = wanted.map((word, at) => {
    if (at === 0 && shown.startsWith(word)) return 4;
    if (` ${shown}`.includes(` ${word}`)) return 3;
    if (` ${others}`.includes(` ${word}`)) return 2;
    return shown.includes(word) ? 1 : -1;
  });
  return scores.includes(-1) ? -1 : scores.reduce((sum: number, score) => sum + score, 0);
}
