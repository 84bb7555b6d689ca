import type { Alignment, Run } from "@custodiet/core";
import { AlignmentType, type IParagraphOptions, type Paragraph } from "docx";

/** Writes runs in the language and direction of the block they belong to. */
export type WriteParagraph = (runs: readonly Run[], options: IParagraphOptions) => Paragraph;

const alignments = { start: AlignmentType.START, center: AlignmentType.CENTER, end: AlignmentType.END } as const;

/** The side where reading begins is where a paragraph stands that says nothing. */
export const aligned = (align: Alignment): IParagraphOptions =>
  align === "start" ? {} : { alignment: alignments[align] };
