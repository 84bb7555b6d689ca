const svg = "http://www.w3.org/2000/svg";

export function svgElement(
  name: string,
  attributes: Readonly<Record<string, string>>,
  children: readonly (Node | string)[] = [],
): SVGElement {
  const element = document.createElementNS(svg, name);
  for (const [key, value] of Object.entries(attributes)) if (key !== "xmlns") element.setAttribute(key, value);
  element.append(...children);
  return element;
}

/** In the direction of the page's language, wherever the line begins (RLI and PDI). */
export const asRead = (text: string): string => (document.documentElement.dir === "rtl" ? `\u2067${text}\u2069` : text);
