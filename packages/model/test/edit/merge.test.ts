import type { SourceFile } from "@custodiet/core";
import {
  createModelLoader,
  type DocumentEdit,
  type DocumentView,
  type EditPlace,
  mergeDocuments,
  placeText,
} from "@custodiet/model";
import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { campaignSize, campaignTimeout } from "../../../../tests/campaign-size.ts";
import { exampleFiles, exampleWith } from "../example.ts";
import { anyValue, isIdentifierPlace, placesOf } from "./arbitrary.ts";

/** The same cases in every run; a campaign tries more of them. */
fc.configureGlobal({ seed: 908 });

vi.setConfig({ testTimeout: campaignTimeout(120_000) });

const loader = createModelLoader();

const place = (section: EditPlace["section"], id: string | null, ...path: (string | number)[]): EditPlace => ({
  section,
  id,
  path,
});

function edited(edits: readonly DocumentEdit[], files: readonly SourceFile[] = exampleFiles): readonly SourceFile[] {
  const result = loader.edit(files, edits);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value.files;
}

const set = (at: EditPlace, value: EditPlace["path"][number] | readonly string[]): DocumentEdit => ({
  kind: "set",
  place: at,
  value,
});

test("what only one side changed is taken, and mine keeps its text", () => {
  const mine = exampleWith(["knowledgeFactor: 0.8", "knowledgeFactor: 0.50   # after the drill"]);
  const theirs = edited([
    set(place("roles", "guard", "headCount"), 14),
    set(place("areas", "hall", "transit"), "25 s"),
  ]);
  const { files, conflicts } = mergeDocuments(exampleFiles, mine, theirs);
  expect(conflicts).toEqual([]);
  expect(files).toEqual(
    exampleWith(
      ["knowledgeFactor: 0.8", "knowledgeFactor: 0.50   # after the drill"],
      ["headCount: 12", "headCount: 14"],
      ["within: site, transit: 20 s", "within: site, transit: 25 s"],
    ),
  );
});

test("a field that both changed is a conflict, and is decided by its place", () => {
  const at = place("roles", "guard", "headCount");
  const [mine, theirs] = [edited([set(at, 13)]), edited([set(at, 14)])];
  const merged = mergeDocuments(exampleFiles, mine, theirs);
  expect(merged).toEqual({ files: mine, conflicts: [{ place: at, base: 12, mine: 13, theirs: 14 }], unreadable: [] });
  const decided = mergeDocuments(exampleFiles, mine, theirs, [{ place: place("roles", "guard"), choose: "theirs" }]);
  expect(decided).toEqual({ files: theirs, conflicts: [], unreadable: [] });
});

test("a force is named as a force", () => {
  const at = place("forces", "site-guards", "time", "mean");
  const merged = mergeDocuments(exampleFiles, edited([set(at, "5 min")]), edited([set(at, "6 min")]));
  expect(merged.conflicts).toEqual([{ place: at, base: "4 min", mine: "5 min", theirs: "6 min" }]);
});

test("an element that one removed and the other changed is a conflict about the element", () => {
  const mine = edited([{ kind: "remove", section: "roles", id: "visitor", references: "keep" }]);
  const theirs = edited([set(place("roles", "visitor", "headCount"), 50)]);
  const { conflicts } = mergeDocuments(exampleFiles, mine, theirs);
  expect(conflicts).toMatchObject([{ place: place("roles", "visitor"), mine: null, theirs: { headCount: 50 } }]);
});

test("lists of names are joined as sets", () => {
  const at = place("measures", "gate-badge", "operatedBy");
  const mine = edited([set(at, ["guard", "shift-lead"])]);
  const theirs = edited([set(at, ["technician"])]);
  const { files, conflicts } = mergeDocuments(exampleFiles, mine, theirs);
  expect(conflicts).toEqual([]);
  expect(files).toEqual(edited([set(at, ["shift-lead", "technician"])]));
});

