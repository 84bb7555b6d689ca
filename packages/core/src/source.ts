/** A piece of text somebody wrote, with the name it is known by in messages. */
export interface SourceFile {
  readonly name: string;
  readonly text: string;
}

/** A stretch of a source file. Lines and columns count from 1, offsets from 0; `end` is exclusive. */
export interface SourceSpan {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly start: number;
  readonly end: number;
}
