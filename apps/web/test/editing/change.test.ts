/** From a value in a form to an edit of the document, with what the editor saw. */
import { expect, it } from "vitest";
import { applyEdits } from "../../src/editing/document/apply-edits.ts";
import type { Json } from "../../src/editing/document/json.ts";
import { sameJson, withValueAt } from "../../src/editing/document/json.ts";
import type { Sections } from "../../src/editing/document/shapes.ts";
import { elementSections, singleSections } from "../../src/editing/document/shapes.ts";
import { changeOf } from "../../src/editing/form/change.ts";

const badge = {
  id: "gate-badge",
  name: "Badge reader",
  performance: { stealth: { pDetect: 0.6 } },
  tampering: [{ from: "office", pDetect: 0.1, basis: { published: "p. 4" } }],
};
const place = { section: "measures", id: "gate-badge" } as const;

it("sets a value and says what stood there", () => {
  expect(changeOf(place, badge, ["name"], "Card reader")).toEqual({
    kind: "set",
    place: { ...place, path: ["name"] },
    value: "Card reader",
    was: "Badge reader",
  });
});

it("says that nothing stood there", () => {
  expect(changeOf(place, badge, ["performance", "stealth", "delay"], "5 s")).toEqual({
    kind: "set",
    place: { ...place, path: ["performance", "stealth", "delay"] },
    value: "5 s",
    was: null,
  });
});

it("sets the outermost part that is missing, with all that is to stand in it", () => {
  expect(changeOf(place, badge, ["performance", "force", "pDetect"], 0.9)).toEqual({
    kind: "set",
    place: { ...place, path: ["performance", "force"] },
    value: { pDetect: 0.9 },
    was: null,
  });
  expect(changeOf(place, { id: "gate-badge" }, ["performance", "force", "pDetect"], 0.9)).toEqual({
    kind: "set",
    place: { ...place, path: ["performance"] },
    value: { force: { pDetect: 0.9 } },
    was: null,
  });
});

it("makes no edit where nothing changes", () => {
  expect(changeOf(place, badge, ["name"], "Badge reader")).toBeNull();
  expect(changeOf(place, badge, ["kind"], undefined)).toBeNull();
});

it("takes a value away, with what would be left empty", () => {
  expect(changeOf(place, badge, ["performance", "stealth", "pDetect"], undefined)).toEqual({
    kind: "unset",
    place: { ...place, path: ["performance"] },
    was: { stealth: { pDetect: 0.6 } },
  });
});

it("never takes an item of a list along with the last of its values", () => {
  const lone = { ...badge, tampering: [{ from: "office" }] };
  expect(changeOf(place, lone, ["tampering", 0, "from"], undefined)).toEqual({
    kind: "unset",
    place: { ...place, path: ["tampering", 0, "from"] },
    was: "office",
  });
});

const sectionsWith = (some: Partial<Record<keyof Sections, Json>>): Sections =>
  Object.fromEntries([
    ...elementSections.map((section) => [section, some[section] ?? []]),
    ...singleSections.map((section) => [section, some[section] ?? (section === "assumed" ? [] : {})]),
  ]) as Sections;

it("shows an edit before the server has answered, and takes the value off the list of assumed ones", () => {
  const before = sectionsWith({
    measures: [badge],
    assumed: [
      "measures.gate-badge.performance.stealth.pDetect",
      "measures.gate-badge.performance.force",
      "areas.hall.kind",
    ],
  });
  const after = applyEdits(before, [
    {
      kind: "set",
      place: { ...place, path: ["performance", "stealth"] },
      value: { pDetect: 0.7 },
      was: { pDetect: 0.6 },
    },
    { kind: "confirm", place: { section: "areas", id: "hall", path: ["kind"] } },
  ]);
  expect(after.measures).toEqual([{ ...badge, performance: { stealth: { pDetect: 0.7 } } }]);
  expect(after.assumed).toEqual(["measures.gate-badge.performance.force"]);
});

it("shows what is added, renamed and removed", () => {
  const before = sectionsWith({
    areas: [
      { id: "hall", name: "Hall" },
      { id: "yard", name: "Yard" },
    ],
  });
  const after = applyEdits(before, [
    { kind: "add", section: "areas", element: { id: "store", name: "Store" } },
    { kind: "rename", section: "areas", id: "hall", to: "main-hall" },
    { kind: "remove", section: "areas", id: "yard", references: "keep" },
  ]);
  expect(after.areas).toEqual([
    { id: "main-hall", name: "Hall" },
    { id: "store", name: "Store" },
  ]);
});

it("leaves the value it is given as it is", () => {
  const before = { a: [{ b: 1 }] };
  expect(withValueAt(before, ["a", 0, "b"], 2)).toEqual({ a: [{ b: 2 }] });
  expect(before).toEqual({ a: [{ b: 1 }] });
});

it("compares values, not the order in which their keys stand", () => {
  expect(sameJson({ a: 1, b: [1, 2] }, { b: [1, 2], a: 1 })).toBe(true);
  expect(sameJson([1, 2], [2, 1])).toBe(false);
  expect(sameJson({ a: 1 }, { a: 1, b: null })).toBe(false);
});
