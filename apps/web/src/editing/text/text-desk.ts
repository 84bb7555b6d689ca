/** The editor with its files: typing, checking, saving, and keeping step with the draft. React only shows it. */
import { undo } from "@codemirror/commands";
import { setDiagnostics } from "@codemirror/lint";
import type { ChangeSet } from "@codemirror/state";
import type { DraftView } from "../../api/draft-shapes.ts";
import type { CleanedText } from "../../api/drafts.ts";
import type { DocumentFile } from "../../api/queries.ts";
import type { Diagnostic } from "../../api/shapes.ts";
import type { ElementPlace } from "../document/shapes.ts";
import type { CodeEditor } from "./code-editor.ts";
import { createEditor, lead, takeIn } from "./code-editor.ts";
import type { CompletionWords } from "./completion.ts";
import type { DeskState } from "./desk-state.ts";
import type { TextStore } from "./kept-text.ts";
import { markersOf } from "./markers.ts";
import type { Mending, Stretch } from "./pasted.ts";
import { isSuspicious, kindsOf, linesAround, mendingsWithin } from "./pasted.ts";
import { Pause } from "./pause.ts";
import type { TextToSave } from "./text-work.ts";
import { TextWork } from "./text-work.ts";

export interface DeskWires {
  readonly store: TextStore;
  readonly clean: (text: string) => Promise<CleanedText>;
  readonly check: (files: readonly DocumentFile[]) => Promise<readonly Diagnostic[]>;
  readonly save: (texts: readonly TextToSave[]) => void;
  /** Whether something else of the person is still on its way: text is saved after it. */
  readonly isBusy: () => boolean;
  readonly words: () => CompletionWords | null;
  /** The cursor has come to another element. */
  readonly onPlace: (place: ElementPlace) => void;
}

export class TextDesk {
  private readonly wires: DeskWires;
  private readonly work: TextWork;
  private readonly listeners = new Set<() => void>();
  private readonly checkPause = new Pause(400, () => void this.check());
  private readonly savePause = new Pause(1500, () => this.save());
  private readonly cursorPause = new Pause(300, () => this.tellPlace());
  private draft: DraftView;
  private editor: CodeEditor | null = null;
  private mending: readonly Mending[] = [];
  private state: DeskState;

  constructor(draft: DraftView, wires: DeskWires) {
    this.wires = wires;
    this.draft = draft;
    this.work = new TextWork(draft.files, wires.store);
    this.state = {
      name: draft.files[0]?.name ?? "",
      unsaved: this.work.unsaved,
      isChecking: false,
      isKept: true,
      problems: draft.diagnostics,
      pasted: null,
      cleaned: null,
    };
  }

