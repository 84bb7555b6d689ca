/**
 * The files of a draft in the editor: what is typed is kept in the browser at once, checked after a short pause, and
 * saved after a longer one or when one leaves; what the server has meanwhile is taken in beside it.
 */
import type { ChangeSet } from "@codemirror/state";
import type { DocumentFile } from "../../api/queries.ts";
import type { KeptText, TextStore } from "./kept-text.ts";
import type { TextFile } from "./text-file.ts";
import { docOf, isTyped, openFile, plainLines, receive, restore, send, type } from "./text-file.ts";

interface OpenText {
  readonly file: TextFile;
  /** What stands in the editor, or would. */
  readonly text: string;
  readonly hasWindowsLines: boolean;
}

export interface TextToSave {
  readonly name: string;
  /** As the file has its line ends. */
  readonly text: string;
  /** What the editor saw. */
  readonly before: string;
}

export class TextWork {
  private readonly store: TextStore;
  private readonly files = new Map<string, OpenText>();

  constructor(files: readonly DocumentFile[], store: TextStore) {
    this.store = store;
    for (const { name, text } of files) this.files.set(name, openText(text, store.read(name)));
  }

  get names(): readonly string[] {
    return [...this.files.keys()];
  }

  text(name: string): string {
    return this.files.get(name)?.text ?? "";
  }

  /** A place of the editor's text as the server's text has it, and the other way round. */
  toServer(name: string, at: number): number {
    const open = this.files.get(name);
    if (!open) return at;
    const before = open.file.typed.invertedDesc.mapPos(at);
    return open.hasWindowsLines ? before + linesBefore(open.file.base, before) : before;
  }

  fromServer(name: string, line: number): number {
    const open = this.files.get(name);
    return open ? open.file.typed.mapPos(startOfLine(open.file.base, line)) : 0;
  }

  /** All files as they stand here, to have them checked. */
  get all(): readonly DocumentFile[] {
    return [...this.files].map(([name, { text }]) => ({ name, text }));
  }

  /** Files with something typed that the server does not have. */
  get unsaved(): readonly string[] {
    return [...this.files].flatMap(([name, { file }]) => (isTyped(file) ? [name] : []));
  }

  /** `false` where the browser keeps nothing. */
  type(name: string, changes: ChangeSet, text: string): boolean {
    const open = this.files.get(name);
    if (!open) return true;
    return this.put(name, { ...open, file: type(open.file, changes), text });
  }

  /** What is to be sent now: nothing that is on its way already. */
  toSave(): readonly TextToSave[] {
    return [...this.files].flatMap(([name, open]) => {
      const { file, text, hasWindowsLines } = open;
      if (!isTyped(file) || file.sent?.text === text) return [];
      this.put(name, { ...open, file: send(file, text) });
      const ends = (plain: string): string => (hasWindowsLines ? plain.replaceAll("\n", "\r\n") : plain);
      return [{ name, text: ends(text), before: ends(file.base) }];
    });
  }

  /** The server's files; gives, by name, what is to change in an editor that shows one of them. */
  receive(files: readonly DocumentFile[]): ReadonlyMap<string, ChangeSet> {
    const changed = new Map<string, ChangeSet>();
    for (const { name, text } of files) {
      const open = this.files.get(name);
      if (!open) {
        this.files.set(name, openText(text, null));
        continue;
      }
      const { file, changes } = receive(open.file, plainLines(text), open.text);
      const shown = changes ? changes.apply(docOf(open.text)).toString() : open.text;
      this.put(name, { ...open, file, text: shown });
      if (changes) changed.set(name, changes);
    }
    for (const name of this.names) if (!files.some((file) => file.name === name)) this.files.delete(name);
    return changed;
  }

  private put(name: string, open: OpenText): boolean {
    this.files.set(name, open);
    const { base, sent } = open.file;
    if (isTyped(open.file)) return this.store.write(name, { base, text: open.text, sent: sent?.text ?? null });
    this.store.remove(name);
    return true;
  }
}

const linesBefore = (text: string, at: number): number => text.slice(0, at).split("\n").length - 1;

const startOfLine = (text: string, line: number): number =>
  text.split("\n", line - 1).reduce((at, before) => at + before.length + 1, 0);

function openText(server: string, kept: KeptText | null): OpenText {
  const text = plainLines(server);
  const hasWindowsLines = server.includes("\r\n");
  if (kept === null) return { file: openFile(text), text, hasWindowsLines };
  const { file, shown } = restore(kept, text);
  return { file, text: shown, hasWindowsLines };
}
