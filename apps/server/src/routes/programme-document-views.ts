/** How documents of a programme leave the server, to be looked at on a page. */
import { type Block, type DocumentTree, directionOf, type Marking, type Run } from "@custodiet/core";
import type { z } from "zod";
import type { documentPreviewSchema, programmeDocumentsSchema } from "../contract/programme-documents.ts";
import { toInstant } from "../instance/parts.ts";
import type { WrittenDocuments } from "../instance/programmes/programme-types.ts";

type Preview = z.infer<typeof documentPreviewSchema>;

export const describeDocuments = ({ taken, ...rest }: WrittenDocuments): z.infer<typeof programmeDocumentsSchema> => ({
  ...rest,
  taken: taken.map(({ atMs, origin, ...each }) => ({
    ...each,
    at: toInstant(atMs),
    state: origin?.state ?? null,
    acts: origin?.acts ?? null,
  })),
});

export const describePreview = ({ title, language, blocks }: DocumentTree, marking: Marking): Preview => ({
  ...{ title, language, marking },
  direction: directionOf(language),
  blocks: blocks.flatMap(describeBlock),
});

function describeBlock(block: Block): Preview["blocks"] {
  switch (block.kind) {
    case "heading":
      return [{ kind: block.kind, level: block.level, runs: block.runs.flatMap(describeRun) }];
    case "paragraph":
      return [{ kind: block.kind, role: block.role, runs: block.runs.flatMap(describeRun) }];
    case "list":
      return [{ kind: block.kind, items: block.items.map(({ runs }) => runs.flatMap(describeRun)) }];
    case "table":
      return [
        {
          kind: block.kind,
          caption: block.caption.map(({ text }) => text).join(""),
          header: block.headerRows.flatMap((row) => row.map(({ runs }) => runs.flatMap(describeRun))),
          rows: block.rows.map((row) => row.map(({ runs }) => runs.flatMap(describeRun))),
        },
      ];
    default:
      return [];
  }
}

const describeRun = (run: Run) => {
  if (run.kind === "line-break") return [{ text: "", isStrong: false, isBreak: true }];
  return run.kind === "text" ? [{ text: run.text, isStrong: run.weight !== "normal", isBreak: false }] : [];
};