  readonly read = (): DeskState => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  };

  attach(host: HTMLElement, label: string, phrases: Record<string, string>): void {
    this.editor = createEditor(host, label, phrases, {
      onType: (changes, text) => this.type(changes, text),
      onPaste: (from, to) => void this.pasted({ from, to }),
      onCursor: () => this.cursorPause.begin(),
      onBlur: () => this.save(),
      onSave: () => this.save(),
      words: this.wires.words,
    });
    this.editor.show(this.work.text(this.state.name));
    this.mark();
    // What an earlier page left unsaved is checked and saved like what is typed now.
    if (this.state.unsaved.length > 0) this.begin();
  }

  detach(): void {
    for (const pause of [this.checkPause, this.savePause, this.cursorPause]) pause.end();
    this.save();
    this.editor?.view.destroy();
    this.editor = null;
  }

  showFile(name: string): void {
    if (name === this.state.name) return;
    this.become({ name, pasted: null, cleaned: null });
    this.editor?.show(this.work.text(name));
    this.mark();
  }

  /** Leads to where an element begins. */
  showPlace({ section, id }: ElementPlace): void {
    const found = this.draft.document.places.find((place) => place.section === section && place.id === id);
    if (!found || !this.editor || this.editor.view.hasFocus) return;
    this.showFile(found.file);
    lead(this.editor.view, this.editor.view.state.doc.lineAt(this.work.fromServer(found.file, found.line)).number);
  }

  goTo({ span }: Diagnostic): void {
    if (!span || !this.editor) return;
    this.showFile(span.file);
    lead(this.editor.view, span.line);
    this.editor.view.focus();
  }

  /** The draft is another now: by this text, by a form, by another page. */
  receive(draft: DraftView): void {
    this.draft = draft;
    const changed = this.work.receive(draft.files).get(this.state.name);
    if (changed && this.editor) takeIn(this.editor.view, changed);
    const { unsaved } = this.work;
    this.become({ unsaved, ...(unsaved.length === 0 ? { problems: draft.diagnostics } : {}) });
    this.mark();
    if (unsaved.length > 0) this.begin();
  }

  clean(): void {
    const changes = this.mending;
    this.leaveAsIs();
    this.editor?.view.dispatch({ changes: [...changes], userEvent: "input.clean" });
    this.become({ cleaned: kindsOf(changes) });
    this.editor?.view.focus();
  }

  /** Nothing was typed since: the editor's last step is the cleaning. */
  takeCleaningBack(): void {
    if (this.state.cleaned === null || !this.editor) return;
    undo(this.editor.view);
    this.editor.view.focus();
  }

  leaveAsIs(): void {
    this.mending = [];
    this.become({ pasted: null });
  }

  private type(changes: ChangeSet, text: string): void {
    const isKept = this.work.type(this.state.name, changes, text);
    this.mending = this.mending.map(({ from, to, ...mending }) => ({
      ...mending,
      from: changes.mapPos(from, 1),
      to: changes.mapPos(to, -1),
    }));
    this.become({ unsaved: this.work.unsaved, isKept, cleaned: null });
    this.begin();
  }

  private begin(): void {
    this.checkPause.begin();
    this.savePause.begin();
  }

  /** Asks what had better be mended of it; while one types on, nothing is offered. */
  private async pasted(stretch: Stretch): Promise<void> {
    const text = this.work.text(this.state.name);
    if (!isSuspicious(text.slice(stretch.from, stretch.to))) return;
    const lines = linesAround(text, stretch);
    try {
      const cleaned = await this.wires.clean(text.slice(lines.from, lines.to));
      const changes = mendingsWithin(cleaned, lines, stretch);
      if (changes.length === 0 || this.work.text(this.state.name) !== text) return;
      this.mending = changes;
      this.become({ pasted: kindsOf(changes), cleaned: null });
    } catch {
      // Too much text, or no server: the checker will name what is wrong with it.
    }
  }

  private save(): void {
    this.savePause.end();
    if (this.wires.isBusy()) return;
    const texts = this.work.toSave();
    if (texts.length > 0) this.wires.save(texts);
  }

  private async check(): Promise<void> {
    const files = this.work.all;
    this.become({ isChecking: true });
    try {
      const problems = await this.wires.check(files);
      // Of a text that is another by now, the next check tells.
      if (files.every(({ name, text }) => this.work.text(name) === text)) this.become({ problems });
    } catch {
      // Without a server nothing is checked; the state of saving says so already.
    }
    this.become({ isChecking: false });
    this.mark();
  }

  private mark(): void {
    const view = this.editor?.view;
    if (view) view.dispatch(setDiagnostics(view.state, markersOf(this.state.problems, this.state.name, view.state)));
  }

  private tellPlace(): void {
    const head = this.editor?.view.state.selection.main.head;
    if (head === undefined) return;
    const at = this.work.toServer(this.state.name, head);
    const around = this.draft.document.places.filter(
      ({ file, start, end }) => file === this.state.name && start <= at && at <= end,
    );
    const [nearest] = around.toSorted((a, b) => a.end - a.start - (b.end - b.start));
    if (nearest) this.wires.onPlace(nearest);
  }

  private become(changes: Partial<DeskState>): void {
    this.state = { ...this.state, ...changes };
    for (const listener of this.listeners) listener();
  }
}
