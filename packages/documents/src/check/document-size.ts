import type { Block, List, Run } from "@custodiet/core";

/** What a document is weighed by before anything else is looked at. */
export interface DocumentSize {
  readonly characters: number;
  readonly elements: number;
  readonly pictureBytes: number;
}

export const largestDocument: DocumentSize = { characters: 5_000_000, elements: 200_000, pictureBytes: 100_000_000 };

export function measureDocument(blocks: readonly Block[]): DocumentSize {
  const size = { characters: 0, elements: 0, pictureBytes: 0 };
  const addRuns = (runs: readonly Run[]): void => {
    size.elements += 1 + runs.length;
    for (const run of runs) {
      if (run.kind === "text") size.characters += run.text.length;
      else if (run.kind === "footnote") addRuns(run.runs);
    }
  };
  const addList = ({ items }: List): void => {
    for (const { runs, nested } of items) {
      addRuns(runs);
      if (nested !== null) addList(nested);
    }
  };
  for (const block of blocks) {
    if (block.kind === "list") addList(block);
    else if (block.kind === "table") {
      addRuns(block.caption);
      for (const row of [...block.headerRows, ...block.rows]) for (const { runs } of row) addRuns(runs);
    } else if (block.kind === "figure") {
      addRuns(block.caption);
      size.characters += block.alternative.length;
      size.pictureBytes += block.picture.bytes.length;
    } else if (block.kind === "seal-box") addRuns(block.label);
    else if (block.kind !== "page-break") addRuns(block.runs);
    else size.elements += 1;
  }
  return size;
}
