/** How the catalogues of each language are found, and how each of them is fetched: written by the builder. */
declare module "virtual:catalogues" {
  type Catalogues = Readonly<Record<string, () => Promise<import("./pseudo.ts").Catalogue>>>;
  const languages: Readonly<Record<string, () => Promise<Catalogues>>>;
  // biome-ignore lint/style/noDefaultExport: what the builder makes of such a module
  export default languages;
}
