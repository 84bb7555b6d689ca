/**
 * The texts of what is about to be shown, fetched before it is. A component that finds its texts missing waits in its
 * own place, and React shows what waited no sooner than 300 ms after it last showed a placeholder: a page of nested
 * parts, each with texts of its own, would come by steps of 300 ms. So each module says when it comes which texts it
 * speaks with (the build adds that line, see `build/ask-for-texts.ts`), and a page is shown when all of them are here.
 */
import i18next from "i18next";

const asked = new Set<string>();

/** Called by each module that speaks, when it comes. */
export function askForTexts(namespaces: readonly string[]): void {
  for (const namespace of namespaces) asked.add(namespace);
}

/** Ends when all texts asked for so far are here; or were refused, which the part that lacks them tells. */
export async function textsHere(): Promise<void> {
  const missing = [...asked].filter((namespace) => !i18next.hasLoadedNamespace(namespace));
  if (missing.length > 0) await i18next.loadNamespaces(missing);
}

/** What loads a module, made to wait for that module's texts too. */
export const withTexts =
  <Module>(load: () => Promise<Module>): (() => Promise<Module>) =>
  async () => {
    const module = await load();
    await textsHere();
    return module;
  };
