import { createModelLoader, elementSections, type FacilityModel } from "@custodiet/model";
import { expect, test, vi } from "vitest";
import { campaignSize, campaignTimeout } from "../../../../tests/campaign-size.ts";
import { exampleFiles } from "../example.ts";
import { readExample, realFacilities } from "./arbitrary.ts";

vi.setConfig({ testTimeout: campaignTimeout(120_000) });

const loader = createModelLoader(2_000_000);

/** The model with each text that is the identifier, or ends with it as a common cause does, another. */
function substituted(model: FacilityModel, id: string, to: string): unknown {
  const turn = (value: unknown): unknown => {
    if (value === id) return to;
    if (Array.isArray(value)) return value.map(turn);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, turn(part)]));
  };
  return turn(model);
}

/** About so many of them, evenly spread. */
function everySo<Item>(items: readonly Item[], count: number): readonly Item[] {
  const step = Math.max(1, Math.floor(items.length / count));
  return items.filter((_, index) => index % step === 0);
}

test.each([
  ["the example of the format", exampleFiles],
  ...realFacilities.map((name) => [name, readExample(name)] as const),
] as const)("%s: a renamed element is renamed wherever the model names it, and nothing else changes", (_, files) => {
  const before = loader.load(files);
  if (!before.ok) throw new Error("The example does not load");
  const { sections } = loader.view(files);
  const ids = elementSections.flatMap((section) =>
    (sections[section] as readonly { readonly id: string }[]).map(({ id }) => ({ section, id })),
  );
  // An identifier that two kinds share cannot be told apart in the model; words of the format neither.
  const words = new Set(
    JSON.stringify(before.value.model)
      .match(/"kind":"[^"]+"/g)
      ?.map((text) => text.slice(8, -1)),
  );
  const alone = ids.filter(({ id }) => ids.filter((other) => other.id === id).length === 1 && !words.has(id));
  expect(alone.length).toBeGreaterThan(20);
  for (const { section, id } of everySo(alone, campaignSize(25))) {
    const edited = loader.edit(files, [{ kind: "rename", section, id, to: `${id}-renamed` }]);
    if (!edited.ok) throw new Error(`${id}: ${edited.error[0]?.title}`);
    const after = loader.load(edited.value.files);
    expect(after.ok && JSON.parse(JSON.stringify(after.value.model)), id).toEqual(
      substituted(before.value.model, id, `${id}-renamed`),
    );
  }
});
