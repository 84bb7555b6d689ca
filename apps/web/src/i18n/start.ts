import i18next from "i18next";
import { initReactI18next } from "react-i18next";
import { recall, remember } from "../ports.ts";
import { loadCatalogue } from "./catalogues.ts";
import { bringChineseLetters } from "./chinese-letters.ts";
import type { Language } from "./languages.ts";
import { languageOf, languages, preferredLanguage } from "./languages.ts";

/** Namespaces a page cannot do without; the others are fetched with their page. */
const firstNamespaces = ["shell"];

/** Starts the catalogues in the language chosen before, or else the browser's. */
export async function startTranslation(): Promise<void> {
  const chosen = recall("language");
  const language = chosen ? languageOf(chosen) : preferredLanguage(navigator.languages);
  i18next.on("languageChanged", (code) => applyToPage(languageOf(code)));
  await i18next
    .use({ type: "backend", init: () => undefined, read: loadCatalogue } as const)
    .use(initReactI18next)
    .init({
      lng: language.code,
      supportedLngs: [...languages.map(({ code }) => code), "en-XA"],
      load: "currentOnly",
      fallbackLng: false,
      ns: firstNamespaces,
      defaultNS: "shell",
      interpolation: { escapeValue: true, escape: isolate },
      returnNull: false,
    });
}

export async function changeLanguage(language: Language): Promise<void> {
  remember("language", language.code);
  await i18next.changeLanguage(language.code);
}

/**
 * React escapes for the page; here each value is set apart from the direction of the text around it, so that a Latin
 * name or a number does not reorder an Arabic sentence (Unicode's first strong isolate).
 */
function isolate(value: string): string {
  return languageOf(i18next.language).direction === "rtl" ? `\u2068${value}\u2069` : value;
}

function applyToPage(language: Language): void {
  document.documentElement.lang = language.code;
  document.documentElement.dir = language.direction;
  if (language.code === "zh") void bringChineseLetters();
}
