/** What to mend first at two of the example facilities, argued by hand, and every step as edits of the very document. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { assess, editsOf, type FirstSteps, findFirstSteps, type WeighedSteps } from "@custodiet/assess";
import { silentProgress } from "@custodiet/core";
import { editDocument, hashModel, loadModel, readDocuments } from "@custodiet/model";
import { beforeAll, describe, expect, it } from "vitest";

/**
 * Alderquay: argument 5 leaves the research scientist one detection of 0.1, and nothing else stands before any of the
 * three who enter the room alone. With the rule one honest checker of two is left, who misses 0.1: P_D = 1 - 0.9 x 0.1
 * = 0.91 in the place of 0.1, so P_E is about 0.7 x 0.9 x 0.91 = 0.573, and the risk about 0.427 x 0.7 = 0.299. What
 * then stands worst is argument 1, the exchange of the blood irradiator's source: 1 - 0.453305.
 *
 * Sorrelgate: argument 7 gives the driver P_D = 0 on the cask, the driver owning its tracker: risk 0.9, the consequence.
 * Every position that stood above the rack's 0.532 (the last section) stood there by the cask. A rule that nobody is
 * alone with the cask stops them all at once, so the rack by the shift operator or the radiation safety officer is left.
 */
const argued = {
  "alderquay-hospital": {
    first: { kind: "two-person-rule", target: "research-irradiator" },
    before: 0.656,
    after: 1 - 0.453305,
    left: "blood-irradiator",
  },
  "sorrelgate-irradiation-plant": {
    first: { kind: "two-person-rule", target: "cask-sources" },
    before: 0.9,
    after: 0.532,
    left: "source-rack",
  },
} as const;

for (const [name, wanted] of Object.entries(argued)) {
  describe(name, () => {
    const read = readDocuments({ read: (path) => ({ name: path, text: text(name, path) }) }, "facility.yaml");
    if (!read.ok) throw new Error(read.error[0]?.title);
    const files = read.value;
    const loaded = loadModel(files);
    if (!loaded.ok) throw new Error(loaded.error[0]?.title);
    const { model } = loaded.value;
    let found: FirstSteps;

    beforeAll(() => {
      const steps = findFirstSteps(model, silentProgress);
      if (!steps.ok) throw new Error(steps.error);
      found = steps.value;
    }, 120_000);

    it("has the first step argued by hand, and what is left then", () => {
      const [first] = found.singles;
      expect(first?.steps).toEqual([wanted.first]);
      expect(first?.worst.before?.conditionalRisk).toBeCloseTo(wanted.before, 3);
      expect(first?.worst.after?.conditionalRisk).toBeCloseTo(wanted.after, 3);
      expect(first?.worst.after?.target).toBe(wanted.left);
    });

    it("looks for no sets, since single steps lower the worst", () => {
      expect(found.sets).toEqual([]);
    });

    it("weighs the best step of each kind as an assessment of the edited document does", () => {
      for (const weighed of bestOfEachKind(found.singles)) {
        const edited = editDocument(files, editsOf(model, weighed.steps));
        if (!edited.ok) throw new Error(`${JSON.stringify(weighed.steps)}: ${edited.error[0]?.title}`);
        const after = loadModel(edited.value.files);
        if (!after.ok) throw new Error(`${JSON.stringify(weighed.steps)}: ${after.error[0]?.title}`);
        const assessed = assess(after.value.model, hashModel(after.value.model), { pathCount: 1 });
        if (!assessed.ok) throw new Error("cancelled, though nobody asked for it");
        const sum = assessed.value.positions.reduce((total, { conditionalRisk }) => total + conditionalRisk, 0);
        expect(weighed.sum.after).toBeCloseTo(sum, 9);
      }
    }, 240_000);
  });
}

const text = (name: string, path: string): string => readFileSync(join(import.meta.dirname, name, path), "utf8");

function bestOfEachKind(singles: readonly WeighedSteps[]): readonly WeighedSteps[] {
  const kinds = new Map<string, WeighedSteps>();
  for (const weighed of singles) {
    const kind = weighed.steps[0]?.kind ?? "";
    if (!kinds.has(kind)) kinds.set(kind, weighed);
  }
  return [...kinds.values()];
}
