import type { Json, SourceFile } from "@custodiet/core";
import { applyPatch, createModelLoader, type DocumentEdit } from "@custodiet/model";
import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { campaignSize, campaignTimeout } from "../../../../tests/campaign-size.ts";
import { anyValue, awkwardText, isIdentifierPlace, placesOf, withValue } from "./arbitrary.ts";
import { writeStrangely } from "./strange-layout.ts";

/** The same cases in every run; a campaign tries more of them. */
fc.configureGlobal({ seed: 908 });

vi.setConfig({ testTimeout: campaignTimeout(120_000) });

const loader = createModelLoader();

const anyMap = fc.dictionary(
  fc.oneof(
    fc.constantFrom("name", "kind", "at", "a b", "é"),
    awkwardText.filter((text) => text !== "" && text.length < 8),
  ),
  anyValue,
  { maxKeys: 4, noNullPrototype: true },
);

const elements = fc
  .array(anyMap, { maxLength: 4 })
  .map((maps) => maps.map((map, index) => ({ ...map, id: `element-${index}` })));

/** A document of some sections with anything in them, in a strange layout. */
const strange = fc
  .tuple(
    fc.record(
      { facility: anyMap, basis: anyMap, areas: elements, measures: elements, response: anyMap, marking: anyValue },
      { requiredKeys: [] },
    ),
    fc.array(fc.nat({ max: 1000 }), { minLength: 40, maxLength: 120 }),
  )
  .map(([sections, choices]) => {
    let at = 0;
    const draw = (below: number) => (choices[at++ % choices.length] ?? 0) % below;
    const { response, ...others } = sections;
    const { forces, ...plain } = (response ?? {}) as Record<string, Json>;
    const value = { custodiet: 1, ...others, ...(response ? { response: plain } : {}) } as Record<string, Json>;
    return { value, file: { name: "facility.yaml", text: writeStrangely(value, draw) } };
  });

const filesOf = ({ file }: { readonly file: SourceFile }): readonly SourceFile[] => [file];

test("the strange layouts say what they are meant to say", () => {
  fc.assert(
    fc.property(strange, (document) => {
      const { sections } = loader.view(filesOf(document));
      for (const [name, value] of Object.entries(document.value)) {
        if (name !== "custodiet" && value !== null)
          expect(sections[name as keyof typeof sections], document.file.text).toEqual(value);
      }
    }),
    { numRuns: campaignSize(300) },
  );
});

test("edits of strange layouts say what is set, leave the rest, and are taken back", () => {
  let refused = 0;
  let made = 0;
  fc.assert(
    fc.property(strange, fc.nat(), fc.option(anyValue, { nil: undefined }), (document, choice, value) => {
      const files = filesOf(document);
      const { sections } = loader.view(files);
      const places = placesOf(sections).filter(
        (place) => !isIdentifierPlace(place) && (place.path.length > 0 || place.id !== null),
      );
      const place = places[choice % Math.max(1, places.length)];
      if (!place) return;
      const edit: DocumentEdit = value === undefined ? { kind: "unset", place } : { kind: "set", place, value };
      const result = loader.edit(files, [edit]);
      if (!result.ok) {
        refused++;
        expect(result.error.map(({ code }) => code)).toEqual(["CUS-M211"]);
        return;
      }
      made++;
      expect(loader.view(result.value.files).sections).toEqual(withValue(sections, place, value));
      expect(applyPatch(result.value.files, result.value.patch.undo)).toEqual(files);
    }),
    { numRuns: campaignSize(1500) },
  );
  // Refusing is allowed where a change by form would not keep the text, but hardly ever needed.
  expect(refused).toBeLessThanOrEqual(made / 200);
});
