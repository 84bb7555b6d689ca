/** Places on the map as the draft has them, before the server has read them: what was dragged stays where it was put. */
import type { FacilityModel } from "../../api/shapes.ts";
import { elementAt } from "./elements.ts";
import type { Json } from "./json.ts";
import { isObject } from "./json.ts";
import type { Sections } from "./shapes.ts";

export function withPlacesOf(model: FacilityModel, sections: Sections): FacilityModel {
  return {
    ...model,
    areas: model.areas.map((area) => {
      const [x, y, width, height] = metresOf(elementAt(sections, { section: "areas", id: area.id }), "geometry", [
        "x",
        "y",
        "width",
        "height",
      ]);
      if (x === undefined || y === undefined || width === undefined || height === undefined) return area;
      return { ...area, geometry: { xMetres: x, yMetres: y, widthMetres: width, heightMetres: height } };
    }),
    crossings: model.crossings.map((crossing) => {
      const section = crossing.kind === "portal" ? "portals" : "surfaces";
      const [x, y] = metresOf(elementAt(sections, { section, id: crossing.id }), "point", ["x", "y"]);
      return x === undefined || y === undefined ? crossing : { ...crossing, point: { xMetres: x, yMetres: y } };
    }),
  };
}

function metresOf(element: Json | undefined, key: string, parts: readonly string[]): readonly (number | undefined)[] {
  const place = isObject(element) ? element[key] : undefined;
  return parts.map((part) => (isObject(place) ? lengthOf(place[part]) : undefined));
}

const metresPer: Readonly<Record<string, number>> = { cm: 0.01, m: 1, km: 1000 };

function lengthOf(written: Json | undefined): number | undefined {
  const match = /^([+-]?[\d.]+(?:[eE][+-]?\d+)?)\s*(cm|m|km)$/.exec(typeof written === "string" ? written : "");
  const factor = metresPer[match?.[2] ?? ""];
  return match && factor !== undefined ? Number(match[1]) * factor : undefined;
}
