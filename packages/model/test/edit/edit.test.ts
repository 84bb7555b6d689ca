import type { Json } from "@custodiet/core";
import { applyPatch, type DocumentEdit, type EditPlace, editDocument, loadModel, viewDocument } from "@custodiet/model";
import { expect, test } from "vitest";
import { exampleFiles } from "../example.ts";

const place = (section: EditPlace["section"], id: string | null, ...path: (string | number)[]): EditPlace => ({
  section,
  id,
  path,
});

function edited(edits: readonly DocumentEdit[], files = exampleFiles) {
  const result = editDocument(files, edits);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

/** Lines that are in one text only. */
function changedLines(edits: readonly DocumentEdit[], files = exampleFiles): readonly string[] {
  return edited(edits, files).files.flatMap(({ text }, index) => {
    const before = files[index]?.text.split("\n") ?? [];
    const after = text.split("\n");
    return [
      ...before.filter((line) => !after.includes(line)).map((line) => `-${line}`),
      ...after.filter((line) => !before.includes(line)).map((line) => `+${line}`),
    ];
  });
}

const set = (at: EditPlace, value: Json, was?: Json): DocumentEdit => ({ kind: "set", place: at, value, was });

test("a value in braces is set where it stands", () => {
  expect(changedLines([set(place("measures", "gate-badge", "performance", "stealth", "pDetect"), 0.75, 0.7)])).toEqual([
    "-      stealth: { pDetect: 0.7, delay: 10 s }",
    "+      stealth: { pDetect: 0.75, delay: 10 s }",
  ]);
});

test("a key that is not there yet stands where the form has it", () => {
  expect(
    changedLines([set(place("areas", "hall", "within"), "outside"), set(place("areas", "site", "kind"), "vital")]),
  ).toEqual([
    "-    kind: limited",
    "-  - { id: hall, name: Reactor hall, kind: inner, within: site, transit: 20 s }",
    "+    kind: vital",
    "+  - { id: hall, name: Reactor hall, kind: inner, within: outside, transit: 20 s }",
  ]);
  expect(changedLines([set(place("areas", "store", "transit"), "5 s")])).toEqual([
    "-  - { id: store, name: Fuel store, kind: vital, within: hall }",
    "+  - { id: store, name: Fuel store, kind: vital, within: hall, transit: 5 s }",
  ]);
});

test("an element is added where its siblings are", () => {
  const element = { id: "night-watch", name: "Night watch", organisation: "example-cleaning", headCount: 2 };
  expect(changedLines([{ kind: "add", section: "roles", element }])).toEqual([
    "+  - id: night-watch",
    "+    name: Night watch",
    "+    organisation: example-cleaning",
    "+    headCount: 2",
  ]);
});

test("an element is removed with each name of it", () => {
  expect(changedLines([{ kind: "remove", section: "measures", id: "reception", references: "remove" }])).toEqual([
    "-  - id: reception",
    "-    name: Reception",
    "-    kind: guard post",
    "-    performance: { deceit: { pDetect: 0.3 } }",
    "-    measuresOff: [ reception ]",
    "+    measuresOff: []",
  ]);
});

test("undo gives back the text", () => {
  const { files, patch } = edited([
    { kind: "rename", section: "roles", id: "guard", to: "sentry" },
    set(place("facility", null, "description"), "Another\ntext: of *two* lines"),
    { kind: "unset", place: place("basis", null) },
  ]);
  expect(applyPatch(files, patch.undo)).toEqual(exampleFiles);
  expect(applyPatch(exampleFiles, patch.redo)).toEqual(files);
  expect(loadModel(files).ok).toBe(true);
  expect(viewDocument(files).sections.facility).toMatchObject({ description: "Another\ntext: of *two* lines" });
});

test("a value that changed meanwhile is a conflict, and says what stands there now", () => {
  const at = place("roles", "guard", "headCount");
  const result = editDocument(exampleFiles, [set(at, 14, 11)]);
  expect(result).toMatchObject({ ok: false, error: [{ code: "CUS-M201", place: at, found: 12, edit: 0 }] });
});
