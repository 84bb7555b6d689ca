/** Turns English catalogues into a pseudo-language, so that a test sees what did not come from a catalogue. */

const plain = "aeiounscyAEIOUNSCY";
const marked = "áéíóúñšçýÁÉÍÓÚÑŠÇÝ";

export type Catalogue = { readonly [key: string]: string | Catalogue };

export function pseudoCatalogue(catalogue: Catalogue): Catalogue {
  return Object.fromEntries(
    Object.entries(catalogue).map(([key, value]) => [
      key,
      typeof value === "string" ? pseudoText(value) : pseudoCatalogue(value),
    ]),
  );
}

/** Placeholders and tags are left alone: `{{count}} areas` becomes `⟦{{count}} áréáš⟧`. */
export function pseudoText(text: string): string {
  const changed = text
    .split(/(\{\{[^}]*\}\}|<[^>]*>)/)
    .map((part, index) => (index % 2 === 1 ? part : [...part].map(markLetter).join("")))
    .join("");
  return `⟦${changed}⟧`;
}

function markLetter(letter: string): string {
  const at = plain.indexOf(letter);
  return at === -1 ? letter : (marked[at] ?? letter);
}
