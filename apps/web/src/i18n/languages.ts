/** Languages the interface speaks. A language is shown by its own name, whatever the language around it. */
import { languages as known } from "../../../../content/languages.json";
import type { paths } from "../api/generated/schema.d.ts";

export interface Language {
  readonly code: LanguageCode;
  readonly name: string;
  readonly direction: "ltr" | "rtl";
  /** For `Intl`: Arabic text with European digits, as codes, hashes and map labels are written. */
  readonly locale: string;
}

/** Languages that content is offered in; the pseudo-language of tests reads the English. */
export type ContentLanguage = NonNullable<NonNullable<paths["/api/search"]["get"]["parameters"]["query"]>["language"]>;

export type LanguageCode = ContentLanguage | "en-XA";

export const contentLanguage = (code: string): ContentLanguage => {
  const found = languageOf(code).code;
  return found === "en-XA" ? "en" : found;
};

/** As the server offers them: both read the same list. */
export const languages: readonly Language[] = known
  .filter(({ isOffered }) => isOffered)
  .map(({ code, name, direction, locale }) => ({ code, name, direction, locale }) as Language);

/** English with every letter changed: what is not changed on a page did not come from a catalogue. For tests. */
const pseudo: Language = { code: "en-XA", name: "⟦Ƥšéúđö⟧", direction: "ltr", locale: "en-GB" };

/** Of content, whatever the direction of the page around it. */
export const directionOfLanguage = (code: string): "ltr" | "rtl" => languageOf(code).direction;

const fallback = languages[0] as Language;

export function languageOf(code: string | null | undefined): Language {
  if (code === pseudo.code) return pseudo;
  return languages.find((language) => language.code === code?.slice(0, 2)) ?? fallback;
}

/** The first of the browser's languages that is on board. */
export function preferredLanguage(wanted: readonly string[]): Language {
  const known = wanted.find((code) => languages.some((language) => language.code === code.slice(0, 2)));
  return languageOf(known);
}
