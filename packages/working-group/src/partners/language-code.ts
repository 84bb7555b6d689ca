/**
 * A language as people write it, by its code: `English`, `anglais`, `английский` and `en-GB` are all `en`, so that what
 * one side offers and another asks for meet whatever languages they write in.
 */

/** ISO 639-1 codes that a name is looked for in. Others are known by their code alone. */
const knownCodes =
  "ar az be bg bn bs ca cs da de el en es et fa fi fr he hi hr hu hy id is it ja ka kk ko ky lt lv mk mn ms nl no pl pt ro ru sk sl sq sr sv sw th tr uk ur uz vi zh".split(
    " ",
  );

/** Names are understood in the official languages of the United Nations. */
const namedIn = ["ar", "en", "es", "fr", "ru", "zh"] as const;

let codesByName: ReadonlyMap<string, string> | null = null;

/**
 * The code; `null`: it is no language that is known by a name or a code.
 *
 * @example
 * languageCodeOf("français"); // "fr"
 */
export function languageCodeOf(written: string): string | null {
  const name = written
    .replace(/\(.*\)/, "")
    .trim()
    .toLowerCase();
  if (/^[a-z]{2}(-[a-z0-9]+)*$/.test(name)) return name.slice(0, 2);
  codesByName ??= nameAll();
  return codesByName.get(name) ?? null;
}

/** What two texts are compared by: the code, or the text itself where it names no language that is known. */
export const languageKeyOf = (written: string): string => languageCodeOf(written) ?? written.trim().toLowerCase();

function nameAll(): ReadonlyMap<string, string> {
  const names = namedIn.map((language) => new Intl.DisplayNames(language, { type: "language" }));
  return new Map(
    names.flatMap((each) => knownCodes.map((code) => [(each.of(code) ?? code).toLowerCase(), code] as const)),
  );
}
