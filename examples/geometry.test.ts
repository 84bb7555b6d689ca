/** The plans of the examples can be drawn: rooms lie in their buildings, apart from each other, and doors stand in walls. */
import { join } from "node:path";
import type { Area, Crossing, FacilityModel, Rectangle } from "@custodiet/model";
import { describe, expect, it } from "vitest";
import { loadExample } from "./expected-results.ts";

const facilities = [
  "quillfen-research-reactor",
  "alderquay-hospital",
  "thistlewade-fuel-works",
  "brackenhythe-power-station",
  "sorrelgate-irradiation-plant",
  "kestrelby-radiography",
];

describe.each(facilities)("the plan of %s", (name) => {
  const loaded = loadExample(join(import.meta.dirname, name));
  if (!loaded.ok) throw new Error(loaded.error);
  const { model } = loaded.value;

  it("has every area inside the area it belongs to", () => {
    const astray = model.areas.filter(
      (area) => area.within !== null && !contains(placeOf(model, area.within), area.geometry),
    );
    expect(astray.map(({ id }) => id)).toEqual([]);
  });

  it("has no two areas of one parent on top of each other", () => {
    const overlapping = model.areas.flatMap((area, index) =>
      model.areas
        .slice(index + 1)
        .filter((other) => other.within === area.within && overlap(area.geometry, other.geometry))
        .map((other) => `${area.id} and ${other.id}`),
    );
    expect(overlapping).toEqual([]);
  });

  it("has every door where its two areas meet", () => {
    const doors = model.crossings.filter(({ kind }) => kind === "portal");
    expect(doors.length).toBeGreaterThan(0);
    expect(doors.filter((door) => !isBetweenItsAreas(model, door)).map(({ id }) => id)).toEqual([]);
  });
});

function placeOf(model: FacilityModel, id: string): Rectangle | null {
  return model.areas.find((area) => area.id === id)?.geometry ?? null;
}

function contains(outer: Rectangle | null, inner: Rectangle | null): boolean {
  if (!outer || !inner) return false;
  const right = inner.xMetres + inner.widthMetres <= outer.xMetres + outer.widthMetres;
  const bottom = inner.yMetres + inner.heightMetres <= outer.yMetres + outer.heightMetres;
  return inner.xMetres >= outer.xMetres && inner.yMetres >= outer.yMetres && right && bottom;
}

function overlap(one: Rectangle | null, other: Rectangle | null): boolean {
  if (!one || !other) return true;
  const across = one.xMetres < other.xMetres + other.widthMetres && other.xMetres < one.xMetres + one.widthMetres;
  const down = one.yMetres < other.yMetres + other.heightMetres && other.yMetres < one.yMetres + one.heightMetres;
  return across && down;
}

/** Half a metre to either side of the door, one is in the one area and in the other. */
function isBetweenItsAreas(model: FacilityModel, { point, between }: Crossing): boolean {
  if (!point) return false;
  const { xMetres: x, yMetres: y } = point;
  const sides = [innermost(model, x + 0.5, y), innermost(model, x - 0.5, y), innermost(model, x, y + 0.5)];
  const around = [...sides, innermost(model, x, y - 0.5)].map((area) => area?.id);
  return between.every((id) => around.includes(id));
}

function innermost(model: FacilityModel, x: number, y: number): Area | null {
  const around = model.areas.filter(({ geometry: at }) => at && isInside(at, x, y));
  return around.find((area) => !around.some((other) => other.within === area.id)) ?? null;
}

const isInside = (at: Rectangle, x: number, y: number): boolean =>
  x > at.xMetres && x < at.xMetres + at.widthMetres && y > at.yMetres && y < at.yMetres + at.heightMetres;
