import { useTranslation } from "react-i18next";
import { languageOf } from "../../i18n/languages.ts";

/** A language by its code in the reader's language; what is no code is shown as it was written. */
export function useLanguageName(): (key: string) => string {
  const { i18n } = useTranslation();
  const names = new Intl.DisplayNames(languageOf(i18n.language).locale, { type: "language" });
  return (key) => (/^[a-z]{2}$/.test(key) ? (names.of(key) ?? key) : key);
}
