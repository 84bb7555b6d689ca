/** Properties that make up the look of a drawing. */
const properties = [
  "fill",
  "fill-opacity",
  "stroke",
  "stroke-width",
  "stroke-dasharray",
  "stroke-linecap",
  "stroke-linejoin",
  "opacity",
  "font-size",
  "font-weight",
  "text-anchor",
  "vector-effect",
] as const;

const initial: Readonly<Record<string, string>> = {
  "fill-opacity": "1",
  "stroke-dasharray": "none",
  "stroke-linecap": "butt",
  "stroke-linejoin": "miter",
  opacity: "1",
  "text-anchor": "start",
  "vector-effect": "none",
};

/** What is there for the hand alone, and what may not leave this instance. */
const leftOut = ".map-reach, .map-draft, [data-figure='leave-out']";
const shapes = new Set(["path", "rect", "circle", "line", "text", "tspan", "image", "pattern"]);

/** A copy that needs no style sheet: what the page's styles say stands on each of its elements. */
export function standalone(drawing: SVGSVGElement): SVGSVGElement {
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  inLight(() => copyStyles(drawing, copy));
  for (const element of copy.querySelectorAll(leftOut)) element.remove();
  for (const element of [copy, ...copy.querySelectorAll("*")]) clean(element);
  const shown = drawing.getBoundingClientRect();
  if (shown.width > 0) {
    copy.setAttribute("width", String(Math.round(shown.width)));
    copy.setAttribute("height", String(Math.round(shown.height)));
  }
  copy.setAttribute(
    "font-family",
    "'Noto Sans Variable', 'Noto Sans', 'Noto Sans Arabic Variable', 'Noto Sans SC', 'Noto Sans CJK SC', sans-serif",
  );
  return copy;
}

/** Nothing is painted in between, so nobody sees the colours change. */
function inLight(read: () => void): void {
  const root = document.documentElement;
  const scheme = root.getAttribute("data-mantine-color-scheme");
  root.setAttribute("data-mantine-color-scheme", "light");
  read();
  if (scheme !== null) root.setAttribute("data-mantine-color-scheme", scheme);
}

function copyStyles(from: Element, to: Element): void {
  const originals = [from, ...from.querySelectorAll("*")];
  const copies = [to, ...to.querySelectorAll("*")];
  originals.forEach((original, index) => {
    const copy = copies[index];
    const name = original.localName;
    if (!copy || (!shapes.has(name) && name !== "g")) return;
    const style = getComputedStyle(original);
    for (const property of name === "g" ? (["opacity"] as const) : properties) {
      const value = style.getPropertyValue(property);
      if (value !== "" && value !== initial[property]) copy.setAttribute(property, plain(value));
    }
    if (copy.hasAttribute("vector-effect")) scaleStroke(original as SVGGraphicsElement, copy);
  });
}

/** A line that is as wide at every zoom on the page gets the width in metres that it has just now. */
function scaleStroke(original: SVGGraphicsElement, copy: Element): void {
  const matrix = original.getCTM();
  const scale = matrix ? Math.hypot(matrix.a, matrix.b) : 1;
  for (const property of ["stroke-width", "stroke-dasharray"]) {
    const value = copy.getAttribute(property);
    if (value)
      copy.setAttribute(
        property,
        value.replaceAll(/[\d.]+/g, (number) => String(Number(number) / scale)),
      );
  }
  copy.removeAttribute("vector-effect");
}

/** Lengths as numbers: what reads an SVG elsewhere may know no other unit. */
const plain = (value: string): string => value.replaceAll(/(\d)px/g, "$1");

/** Words of the page that mean nothing outside of it. */
function clean(element: Element): void {
  for (const { name } of [...element.attributes]) {
    if (name === "class" || name === "style" || name.startsWith("data-") || name.startsWith("aria-")) {
      element.removeAttribute(name);
    }
  }
}
