/** Reads a help text: Markdown without any HTML. What it could do besides text, lists and tables is left out. */
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmTableFromMarkdown } from "mdast-util-gfm-table";
import { gfmTable } from "micromark-extension-gfm-table";

export type Block = ReturnType<typeof fromMarkdown>["children"][number];
type Heading = Extract<Block, { type: "heading" }>;
export type Table = Extract<Block, { type: "table" }>;
/** What stands within a line. */
export type Piece = Heading["children"][number];

export const parseHelp = (text: string): readonly Block[] =>
  fromMarkdown(text, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] }).children;

const mark = /\s*\{#([a-z-]+)\}$/;

/** A heading without its mark, `Limits {#limits}`, and the mark: an address that is the same in every language. */
export function readHeading({ children }: Heading): {
  readonly id: string | null;
  readonly children: readonly Piece[];
} {
  const last = children.at(-1);
  const found = last?.type === "text" ? mark.exec(last.value) : null;
  if (last?.type !== "text" || !found) return { id: null, children };
  return {
    id: found[1] ?? null,
    children: [...children.slice(0, -1), { ...last, value: last.value.slice(0, found.index) }],
  };
}
