import { expect, test } from "vitest";
import { compareDiagnostics, type Diagnostic, formatDiagnostic, type SourceSpan } from "../index.ts";

const text = "areas:\n  - { id: vault }\n    within: valut\n";

const span = (start: number, end: number, line: number, column: number): SourceSpan => ({
  file: "facility.yaml",
  line,
  column,
  start,
  end,
});

const unknownArea: Diagnostic = {
  code: "CUS-M012",
  severity: "error",
  title: "unknown area",
  span: span(37, 42, 3, 13),
  path: "areas[1].within",
  found: "`valut`",
  expected: "an area of this model",
  remedy: "Did you mean `vault`?",
  related: [{ span: span(16, 21, 2, 11), note: "`vault` is here" }],
};

test("a diagnostic shows place, code, the line with carets, what was expected and what to do", () => {
  expect(formatDiagnostic(unknownArea, [{ name: "facility.yaml", text }])).toBe(
    [
      "facility.yaml:3:13  CUS-M012 unknown area",
      "    3 |     within: valut",
      "      |             ^^^^^",
      "   Found `valut`; expected an area of this model.",
      "   Did you mean `vault`?",
      "   facility.yaml:2:11  `vault` is here",
    ].join("\n"),
  );
});

test("a diagnostic without a place shows its path, and a warning says that it is one", () => {
  const diagnostic: Diagnostic = { ...unknownArea, severity: "warning", span: null, found: null, related: [] };
  expect(formatDiagnostic(diagnostic, [])).toBe(
    [
      "warning CUS-M012 unknown area",
      "   at areas[1].within",
      "   Expected an area of this model.",
      "   Did you mean `vault`?",
    ].join("\n"),
  );
});

test("a line of a megabyte is shown in part", () => {
  const long = `x: ${"a".repeat(1_000_000)}`;
  const shown = formatDiagnostic({ ...unknownArea, span: span(500_000, 900_000, 1, 500_001) }, [
    { name: "facility.yaml", text: long },
  ]);
  expect(shown.length).toBeLessThan(600);
});

test("diagnostics are ordered by file, then place, then code", () => {
  const early = { ...unknownArea, span: span(1, 2, 1, 2) };
  const other = { ...unknownArea, span: { ...span(0, 1, 1, 1), file: "roles.yaml" } };
  const twin = { ...unknownArea, code: "CUS-M001" };
  expect([other, unknownArea, twin, early].sort(compareDiagnostics)).toEqual([early, twin, unknownArea, other]);
});
