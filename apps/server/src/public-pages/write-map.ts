/** States on the coarse outline of the world on board; each kind has its shape, so that it reads without colours. */
import { readFileSync } from "node:fs";
import type { Standing } from "@custodiet/working-group";
import { z } from "zod";
import { element, type Html, text } from "./html.ts";
import type { StateMap } from "./page.ts";

const outline = z
  .object({
    width: z.number(),
    height: z.number(),
    land: z.string(),
    places: z.record(z.string(), z.array(z.number())),
  })
  .parse(JSON.parse(readFileSync(new URL("../../../../content/domain/world-outline.json", import.meta.url), "utf8")));

export function writeMap({ label, caption, marks, legend }: StateMap): Html {
  const placed = marks.flatMap(({ party, kind, title }) => {
    const [x, y] = outline.places[party] ?? [];
    if (x === undefined || y === undefined) return [];
    const at = { class: `mark ${kind}`, transform: `translate(${x} ${y})` };
    return [element("g", at, element("title", {}, text(title)), shapeOf(kind))];
  });
  return element(
    "figure",
    { class: "world" },
    element("figcaption", {}, text(caption)),
    element(
      "svg",
      { viewBox: `0 0 ${outline.width} ${outline.height}`, role: "img", "aria-label": label },
      element("path", { class: "land", d: outline.land }),
      ...placed,
    ),
    element(
      "ul",
      { class: "legend" },
      ...legend.map(({ kind, label: shown }) =>
        element(
          "li",
          {},
          element(
            "svg",
            { viewBox: "-8 -8 16 16", "aria-hidden": "true" },
            element("g", { class: `mark ${kind}` }, shapeOf(kind)),
          ),
          text(shown),
        ),
      ),
    ),
  );
}

function shapeOf(kind: Standing["kind"]): Html {
  switch (kind) {
    case "subscribed":
      return element("circle", { r: 5.5 });
    case "listed":
      return element("rect", { x: -5, y: -5, width: 10, height: 10 });
    case "unknown":
      return element("circle", { r: 5 });
    case "withdrawn":
      return element("path", { d: "M-5-5L5 5M-5 5L5-5" });
  }
}
