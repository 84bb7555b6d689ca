import type { Plugin } from "vite";

/** What a module speaks with: `useTranslation("plan")`, `useTranslation(["plan", "programme"])`. */
const spoken = /\buseTranslation\(\s*(?:"([a-z-]+)"|\[([^\]]*)\])/g;

/** The namespaces of texts that a module names, each once, in order. */
export function namespacesIn(code: string): readonly string[] {
  const found = [...code.matchAll(spoken)].flatMap(([, single, several]) =>
    single === undefined ? [...(several ?? "").matchAll(/"([a-z-]+)"/g)].map(([, name]) => name ?? "") : [single],
  );
  return [...new Set(found)].sort();
}

/**
 * Adds to each module of the interface that speaks a line that asks for its texts when the module comes: a page then
 * waits for all its texts once instead of part by part. Written after the module's end, so that no line moves.
 *
 * @param source the folder of the interface's modules, with a slash at its end
 */
export const askForTexts = (source: string): Plugin => ({
  name: "ask-for-texts",
  enforce: "pre",
  transform(code, id) {
    if (!id.startsWith(source) || !/\.tsx?$/.test(id)) return null;
    const namespaces = namespacesIn(code);
    if (namespaces.length === 0) return null;
    const asking = `import { askForTexts as ask$ } from ${JSON.stringify(`${source}i18n/texts-here.ts`)};ask$(${JSON.stringify(namespaces)});`;
    return { code: `${code}\n${asking}\n`, map: null };
  },
});
