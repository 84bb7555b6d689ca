/** What the checker says, at its place in the text that is shown. */
import type { Diagnostic as Marker } from "@codemirror/lint";
import type { EditorState } from "@codemirror/state";
import type { Diagnostic } from "../../api/shapes.ts";

export const markersOf = (problems: readonly Diagnostic[], name: string, state: EditorState): Marker[] =>
  problems.flatMap((problem) => {
    const { span } = problem;
    if (span?.file !== name || span.line > state.doc.lines) return [];
    const line = state.doc.line(span.line);
    const from = Math.min(line.from + span.column - 1, line.to);
    const to = Math.min(Math.max(from, from + span.end - span.start), state.doc.length);
    return [{ from, to, severity: problem.severity, source: problem.code, message: textOf(problem) }];
  });

const textOf = ({ title, found, expected, remedy }: Diagnostic): string =>
  [title, found, expected, remedy].filter((part) => part !== null && part !== "").join("\n");
