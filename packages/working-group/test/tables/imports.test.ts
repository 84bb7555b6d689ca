import { expect, it } from "vitest";
import { createSight, holdingsOf, importsOf, kindOf, type RecordEvent, recordKinds } from "../../index.ts";

const marking = { tlp: "green", releasedTo: ["community"], caveats: [], reason: "Test" } as const;
const created = (record: string, kind: string, entryIndex: number, fields: object): RecordEvent => ({
  ...{
    record,
    kind,
    number: 1,
    organisation: "keeper",
    person: "p",
    role: "secretariat",
    atMs: entryIndex,
    entryIndex,
  },
  act: { type: "created", fields: { ...fields }, marking, fieldMarkings: {} },
});
const declared = (id: string) => {
  const kind = kindOf(id);
  if (kind === null) throw new Error(id);
  return kind;
};
const sightOf = (events: readonly RecordEvent[], party: string) =>
  createSight(
    new Map(
      [...Map.groupBy(events, ({ record }) => record)].map(([id, own]) => [
        id,
        { kind: declared(own[0]?.kind ?? ""), events: own },
      ]),
    ),
    { party, day: "2026-11-26" as never },
  );

const table = [created("a", "offer", 7, { title: { en: "A" } }), created("b", "offer", 7, { title: { en: "B" } })];

it("tells records that one entry made, of their own organisation, and none that was made alone", () => {
  const events = [...table, created("c", "offer", 8, { title: { en: "C" } })];
  const told = (party: string) =>
    importsOf(sightOf(events, party), declared("offer")).map(({ entry, made, standing }) => [
      entry,
      made,
      standing.map(({ id }) => id),
    ]);
  expect([told("keeper"), told("other")]).toEqual([[[7, 2, ["a", "b"]]], []]);
});

it("is kept back by a record that was changed, and by one that is referred to from outside", () => {
  const commented: RecordEvent = {
    ...created("a", "offer", 9, {}),
    ...{ number: 2, act: { type: "commented", text: "Thanks" } },
  };
  const asking = created("r", "request", 10, { title: { en: "R" }, answers: ["b"] });
  const sight = sightOf([...table, commented, asking], "keeper");
  const [found] = importsOf(sight, declared("offer"));
  if (found === undefined) throw new Error("no import");
  expect(
    holdingsOf(sight, recordKinds, found).map(({ record, isChanged, referredBy }) => [
      record.id,
      isChanged,
      referredBy.map(({ id }) => id),
    ]),
  ).toEqual([
    ["a", true, []],
    ["b", false, ["r"]],
  ]);
});

it("stays silent where nothing happened since", () => {
  const sight = sightOf(table, "keeper");
  const [found] = importsOf(sight, declared("offer"));
  expect(found && holdingsOf(sight, recordKinds, found)).toEqual([]);
});
