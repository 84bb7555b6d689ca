/**
 * The text editor. It stands in a shadow of its own, where its styles are sheets and not `<style>` elements: the page's
 * policy forbids those.
 */
import { autocompletion, completionKeymap } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { yaml } from "@codemirror/lang-yaml";
import { bracketMatching, foldGutter, foldKeymap, indentOnInput } from "@codemirror/language";
import { lintGutter, lintKeymap } from "@codemirror/lint";
import { highlightSelectionMatches, searchKeymap } from "@codemirror/search";
import type { ChangeSet } from "@codemirror/state";
import { Annotation, EditorState, Transaction } from "@codemirror/state";
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  keymap,
  lineNumbers,
} from "@codemirror/view";
import type { CompletionWords } from "./completion.ts";
import { completeBy } from "./completion.ts";
import { houseLook } from "./editor-theme.ts";

export interface CodeEditorEvents {
  /** Somebody typed, pasted, or took it back; what comes from the server is not told. */
  readonly onType: (changes: ChangeSet, text: string) => void;
  readonly onPaste: (from: number, to: number) => void;
  readonly onCursor: (at: number) => void;
  readonly onBlur: () => void;
  readonly onSave: () => void;
  readonly words: () => CompletionWords | null;
}

/** Marks what came from elsewhere. */
const fromElsewhere = Annotation.define<true>();

export function createEditor(
  host: HTMLElement,
  label: string,
  phrases: Record<string, string>,
  events: CodeEditorEvents,
) {
  const root = host.shadowRoot ?? host.attachShadow({ mode: "open" });
  // From outside, who writes in a shadow does not seem to write: the page's single keys must not hear of it.
  root.addEventListener("keydown", (event) => {
    if (event instanceof KeyboardEvent && !event.ctrlKey && !event.metaKey && !event.altKey) event.stopPropagation();
  });
  const extensions = [
    lineNumbers(),
    foldGutter(),
    lintGutter(),
    history(),
    drawSelection(),
    indentOnInput(),
    bracketMatching(),
    highlightActiveLine(),
    highlightActiveLineGutter(),
    highlightSelectionMatches(),
    yaml(),
    autocompletion({ override: [completeBy(events.words)], icons: false }),
    houseLook,
    EditorView.lineWrapping,
    EditorState.phrases.of(phrases),
    EditorView.contentAttributes.of({ "aria-label": label, spellcheck: "false", translate: "no", tabindex: "0" }),
    keymap.of([
      { key: "Mod-s", preventDefault: true, run: () => saveAt(events) },
      ...completionKeymap,
      ...searchKeymap,
      ...historyKeymap,
      ...foldKeymap,
      ...lintKeymap,
      // The Tab key leads on, as everywhere on the page; Mod-] indents.
      ...defaultKeymap,
    ]),
    EditorView.domEventHandlers({ blur: () => events.onBlur() }),
    EditorView.updateListener.of((update) => {
      const isTyped = update.transactions.some((one) => one.docChanged && !one.annotation(fromElsewhere));
      if (isTyped) events.onType(update.changes, update.state.doc.toString());
      for (const transaction of update.transactions)
        if (transaction.isUserEvent("input.paste")) tellPaste(transaction, events);
      if (update.selectionSet && update.view.hasFocus) events.onCursor(update.state.selection.main.head);
    }),
  ];
  const stateOf = (text: string): EditorState => EditorState.create({ doc: text, extensions });
  const view = new EditorView({ state: stateOf(""), parent: root, root });
  return { view, show: (text: string) => view.setState(stateOf(text)) };
}

function saveAt({ onSave }: CodeEditorEvents): boolean {
  onSave();
  return true;
}

export type CodeEditor = ReturnType<typeof createEditor>;

function tellPaste(transaction: Transaction, events: CodeEditorEvents): void {
  transaction.changes.iterChanges((_fromA, _toA, from, to) => events.onPaste(from, to));
}

/** What the server has that is not what stands here; the editor's own undo does not take it back. */
export function takeIn(view: EditorView, changes: ChangeSet): void {
  view.dispatch({ changes, annotations: [fromElsewhere.of(true), Transaction.addToHistory.of(false)] });
}

export function lead(view: EditorView, line: number): void {
  const { from } = view.state.doc.line(Math.min(Math.max(1, line), view.state.doc.lines));
  view.dispatch({ selection: { anchor: from }, effects: EditorView.scrollIntoView(from, { y: "center" }) });
}
