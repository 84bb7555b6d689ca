import { expect, test } from "vitest";
import { combineMarkings, formatTlp, type Marking } from "../index.ts";

const marking = (tlp: Marking["tlp"], releasedTo: readonly string[], caveats: readonly string[] = []): Marking => ({
  tlp,
  releasedTo,
  caveats,
  reason: `because ${tlp}`,
});

test("a composite takes the strictest level, the audiences' intersection and the caveats' union", () => {
  const composite = combineMarkings(marking("amber", ["a", "b"], ["medical"]), marking("red", ["c", "b"], ["legal"]));
  expect(composite).toEqual({ tlp: "red", releasedTo: ["b"], caveats: ["legal", "medical"], reason: "because red" });
});

test("everybody on one side leaves the other side's audience", () => {
  expect(combineMarkings(marking("clear", ["everybody"]), marking("green", ["b", "a"])).releasedTo).toEqual(["a", "b"]);
  expect(combineMarkings(marking("green", ["b", "a"]), marking("clear", ["everybody"])).releasedTo).toEqual(["a", "b"]);
});

test("no common audience is nobody", () => {
  expect(combineMarkings(marking("green", ["a"]), marking("green", ["b"])).releasedTo).toEqual([]);
});

test("a level is written as FIRST writes it", () => {
  expect(formatTlp("amber+strict")).toBe("TLP:AMBER+STRICT");
});
