import { loadModel } from "@custodiet/model";
import { describe, expect, it } from "vitest";
import { generateFacilityText } from "../models.ts";

const size = { seed: 3, areas: 40, roles: 20, targets: 6, states: 5, crossings: 60 } as const;

describe("the generator of facilities", () => {
  it("makes a valid document of the size asked for", () => {
    const loaded = loadModel([{ name: "facility.yaml", text: generateFacilityText(size) }]);
    const model = loaded.ok ? loaded.value.model : null;
    expect([
      model?.areas.length,
      model?.roles.length,
      model?.targets.length,
      model?.states.length,
      model?.crossings.length,
    ]).toEqual([40, 20, 6, 5, 60]);
  });
  it("makes the same text of the same seed, and another of another", () => {
    expect(generateFacilityText(size)).toBe(generateFacilityText(size));
    expect(generateFacilityText({ ...size, seed: 4 })).not.toBe(generateFacilityText(size));
  });
});
