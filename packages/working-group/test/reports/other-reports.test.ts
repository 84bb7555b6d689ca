/** One record fills other reports: the State maps, gaps are shown, and nothing is filled that the record does not say. */
import { describe, expect, it } from "vitest";
import { otherReportsOf, reportedRows } from "../../index.ts";

const rows = [
  { commitment: "C2.16", status: "under-way", narrative: "Three of five sites" },
  { commitment: "s2", status: "in-place", evidence: "Decree 12" },
];
const s2 = { commitment: "S2", status: "in-place", narrative: "", evidence: "Decree 12" };
const c216 = { commitment: "C2.16", status: "under-way", narrative: "Three of five sites", evidence: "" };

describe("other reports", () => {
  it("are filled from the rows that the State mapped, in the order of the commitments", () => {
    const mapped = [
      { instrument: "Report A", "maps-to": "4.1", "filled-by": "c2.16; S2" },
      { instrument: "Report B", "maps-to": "II", "filled-by": "S2" },
      { instrument: "Report A", "maps-to": "4.2", "filled-by": "C2.12" },
    ];
    expect(otherReportsOf({ rows, "other-reports": mapped })).toEqual({
      reports: [
        {
          name: "Report A",
          gaps: 1,
          rows: [
            { row: "4.1", commitments: ["S2", "C2.16"], filledBy: [s2, c216], unknown: [] },
            { row: "4.2", commitments: ["C2.12"], filledBy: [], unknown: [] },
          ],
        },
        { name: "Report B", gaps: 0, rows: [{ row: "II", commitments: ["S2"], filledBy: [s2], unknown: [] }] },
      ],
      unused: [],
    });
  });

  it("have a gap where nothing is mapped, and say what is no commitment", () => {
    const mapped = [
      { instrument: "Report A", "maps-to": "1" },
      { instrument: "Report A", "filled-by": "S9" },
    ];
    const { reports, unused } = otherReportsOf({ rows, "other-reports": mapped });
    expect(reports[0]?.gaps).toBe(2);
    expect(reports[0]?.rows[1]).toEqual({ row: "", commitments: [], filledBy: [], unknown: ["S9"] });
    expect(unused).toEqual(["S2", "C2.16"]);
  });

  it("are none where the report names none", () => {
    expect(otherReportsOf({ rows })).toEqual({ reports: [], unused: ["S2", "C2.16"] });
    expect(otherReportsOf({})).toEqual({ reports: [], unused: [] });
  });
});

it("a report's rows stand in the order of the commitments, what is none of them last, and of two the later one", () => {
  const twice = [{ commitment: "own", status: "planned" }, ...rows, { commitment: "S2", status: "reviewed" }];
  expect(reportedRows(twice).map(({ commitment, status }) => [commitment, status])).toEqual([
    ["S2", "reviewed"],
    ["C2.16", "under-way"],
    ["OWN", "planned"],
  ]);
});
