import languages from "virtual:catalogues";
import type { Catalogue } from "./pseudo.ts";

/** One chunk for each language and namespace, fetched when a page first needs it. Throws where nobody wrote that namespace. */
export async function loadCatalogue(language: string, namespace: string): Promise<Catalogue> {
  if (language === "en-XA") {
    const [{ pseudoCatalogue }, english] = await Promise.all([import("./pseudo.ts"), loadCatalogue("en", namespace)]);
    return pseudoCatalogue(english);
  }
  const load = (await languages[language]?.())?.[namespace];
  if (!load) throw new Error(`No catalogue ${namespace} in ${language}`);
  return load();
}
