/** How much a table may be. An inventory of a large plant has some 20,000 rows of 15 columns, 3 MB as a workbook. */
export const tableLimits = {
  bytes: 20_000_000,
  rows: 100_000,
  columns: 500,
  /** Cells of all sheets together. */
  cells: 3_000_000,
  cellCharacters: 2_000,
  /** Of a cell where texts are looked for. */
  textCharacters: 20_000,
  sheets: 64,
  /** Of a workbook: bytes of all its parts unpacked, and how many times as large as packed one part may be. */
  unpackedBytes: 200_000_000,
  unpackedRatio: 400,
  parts: 2_000,
} as const;
