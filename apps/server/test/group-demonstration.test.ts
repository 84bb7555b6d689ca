import { readFileSync } from "node:fs";
import { otherReportsOf } from "@custodiet/working-group";
import { describe, expect, it } from "vitest";
import { playContent, readGroupContent } from "../src/demonstration/group-records.ts";
import { authority, secretariat } from "../src/demonstration/people.ts";

const people = new Map(
  [authority, secretariat].flatMap(({ id: organisation, persons }) =>
    persons.map(({ id, role }) => [`${organisation}.${id}`, { organisation, role }] as const),
  ),
);

describe("the demonstration's working group", () => {
  const { records } = readGroupContent();
  const played = (ceiling: "amber" | "red") => {
    let count = 0;
    const name = () => `r${++count}`;
    return playContent(records, { people, nowMs: Date.parse("2026-11-25T09:00:00Z"), ceiling, name });
  };

  it("is taken act by act as a person's would be", () => {
    const events = played("red");
    expect(events.filter(({ act }) => act.type === "created")).toHaveLength(records.length);
    expect(new Set(events.map(({ organisation }) => organisation))).toEqual(new Set([authority.id, secretariat.id]));
  });

  it("has ten seats with two vacant, and the five focus groups with the source they were read at", () => {
    const of = (kind: string) => records.filter((record) => record.kind === kind);
    expect(
      of("seat")
        .map(({ acts }) => acts.length > 0)
        .filter(Boolean),
    ).toHaveLength(8);
    expect(of("seat")).toHaveLength(10);
    expect(of("focus-group").map(({ fields }) => fields["source"])).toEqual(
      Array(5).fill("insiderthreatmitigation.org/working-group"),
    );
  });

  it("has the focus groups that a real instance is offered, with the same words", () => {
    const { groups, howToJoin, source } = JSON.parse(
      readFileSync(new URL("../../../content/domain/focus-groups.json", import.meta.url), "utf8"),
    );
    const offered = groups.map(({ product, ...group }: { product: string | null }) => ({
      ...group,
      ...(product === null ? {} : { product }),
      ...{ "how-to-join": howToJoin, source },
    }));
    expect(records.filter(({ kind }) => kind === "focus-group").map(({ fields }) => fields)).toEqual(offered);
  });

  it("fills, by the State's own mapping, three reports that it owes besides, and says where one has a gap", () => {
    const report = records.find(({ key }) => key === "report-2");
    const { reports, unused } = otherReportsOf(report?.fields ?? {});
    expect(reports.map(({ rows, gaps }) => [rows.length, gaps])).toEqual([
      [2, 1],
      [3, 0],
      [3, 0],
    ]);
    expect(reports.flatMap(({ rows }) => rows.flatMap(({ unknown }) => unknown))).toEqual([]);
    expect(unused).toEqual(["S4"]);
  });

  it("says of everything that is not read at a source that it is fictional", () => {
    const unsaid = records.filter(
      ({ marking, fields }) => !/fictional/i.test(marking.reason) && typeof fields["source"] !== "string",
    );
    expect(unsaid).toEqual([]);
  });
});
