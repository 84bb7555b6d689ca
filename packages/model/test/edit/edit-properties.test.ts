import type { SourceFile } from "@custodiet/core";
import { applyPatch, createModelLoader, type DocumentEdit, type DocumentView, type EditPlace } from "@custodiet/model";
import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { campaignSize, campaignTimeout } from "../../../../tests/campaign-size.ts";
import { exampleFiles } from "../example.ts";
import {
  anyValue,
  awkwardText,
  isIdentifierPlace,
  placesOf,
  readExample,
  realFacilities,
  withValue,
} from "./arbitrary.ts";

/** The same cases in every run; a campaign tries more of them. */
fc.configureGlobal({ seed: 908 });

vi.setConfig({ testTimeout: campaignTimeout(120_000) });

const loader = createModelLoader(2_000_000);

const documents: readonly (readonly [string, readonly SourceFile[]])[] = [
  ["the example of the format", exampleFiles],
  ...realFacilities.map((name) => [name, readExample(name)] as const),
];

/** A comment behind each line that may carry one, and one above each list item: a text full of them. */
function commented(files: readonly SourceFile[]): readonly SourceFile[] {
  return files.map(({ name, text }) => {
    const lines = text.split("\n").flatMap((line, index) => {
      const indent = /^ *(?=- )/.exec(line);
      const above = indent ? [`${indent[0]}# above ${index}`] : [];
      return line.trim() === "" || line.includes("#") ? [line] : [...above, `${line} # beside ${index}`];
    });
    return { name, text: lines.join("\n") };
  });
}

/** The planted comments, in order. */
const commentsOf = (files: readonly SourceFile[]): readonly string[] =>
  files.flatMap(({ text }) => text.match(/# (?:above|beside) \d+/g) ?? []);

function must(files: readonly SourceFile[], edits: readonly DocumentEdit[]) {
  const result = loader.edit(files, edits);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

test.each(documents)("%s: what is set is what is viewed, and all else is as it was", (_, files) => {
  const view = loader.view(files);
  const places = placesOf(view.sections).filter((place) => !isIdentifierPlace(place));
  fc.assert(
    fc.property(fc.constantFrom(...places), anyValue, (place, value) => {
      const { files: after, patch } = must(files, [{ kind: "set", place, value }]);
      expect(loader.view(after).sections).toEqual(withValue(view.sections, place, value));
      expect(applyPatch(after, patch.undo)).toEqual(files);
      expect(applyPatch(files, patch.redo)).toEqual(after);
    }),
    { numRuns: campaignSize(60) },
  );
});

test.each(documents)("%s: what is unset is gone, and all else is as it was", (_, files) => {
  const view = loader.view(files);
  const places = placesOf(view.sections).filter((place) => !isIdentifierPlace(place));
  fc.assert(
    fc.property(fc.constantFrom(...places), (place) => {
      const { files: after } = must(files, [{ kind: "unset", place }]);
      expect(loader.view(after).sections).toEqual(withValue(view.sections, place, undefined));
    }),
    { numRuns: campaignSize(60) },
  );
});

test.each(documents)("%s: single values are set one after another without losing a comment", (_, files) => {
  const full = commented(files);
  const view = loader.view(full);
  expect(view.sections).toEqual(loader.view(files).sections);
  const single = placesOf(view.sections).filter((place) => !isIdentifierPlace(place) && !isCollection(view, place));
  const value = fc.oneof(awkwardText, fc.integer(), fc.boolean());
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constantFrom(...single), value), { minLength: 1, maxLength: 6 }), (sets) => {
      const edits = sets.map(([place, value]): DocumentEdit => ({ kind: "set", place, value }));
      const { files: after } = must(full, edits);
      expect(loader.view(after).sections).toEqual(
        sets.reduce((sections, [place, value]) => withValue(sections, place, value), view.sections),
      );
      expect(commentsOf(after)).toEqual(commentsOf(full));
    }),
    { numRuns: campaignSize(40) },
  );
});

test.each(documents)("%s: a line that an edit does not touch keeps its comment", (_, files) => {
  const full = commented(files);
  const view = loader.view(full);
  const places = placesOf(view.sections).filter((place) => !isIdentifierPlace(place));
  fc.assert(
    fc.property(fc.constantFrom(...places), fc.oneof(anyValue, fc.constant(undefined)), (place, value) => {
      const edit: DocumentEdit = value === undefined ? { kind: "unset", place } : { kind: "set", place, value };
      const { files: after } = must(full, [edit]);
      expect(loader.view(after).sections).toEqual(withValue(view.sections, place, value));
      const element = view.places.find(({ section, id }) => section === place.section && id === place.id);
      const [kept, all] = [new Set(commentsOf(after)), full.find(({ name }) => name === element?.file)?.text ?? ""];
      // Of the element itself comments may go with what they stand in; all others stay.
      const outside = [all.slice(0, element?.start), all.slice(endOfLine(all, element?.end ?? 0))].join("\n");
      expect(commentsOf([{ name: "", text: outside }]).filter((comment) => !kept.has(comment))).toEqual([]);
    }),
    { numRuns: campaignSize(40) },
  );
});

const endOfLine = (text: string, offset: number): number => Math.max(offset, text.indexOf("\n", offset));

function isCollection({ sections }: DocumentView, { section, id, path }: EditPlace): boolean {
  const list = sections[section] as readonly { readonly id: string }[];
  const start: unknown = id === null ? sections[section] : list.find((element) => element.id === id);
  const value = path.reduce((at, step) => (at as Record<string | number, unknown>)[step], start);
  return typeof value === "object" && value !== null;
}
