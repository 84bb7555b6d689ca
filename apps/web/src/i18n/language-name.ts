/** Languages as people wrote them, each in the reader's language. */
import { useTranslation } from "react-i18next";
import { languageOf } from "./languages.ts";

/** A name is understood in any of these. */
const namedIn = ["ar", "en", "es", "fr", "ru", "zh"] as const;

const letters = [..."abcdefghijklmnopqrstuvwxyz"];

let codesByName: ReadonlyMap<string, string> | null = null;

/** A language by its code, or by its name in one of six, in the reader's language; what is neither is shown as it was written. */
export function useLanguageName(): (written: string) => string {
  const { i18n } = useTranslation();
  const names = new Intl.DisplayNames(languageOf(i18n.language).locale, { type: "language" });
  return (written) => {
    const code = codeOf(written);
    return code === null ? written : (names.of(code) ?? written);
  };
}

/** `null`: it names no language. */
function codeOf(written: string): string | null {
  const name = written.trim().toLowerCase();
  if (/^[a-z]{2}$/.test(name)) return name;
  codesByName ??= nameAll();
  return codesByName.get(name) ?? null;
}

function nameAll(): ReadonlyMap<string, string> {
  const codes = letters.flatMap((first) => letters.map((second) => first + second));
  const told = namedIn.map((each) => new Intl.DisplayNames(each, { type: "language", fallback: "none" }));
  return new Map(
    told.flatMap((names) =>
      codes.flatMap((code): [string, string][] => {
        const name = names.of(code);
        return name === undefined ? [] : [[name.toLowerCase(), code]];
      }),
    ),
  );
}
