import type { Catalogue } from "./pseudo.ts";

type Loader = () => Promise<Catalogue>;

/** One chunk for each language and namespace, fetched when a page first needs it. */
const loaders = import.meta.glob<Catalogue>("../../../../content/translations/*/*.json", { import: "default" });

const byName: ReadonlyMap<string, Loader> = new Map(
  Object.entries(loaders).map(([path, load]) => [path.split("/").slice(-2).join("/"), load]),
);

/** Catalogue of a language and namespace. Throws when there is none: a page then names a namespace nobody wrote. */
export async function loadCatalogue(language: string, namespace: string): Promise<Catalogue> {
  if (language === "en-XA") {
    const [{ pseudoCatalogue }, english] = await Promise.all([import("./pseudo.ts"), loadCatalogue("en", namespace)]);
    return pseudoCatalogue(english);
  }
  const load = byName.get(`${language}/${namespace}.json`);
  if (!load) throw new Error(`No catalogue ${namespace} in ${language}`);
  return load();
}
