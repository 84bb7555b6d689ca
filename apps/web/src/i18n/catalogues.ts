import type { Catalogue } from "./pseudo.ts";

type Catalogues = Readonly<Record<string, () => Promise<Catalogue>>>;

/** A module for each language, so that a page fetches the addresses of its own language's catalogues and of no other's. */
const languages = import.meta.glob<Catalogues>("./catalogues/*.ts", { import: "catalogues" });

/** One chunk for each language and namespace, fetched when a page first needs it. Throws where nobody wrote that namespace. */
export async function loadCatalogue(language: string, namespace: string): Promise<Catalogue> {
  if (language === "en-XA") {
    const [{ pseudoCatalogue }, english] = await Promise.all([import("./pseudo.ts"), loadCatalogue("en", namespace)]);
    return pseudoCatalogue(english);
  }
  const catalogues = (await languages[`./catalogues/${language}.ts`]?.()) ?? {};
  const load = Object.entries(catalogues).find(([path]) => path.endsWith(`/${namespace}.json`))?.[1];
  if (!load) throw new Error(`No catalogue ${namespace} in ${language}`);
  return load();
}
