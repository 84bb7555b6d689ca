import { shorten } from "../text-width.ts";
import type { FigureWords } from "./figure-words.ts";
import { asRead, svgElement } from "./svg-element.ts";

const margin = 16;
const head = 56;
const foot = 36;
const ink = "#16202a";
const soft = "#4b5964";

/** The drawing between its title and its source, its marking above and below it. */
export function frame(drawing: SVGSVGElement, { marking, title, source }: FigureWords): SVGSVGElement {
  const width = Number(drawing.getAttribute("width")) + 2 * margin;
  const inner = Number(drawing.getAttribute("height"));
  const height = inner + head + foot;
  drawing.setAttribute("x", String(margin));
  drawing.setAttribute("y", String(head));
  const line = (text: string, x: number, y: number, look: Readonly<Record<string, string>>): SVGElement =>
    svgElement("text", { x: String(x), y: String(y), ...look }, [asRead(shorten(text, width - 2 * margin, 12))]);
  const small = { "font-size": "11", fill: soft };
  const bold = { "font-size": "12", "font-weight": "700", fill: ink };
  const figure = svgElement(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      width: String(width),
      height: String(height),
      viewBox: `0 0 ${width} ${height}`,
      "font-family": drawing.getAttribute("font-family") ?? "sans-serif",
    },
    [
      svgElement("title", {}, [title]),
      svgElement("desc", {}, [`${marking}. ${source}`]),
      metadata({ marking, title, source }),
      svgElement("rect", { width: String(width), height: String(height), fill: "#ffffff" }),
      line(marking, margin, 20, bold),
      line(title, margin, 42, { "font-size": "15", "font-weight": "650", fill: ink }),
      drawing,
      line(marking, margin, height - 14, bold),
      line(source, width - margin, height - 14, { ...small, "text-anchor": "end" }),
    ],
  );
  return figure as SVGSVGElement;
}

const dublinCore = "http://purl.org/dc/elements/1.1/";

/** Title, rights and source in Dublin Core, which programs that sort pictures read. */
function metadata({ marking, title, source }: FigureWords): SVGElement {
  const element = svgElement("metadata", {});
  for (const [name, text] of [
    ["title", title],
    ["rights", marking],
    ["source", source],
  ] as const) {
    const entry = document.createElementNS(dublinCore, `dc:${name}`);
    entry.textContent = text;
    element.append(entry);
  }
  return element;
}
