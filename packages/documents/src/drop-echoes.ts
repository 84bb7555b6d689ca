import type { Block, Run } from "@custodiet/core";

const textOf = (runs: readonly Run[]): string =>
  runs
    .map((run) => (run.kind === "text" ? run.text : " "))
    .join("")
    .trim();

/** A table's caption that says again what the heading right above it says is not said twice. */
export const dropEchoes = (blocks: readonly Block[]): readonly Block[] =>
  blocks.map((block, index) => {
    if (block.kind !== "table") return block;
    const [above, further] = [blocks[index - 1], blocks[index - 2]];
    const heading = above?.kind === "paragraph" ? further : above;
    const isEcho = heading?.kind === "heading" && textOf(heading.runs) === textOf(block.caption);
    return isEcho ? { ...block, caption: [] } : block;
  });
