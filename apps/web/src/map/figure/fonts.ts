/**
 * The page's own letters as rules that carry their files along: a picture drawn from an SVG sees no font of the page.
 * Only of the scripts that the text is written in.
 */
export async function fontRules(text: string): Promise<string> {
  const codes = new Set([...text].map((letter) => letter.codePointAt(0) ?? 0));
  const rules = pageFontRules().filter((rule) => covers(rule.style.getPropertyValue("unicode-range"), codes));
  return (await Promise.all(rules.map(embedded))).join("\n");
}

const pageFontRules = (): CSSFontFaceRule[] =>
  [...document.styleSheets].flatMap((sheet) =>
    [...sheet.cssRules].filter((rule): rule is CSSFontFaceRule => rule instanceof CSSFontFaceRule),
  );

/** `U+0600-06FF, U+0750` against the text's letters; a rule without ranges covers all. */
export function covers(ranges: string, codes: ReadonlySet<number>): boolean {
  if (ranges.trim() === "") return true;
  return ranges.split(",").some((range) => {
    const [first = "", last = first] = range.trim().replace(/^U\+/i, "").split("-");
    const least = Number.parseInt(first.replaceAll("?", "0"), 16);
    const most = Number.parseInt(last.replaceAll("?", "F"), 16);
    return [...codes].some((code) => code >= least && code <= most);
  });
}

async function embedded({ style, parentStyleSheet }: CSSFontFaceRule): Promise<string> {
  const source = /url\("?([^")]+)"?\)/.exec(style.getPropertyValue("src"))?.[1] ?? "";
  const address = new URL(source, parentStyleSheet?.href ?? location.href);
  const bytes = new Uint8Array(await (await fetch(address)).arrayBuffer());
  const letters = Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
  const family = style.getPropertyValue("font-family");
  const weight = style.getPropertyValue("font-weight");
  const range = style.getPropertyValue("unicode-range");
  return `@font-face{font-family:${family};font-display:swap;font-weight:${weight};unicode-range:${range};src:url(data:font/woff2;base64,${btoa(letters)})}`;
}
