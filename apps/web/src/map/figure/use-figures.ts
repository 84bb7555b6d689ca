import type { RefObject } from "react";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { Marking } from "../../api/shapes.ts";
import type { ExportItem } from "../../patterns/export-menu.tsx";
import { useMarkingText } from "../../patterns/use-marking-text.ts";
import { today } from "../../ports.ts";
import type { FigureFormat } from "./export-figure.ts";

export interface Figure {
  /** Stable, and part of the file's name: `map`. */
  readonly id: string;
  readonly title: string;
  /** The drawing when it is asked for; `null` where it is not shown just now. */
  readonly drawing: () => SVGSVGElement | null;
}

interface FiguresOf {
  readonly facility: string;
  readonly marking: Marking;
  readonly modelHash: string;
  readonly nameOf: (organisation: string) => string;
}

const formats: readonly FigureFormat[] = ["svg", "png"];

/** What is drawn on a page as items of its export menu, as SVG and as PNG. */
export function useFigures(figures: readonly Figure[], { facility, marking, modelHash, nameOf }: FiguresOf) {
  const { t } = useTranslation("map");
  const words = useMarkingText(marking, nameOf);
  return useMemo(
    () =>
      figures.flatMap(({ id, title, drawing }) =>
        formats.map((format): ExportItem => {
          const source = t("figure.source", { hash: modelHash.slice(0, 16), date: today() });
          return {
            id: `${id}.${format}`,
            kind: "figure",
            title,
            format: format.toUpperCase(),
            fileName: `${facility}_${id}_${today()}.${format}`,
            content: async () => {
              const { exportFigure } = await import("./export-figure.ts");
              const found = drawing();
              if (found === null) throw new Error(`${id} is not drawn`);
              return exportFigure(found, { marking: words, title, source, format });
            },
          };
        }),
      ),
    [figures, facility, modelHash, words, t],
  );
}

/** Of what a page refers to. */
export const drawingOf = (reference: RefObject<SVGSVGElement | null>) => (): SVGSVGElement | null => reference.current;
