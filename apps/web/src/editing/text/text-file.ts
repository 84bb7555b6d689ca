/**
 * One file in the editor, of which the server has a version of its own. What is typed and what comes from the server
 * (by a form, by another page) are joined place by place; neither overwrites the other.
 */
import type { ChangeSet, Text } from "@codemirror/state";
import { ChangeSet as Changes, Text as Doc } from "@codemirror/state";
import type { KeptText } from "./kept-text.ts";
import { lineChanges } from "./line-changes.ts";

export interface TextFile {
  /** The server's text, as far as it is known here. */
  readonly base: string;
  /** What was typed since: from `base` to what stands in the editor. */
  readonly typed: ChangeSet;
  /** What was sent and not yet answered: its text, and what was typed after it. */
  readonly sent: { readonly text: string; readonly since: ChangeSet } | null;
}

export function openFile(base: string): TextFile {
  return { base, typed: Changes.empty(docOf(base).length), sent: null };
}

export const docOf = (text: string): Text => Doc.of(text.split("\n"));

/** Line ends as the editor holds them: a file of Windows is shown and saved with plain ones. */
export const plainLines = (text: string): string => text.replace(/\r\n?/g, "\n");

export const isTyped = ({ typed }: TextFile): boolean => !typed.empty;

/** Somebody typed. */
export const type = (file: TextFile, changes: ChangeSet): TextFile => ({
  ...file,
  typed: file.typed.compose(changes),
  sent: file.sent && { ...file.sent, since: file.sent.since.compose(changes) },
});

/** What stands in the editor goes to the server. */
export function send(file: TextFile, text: string): TextFile {
  return { ...file, sent: { text, since: Changes.empty(docOf(text).length) } };
}

/**
 * The server has another text. Gives what is to change in the editor so that it holds that and what was typed.
 *
 * @param shown what stands in the editor
 */
export function receive(file: TextFile, text: string, shown: string): { file: TextFile; changes: ChangeSet | null } {
  if (text === file.base) return { file, changes: null };
  if (text === shown) return { file: openFile(text), changes: null };
  if (file.sent?.text === text) return { file: { base: text, typed: file.sent.since, sent: null }, changes: null };
  const theirs = Changes.of([...lineChanges(file.base, text)], file.base.length);
  return {
    file: { base: text, typed: file.typed.map(theirs), sent: null },
    changes: theirs.map(file.typed, true),
  };
}

/** Text kept from an earlier page, over what the server has now; with what then stands in the editor. */
export function restore({ base, text, sent }: KeptText, server: string): { file: TextFile; shown: string } {
  const from = sent === server ? server : base;
  const typed = Changes.of([...lineChanges(from, text)], from.length);
  const { file, changes } = receive({ base: from, typed, sent: null }, server, text);
  return { file, shown: changes ? changes.apply(docOf(text)).toString() : text };
}