test("the two areas of a portal are no set", () => {
  const at = place("portals", "hall-door", "between");
  const merged = mergeDocuments(
    exampleFiles,
    edited([set(at, ["site", "store"])]),
    edited([set(at, ["outside", "hall"])]),
  );
  expect(merged.conflicts.map((conflict) => conflict.place)).toEqual([at]);
});

test("elements that both added stand behind what they stood behind, mine first", () => {
  const added = (id: string): DocumentEdit => ({
    kind: "add",
    section: "organisations",
    element: { id, name: id, kind: "other" },
  });
  const { files } = mergeDocuments(exampleFiles, edited([added("ours")]), edited([added("yours")]));
  const ids = (view: DocumentView) =>
    (view.sections.organisations as readonly { readonly id: string }[]).map(({ id }) => id);
  expect(ids(loader.view(files))).toEqual(["example-operator", "example-cleaning", "ours", "yours"]);
});

test("a version that cannot be read leaves mine as it is, and is named", () => {
  const mine = edited([set(place("roles", "guard", "headCount"), 13)]);
  const theirs = exampleWith(["areas:\n", "areas: [\n"]);
  expect(mergeDocuments(exampleFiles, mine, theirs)).toEqual({ files: mine, conflicts: [], unreadable: ["theirs"] });
});

const places = placesOf(loader.view(exampleFiles).sections).filter((at) => !isIdentifierPlace(at));
const anyEdit = fc.oneof(
  fc.record({ kind: fc.constant("set" as const), place: fc.constantFrom(...places), value: anyValue }),
  fc.record({ kind: fc.constant("unset" as const), place: fc.constantFrom(...places) }),
);
const anyVersion = fc.array(anyEdit, { minLength: 1, maxLength: 3 }).map((edits) => {
  const result = loader.edit(exampleFiles, edits);
  return result.ok ? result.value.files : exampleFiles;
});

test("a side that changed nothing gives the other side, character for character", () => {
  fc.assert(
    fc.property(anyVersion, (version) => {
      expect(loader.merge(exampleFiles, version, exampleFiles).files).toEqual(version);
      expect(loader.merge(exampleFiles, exampleFiles, version).files).toEqual(version);
    }),
    { numRuns: campaignSize(60) },
  );
});

test("edits of different elements say the same in either order", () => {
  fc.assert(
    fc.property(anyEdit, anyEdit, (a, b) => {
      fc.pre(placeText({ ...a.place, path: [] }) !== placeText({ ...b.place, path: [] }));
      fc.pre(!(a.place.section === "response" || b.place.section === "response"));
      const [one, other] = [edited([a]), edited([b])];
      const merged = loader.merge(exampleFiles, one, other);
      const turned = loader.merge(exampleFiles, other, one);
      expect(merged.conflicts).toEqual([]);
      expect(loader.view(merged.files).sections).toEqual(loader.view(turned.files).sections);
      expect(loader.view(merged.files).sections).toEqual(loader.view(edited([a, b])).sections);
    }),
    { numRuns: campaignSize(60) },
  );
});

test("whatever both changed: either all is joined, or each conflict is named and decided either way", () => {
  fc.assert(
    fc.property(anyVersion, anyVersion, (one, other) => {
      const { conflicts, unreadable } = loader.merge(exampleFiles, one, other);
      expect(unreadable).toEqual([]);
      const choose = (side: "mine" | "theirs") =>
        loader.merge(
          exampleFiles,
          one,
          other,
          conflicts.map((conflict) => ({ place: conflict.place, choose: side })),
        );
      const [mine, theirs] = [choose("mine"), choose("theirs")];
      expect([mine.conflicts, theirs.conflicts]).toEqual([[], []]);
      const mirrored = loader.merge(
        exampleFiles,
        other,
        one,
        conflicts.map((conflict) => ({ place: conflict.place, choose: "mine" as const })),
      );
      expect(mirrored.unreadable).toEqual([]);
    }),
    { numRuns: campaignSize(40) },
  );
});
