/** The language that a browser asks for, of those on offer. RFC 9110, section 12.5.4. */

const longest = 500;

/**
 * @example
 * chooseLanguage("fr-CH, fr;q=0.9, en;q=0.8", ["en", "fr"]); // "fr"
 */
export function chooseLanguage(asked: string | undefined, offered: readonly string[]): string {
  const wanted = (asked ?? "")
    .slice(0, longest)
    .split(",")
    .map((part, at) => {
      const [range = "", ...terms] = part.trim().toLowerCase().split(";");
      const weight = terms.map((term) => /^\s*q=([01](?:\.\d{0,3})?)\s*$/.exec(term)?.[1]).find((each) => each);
      return { code: range.split("-")[0] ?? "", weight: Number(weight ?? 1), at };
    })
    .filter(({ code, weight }) => weight > 0 && offered.includes(code))
    .sort((a, b) => b.weight - a.weight || a.at - b.at);
  return wanted[0]?.code ?? "en";
}
