/** How a file is written, so that what is added looks like what is there. */
export interface FileStyle {
  readonly text: string;
  readonly eol: "\n" | "\r\n";
  /** Between the brackets of a list and its items. */
  readonly listPad: "" | " ";
  /** Between the braces of a map and its keys. */
  readonly mapPad: "" | " ";
  /** Columns that a dash stands to the right of the list's key. */
  readonly dashStep: number;
  /** JSON: keys and texts stand in quotation marks. */
  readonly isJson: boolean;
}

/** Columns a line may have. */
export const lineWidth = 120;

/** Columns that a map stands to the right of its key. */
export const mapStep = 2;

export function styleOfFile(text: string): FileStyle {
  return {
    text,
    eol: text.includes("\r\n") ? "\r\n" : "\n",
    listPad: isCommoner(text, /\[ \S/g, /\[[^\s\]]/g) ? " " : "",
    mapPad: isCommoner(text, /\{[^\s}]/g, /\{ \S/g) ? "" : " ",
    dashStep: dashStepOf(text),
    isJson: /^\uFEFF?\s*\{/.test(text),
  };
}

const isCommoner = (text: string, a: RegExp, b: RegExp): boolean =>
  (text.match(a)?.length ?? 0) > (text.match(b)?.length ?? 0);

/** The first list below a key shows it. */
function dashStepOf(text: string): number {
  const found = /^( *)[^\s#-][^\n]*:[ \t]*(?:#[^\n]*)?\r?\n(?:[ \t]*(?:#[^\n]*)?\r?\n)*( *)- /m.exec(text);
  const step = (found?.[2]?.length ?? 2) - (found?.[1]?.length ?? 0);
  return step >= 0 && step <= 8 ? step : 2;
}

/** Where the line of an offset begins; a byte order mark belongs to no line. */
export function lineStart(text: string, offset: number): number {
  const at = text.lastIndexOf("\n", offset - 1) + 1;
  return at === 0 && text.startsWith("\uFEFF") ? 1 : at;
}

/** Where the next line begins; the end of the text where there is none. */
export function nextLine(text: string, offset: number): number {
  const at = text.indexOf("\n", offset);
  return at === -1 ? text.length : at + 1;
}

export const columnOf = (text: string, offset: number): number => offset - lineStart(text, offset);

export const startsLine = (text: string, offset: number): boolean =>
  text.slice(lineStart(text, offset), offset).trim() === "";
