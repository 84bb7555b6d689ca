import type { Block } from "@custodiet/core";

/** What says of a table what it is, is not left at the foot of the page before it. */
export const introducesTable = (block: Block, after: Block | undefined): boolean =>
  block.kind === "paragraph" && block.role !== "notice" && after?.kind === "table";
