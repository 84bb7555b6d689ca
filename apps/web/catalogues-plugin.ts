import { readdirSync } from "node:fs";
import type { Plugin } from "vite";

const name = "virtual:catalogues";

/**
 * The catalogues, found through one module for each language: `virtual:catalogues` names the languages, and
 * `virtual:catalogues/ar` the catalogues of Arabic. A page of one language then fetches no addresses of the others'.
 *
 * @param folder of one folder a language, with a JSON file for each namespace
 */
export function cataloguesByLanguage(folder: string): Plugin {
  return {
    name: "catalogues-by-language",
    resolveId: (id) => (id === name || id.startsWith(`${name}/`) ? `\0${id}` : null),
    load(id) {
      if (!id.startsWith(`\0${name}`)) return null;
      const language = id.slice(name.length + 2);
      if (language === "") return moduleOf(readdirSync(folder), (each) => `${name}/${each}`);
      const files = readdirSync(`${folder}${language}`).filter((file) => file.endsWith(".json"));
      return moduleOf(files, (file) => `${folder}${language}/${file}`);
    },
  };
}

/** A module that holds, by name without its ending, how each of them is fetched. */
function moduleOf(names: readonly string[], placeOf: (name: string) => string): string {
  const lines = names.map((each) => {
    const key = JSON.stringify(each.replace(/\.json$/, ""));
    return `  ${key}: () => import(${JSON.stringify(placeOf(each))}).then((module) => module.default),`;
  });
  return `export default {\n${lines.join("\n")}\n};\n`;
}
