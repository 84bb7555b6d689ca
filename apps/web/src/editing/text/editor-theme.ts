/** The editor in the house's colours, light and dark: variables reach through the shadow that holds its styles. */
import { HighlightStyle, syntaxHighlighting } from "@codemirror/language";
import type { Extension } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import { tags } from "@lezer/highlight";

const look = EditorView.theme({
  "&": { color: "var(--ink)", backgroundColor: "var(--surface)", fontSize: "0.8125rem", blockSize: "100%" },
  "&.cm-focused": { outline: "2px solid var(--accent)", outlineOffset: "-2px" },
  ".cm-scroller": { fontFamily: "var(--mono)", lineHeight: "1.5", overflow: "auto" },
  ".cm-content": { caretColor: "var(--ink)", paddingBlock: "0.5rem" },
  ".cm-cursor": { borderInlineStartColor: "var(--ink)" },
  ".cm-gutters": { backgroundColor: "var(--surface-sunk)", color: "var(--ink-soft)", border: "0" },
  ".cm-activeLine": { backgroundColor: "color-mix(in srgb, var(--accent-soft) 45%, transparent)" },
  ".cm-activeLineGutter": { backgroundColor: "var(--accent-soft)", color: "var(--ink)" },
  "&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground": {
    background: "color-mix(in srgb, var(--accent) 28%, transparent)",
  },
  ".cm-panels": { backgroundColor: "var(--surface-sunk)", color: "var(--ink)" },
  ".cm-panels button, .cm-panels input": { font: "inherit", fontSize: "0.8125rem", minBlockSize: "1.75rem" },
  ".cm-textfield": { backgroundColor: "var(--surface)", border: "1px solid var(--line-strong)" },
  ".cm-button": { backgroundImage: "none", backgroundColor: "var(--surface)", border: "1px solid var(--line-strong)" },
  ".cm-tooltip": { backgroundColor: "var(--surface)", border: "1px solid var(--line-strong)", color: "var(--ink)" },
  ".cm-tooltip-autocomplete > ul > li[aria-selected]": { backgroundColor: "var(--accent)", color: "var(--on-accent)" },
  ".cm-completionDetail": { color: "inherit", opacity: "0.85" },
  ".cm-diagnostic": { fontFamily: "var(--font)", fontSize: "0.8125rem", maxInlineSize: "34rem" },
  ".cm-diagnostic-error": { borderInlineStart: "4px solid var(--act)" },
  ".cm-diagnostic-warning": { borderInlineStart: "4px solid var(--line-strong)" },
  ".cm-lintRange-error": { textDecoration: "underline wavy var(--act)", backgroundImage: "none" },
  ".cm-lintRange-warning": { textDecoration: "underline dotted var(--ink-soft)", backgroundImage: "none" },
  // Its signs are pictures in the style sheet, which the page's policy forbids: a bar says the same.
  ".cm-lint-marker": { content: "none", inlineSize: "0.375rem", blockSize: "1rem" },
  ".cm-lint-marker-error": { backgroundColor: "var(--act)", borderRadius: "2px" },
  ".cm-lint-marker-warning": { backgroundColor: "var(--line-strong)", borderRadius: "2px" },
});

const colours = HighlightStyle.define([
  { tag: tags.propertyName, color: "var(--accent-strong)", fontWeight: "600" },
  { tag: tags.comment, color: "var(--ink-soft)", fontStyle: "italic" },
  { tag: [tags.string, tags.content], color: "var(--ink)" },
  { tag: [tags.separator, tags.squareBracket, tags.brace, tags.punctuation], color: "var(--ink-soft)" },
]);

export const houseLook: Extension = [look, syntaxHighlighting(colours)];
