/** Identifiers for new elements: from their name, as the format writes them, and nobody else's. */

const longest = 64;

/** Words that mean something else where names stand. */
const reserved: ReadonlySet<string> = new Set(["all", "everybody"]);

export const isIdentifier = (text: string): boolean =>
  text.length <= longest && /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(text) && !reserved.has(text);

/** "Réacteur, hall n° 2" -> "reacteur-hall-n-2". A name without Latin letters gives the fallback. */
export function identifierFrom(name: string, fallback: string, taken: ReadonlySet<string>): string {
  const plain = name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll("œ", "oe")
    .replaceAll("æ", "ae")
    .replaceAll("ß", "ss")
    .replace(/['’]/g, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^[-0-9]+|-+$/g, "")
    .slice(0, longest - 4)
    .replace(/-+$/, "");
  const base = isIdentifier(plain) ? plain : fallback;
  if (!taken.has(base)) return base;
  for (let number = 2; ; number++) {
    const numbered = `${base}-${number}`;
    if (!taken.has(numbered)) return numbered;
  }
}
