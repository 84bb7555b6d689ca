/** The library as somebody sees it: found by words, those of attached files too, and by facets. */
import { findLibraryItems, libraryKinds } from "@custodiet/working-group";
import { foldText } from "../../search/fold.ts";
import type { FileTexts } from "../../work/file-texts.ts";
import { type InstanceParts, scopeFor } from "../parts.ts";
import type { SearchParts } from "../search.ts";
import { filesInSight } from "./attached-files.ts";
import type { Library } from "./library-types.ts";
import { abilityIn, declared, namedIn } from "./looking.ts";
import { beginningOf, recordOfEntry } from "./searched-records.ts";

export interface LibraryParts {
  readonly parts: InstanceParts;
  readonly searching: Pick<SearchParts, "searcher" | "records">;
  readonly texts: Pick<FileTexts, "stateOf">;
}

export function createLibrary({ parts, searching, texts }: LibraryParts): Library {
  return {
    find: async (actor, { words, ...question }, languages) => {
      scopeFor(parts, actor, "group.read");
      const { sight, sources } = await searching.records.read(actor, parts.clock.nowMs());
      const text = words.trim();
      const language = languages[0] ?? "en";
      const select = async (kind: string): Promise<readonly string[]> =>
        searching.searcher.select({ sources, text, language, beginning: beginningOf(declared(kind)) });
      const ids = text === "" ? null : (await Promise.all(libraryKinds.map(select))).flat();
      const among = ids === null ? null : new Set(ids.map((id) => recordOfEntry(id).record));
      const found = findLibraryItems(sight, { ...question, among }, { languages, fold: foldText });
      const held = libraryKinds.flatMap((kind) => sight.all(kind));
      const filesOf = await filesInSight(parts.store.group, sight, held);
      const stateOf = (hashes: readonly string[]) => hashes.slice(0, 1).map(texts.stateOf);
      return {
        ...found,
        named: namedIn(sight, found.page),
        abilityOf: abilityIn(sight, actor),
        files: Object.fromEntries(
          found.page.flatMap((record) => stateOf(filesOf(record)).map((state) => [record.id, state] as const)),
        ),
        waiting: held.flatMap((record) => stateOf(filesOf(record))).filter((state) => state === "waiting").length,
      };
    },
  };
}
