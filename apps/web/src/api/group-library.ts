/** The library of the working group: found by words and by facets. */
import { queryOptions } from "@tanstack/react-query";
import { bodyOf, client } from "./client.ts";
import type { components } from "./generated/schema.d.ts";
import { anyGroup, type GroupRecord, type NamedRecord } from "./group.ts";

type SentLibrary = components["schemas"]["GroupLibrary"];

export interface LibraryFound extends Omit<SentLibrary, "items" | "named"> {
  readonly items: readonly GroupRecord[];
  readonly named: readonly NamedRecord[];
}

export interface LibraryQuestion {
  readonly words?: string;
  readonly kind?: string;
  readonly topic?: string;
  readonly language?: string;
  readonly year?: string;
  readonly sort?: "title";
  readonly page?: number;
}

/** Items on a page. */
export const libraryPageSize = 20;
/** Attached files are read one after another: as long as some are to come, the answer may change. */
const askAgainMs = 3000;

export const libraryQuery = (question: LibraryQuestion, reader: string) =>
  queryOptions({
    queryKey: [...anyGroup.queryKey, "library", question, reader],
    queryFn: async () =>
      (await bodyOf(
        client.GET("/api/group/library", { params: { query: { ...question, size: libraryPageSize, reader } } }),
      )) as unknown as LibraryFound,
    placeholderData: (before) => before,
    refetchInterval: ({ state }) => ((state.data?.waiting ?? 0) > 0 ? askAgainMs : false),
  });
