/** The library of the working group, as routes ask for it. */
import type { Actor } from "@custodiet/trust";
import type { LibraryFound, LibraryQuestion } from "@custodiet/working-group";
import type { FileTextState } from "../../work/file-texts.ts";
import type { AbilityOf, NamedRecord } from "./group-types.ts";

export interface LibraryAsked extends Omit<LibraryQuestion, "among"> {
  /** `""`: all. */
  readonly words: string;
}

export interface LibraryInSight extends LibraryFound {
  readonly named: readonly NamedRecord[];
  readonly abilityOf: AbilityOf;
  /** By item of the page: how it stands with the words of the file that it names, where this reader may read that. */
  readonly files: Readonly<Record<string, FileTextState>>;
  /** Files of the library in sight that are still to be read. */
  readonly waiting: number;
}

export interface Library {
  /** @param languages the reader's first */
  readonly find: (actor: Actor, asked: LibraryAsked, languages: readonly string[]) => Promise<LibraryInSight>;
}
