import type { SourceFile, SourceSpan } from "./source.ts";

export type Severity = "error" | "warning";

/**
 * Something wrong, or doubtful, in what a person gave us: a stable code, the place, what was found,
 * what was expected, and what to do. Every checker collects all of them.
 */
export interface Diagnostic {
  /** `CUS-` and a letter for the room and three digits, for example `CUS-M012`. Listed in `docs/errors/`. */
  readonly code: string;
  readonly severity: Severity;
  /** Short name of the fault: "unknown area". */
  readonly title: string;
  readonly span: SourceSpan | null;
  /** Path inside the document, for readers without the text: `areas[3].within`. */
  readonly path: string | null;
  readonly found: string | null;
  readonly expected: string;
  readonly remedy: string;
  /** The other place of a clash. */
  readonly related: readonly RelatedPlace[];
}

export interface RelatedPlace {
  readonly span: SourceSpan;
  readonly note: string;
}

/**
 * Words a diagnostic for a terminal: place, code and title; the line with carets; what to do.
 *
 * @example
 * facility.yaml:41:14  CUS-M012 unknown area
 *    41 |     within: valut
 *       |             ^^^^^
 *    No area is called `valut`. Did you mean `vault` (line 12)?
 */
export function formatDiagnostic(diagnostic: Diagnostic, files: readonly SourceFile[]): string {
  const { span } = diagnostic;
  const place = span ? `${span.file}:${span.line}:${span.column}  ` : "";
  const severity = diagnostic.severity === "warning" ? "warning " : "";
  const lines = [`${place}${severity}${diagnostic.code} ${diagnostic.title}`];
  const text = span && files.find((file) => file.name === span.file)?.text;
  if (span && typeof text === "string") lines.push(...excerpt(span, text));
  if (!span && diagnostic.path) lines.push(`   at ${diagnostic.path}`);
  if (diagnostic.found !== null) lines.push(`   Found ${diagnostic.found}; expected ${diagnostic.expected}.`);
  else lines.push(`   Expected ${diagnostic.expected}.`);
  lines.push(`   ${diagnostic.remedy}`);
  for (const place of diagnostic.related) {
    lines.push(`   ${place.span.file}:${place.span.line}:${place.span.column}  ${place.note}`);
  }
  return lines.join("\n");
}

/** Files first, then place, then code: the order in which a person mends them. */
export function compareDiagnostics(a: Diagnostic, b: Diagnostic): number {
  const byFile = compareText(a.span?.file ?? "", b.span?.file ?? "");
  if (byFile !== 0) return byFile;
  const byPlace = (a.span?.start ?? 0) - (b.span?.start ?? 0);
  return byPlace !== 0 ? byPlace : compareText(a.code, b.code);
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** A line may be a megabyte long: what is shown of it may not. */
const excerptWidth = 96;

function excerpt(span: SourceSpan, text: string): string[] {
  const lineStart = text.lastIndexOf("\n", span.start - 1) + 1;
  const lineEnd = endOfLine(text, span.start);
  const from = Math.max(lineStart, span.start - excerptWidth / 2);
  const shown = text.slice(from, Math.min(lineEnd, from + excerptWidth)).replaceAll("\t", " ");
  const gutter = String(span.line).padStart(5);
  const caretLength = Math.max(1, Math.min(span.end, lineEnd, from + excerptWidth) - span.start);
  return [`${gutter} | ${shown}`, `${" ".repeat(5)} | ${" ".repeat(span.start - from)}${"^".repeat(caretLength)}`];
}

function endOfLine(text: string, from: number): number {
  const at = text.indexOf("\n", from);
  return at === -1 ? text.length : at;
}
