import { expect, test } from "vitest";
import { quoteCell, reportCsv } from "../src/import/report-csv.ts";

test.each([
  ["=cmd()", `"'=cmd()"`],
  ["+1", `"'+1"`],
  ["-1", `"'-1"`],
  ["@SUM(A1)", `"'@SUM(A1)"`],
  [" \t=1", `"' \t=1"`],
  ['a "door"', '"a ""door"""'],
  ["Ward door", '"Ward door"'],
])("a cell of %j cannot be taken for a formula", (text, written) => {
  expect(quoteCell(text)).toBe(written);
});

test("the report has a line for each row, with its codes", () => {
  const message = { code: "CUS-M223", severity: "error", title: "t", found: null, expected: "e", remedy: "r" } as const;
  const words = { headings: ["row", "outcome"], outcome: (outcome: string) => outcome, message: () => "Say which." };
  expect(reportCsv([{ row: 2, outcome: "error", element: null, messages: [message] }], words)).toBe(
    '\uFEFF"row","outcome"\r\n"2","error","","CUS-M223","Say which."\r\n',
  );
});
