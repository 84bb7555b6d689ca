/**
 * A drawing of a page as a file that stands by itself: styles written in, always in the light colours, with title,
 * marking and the hash of its model printed on it and kept in its metadata.
 */
import type { FigureWords } from "./figure-words.ts";
import { fontRules } from "./fonts.ts";
import { frame } from "./frame.ts";
import { withPngTexts } from "./png-texts.ts";
import { standalone } from "./standalone.ts";

export type FigureFormat = "svg" | "png";

/** Throws where the browser can draw no picture. */
export async function exportFigure(
  drawing: SVGSVGElement,
  words: FigureWords & { readonly format: FigureFormat },
): Promise<Blob> {
  const figure = frame(standalone(drawing), words);
  if (words.format === "svg") return new Blob([textOf(figure)], { type: "image/svg+xml" });
  const text = figure.textContent ?? "";
  const style = document.createElementNS(figure.namespaceURI, "style");
  style.textContent = await fontRules(text);
  figure.prepend(style);
  return withPngTexts(await rasterised(figure), {
    Title: words.title,
    Copyright: words.marking,
    Source: words.source,
  });
}

const textOf = (figure: Element): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(figure)}\n`;

/** Two pixels for each of the drawing's. */
const density = 2;

async function rasterised(figure: SVGSVGElement): Promise<Blob> {
  const width = Number(figure.getAttribute("width"));
  const height = Number(figure.getAttribute("height"));
  const image = new Image(width * density, height * density);
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(textOf(figure))}`;
  await image.decode();
  let former = await drawn(image);
  for (let turn = 0; turn < mostTurns; turn++) {
    await new Promise((resolve) => setTimeout(resolve, turnMs));
    const next = await drawn(image);
    if (next.size === former.size) return next;
    former = next;
  }
  return former;
}

/** Letters come to a picture a little after the picture: it is drawn until it no longer changes. */
const turnMs = 200;
const mostTurns = 10;

function drawn(image: HTMLImageElement): Promise<Blob> {
  const canvas = document.createElement("canvas");
  canvas.width = image.width;
  canvas.height = image.height;
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("The browser made no picture"))), "image/png"),
  );
}
