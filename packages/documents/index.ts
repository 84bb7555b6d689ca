export { type CheckedDocument, checkDocument } from "./src/check/check-document.ts";
export { type DocumentFault, documentFaultCodes } from "./src/check/document-fault.ts";
export { writeDocx } from "./src/docx/write-docx.ts";
export { documentFileName } from "./src/file-name.ts";
export { readFonts } from "./src/fonts/fonts-on-board.ts";
export { coverOf, type LetterCover } from "./src/fonts/letter-cover.ts";
export { emptyLetterhead } from "./src/letterhead/empty-letterhead.ts";
export { checkLetterhead, type Letterhead } from "./src/letterhead/letterhead.ts";
export { letterheadLimits } from "./src/letterhead/open-letterhead.ts";
export { type Placeholder, placeholders } from "./src/letterhead/placeholders.ts";
export { writeOnLetterhead } from "./src/letterhead/write-on-letterhead.ts";
export type { AttachedData } from "./src/pdf/layout-data.ts";
export { createTypstCompiler, type TypstCompiler, type TypstJob } from "./src/pdf/typst-compiler.ts";
export { writePdf } from "./src/pdf/write-pdf.ts";
export { readTable } from "./src/read-table.ts";
export type { TableFault, TableFaultCode } from "./src/tables/table-fault.ts";
export { tableLimits } from "./src/tables/table-limits.ts";
export { readDocumentText } from "./src/text/read-document-text.ts";
export { runsFromRight } from "./src/typeface.ts";
export {
  type WorkbookCell,
  type WorkbookSheet,
  writeWorkbook,
} from "./src/workbook/write-workbook.ts";
