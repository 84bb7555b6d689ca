/** The history of a facility from the ledger: who saw, changed, approved and exported it. */
import { queryOptions } from "@tanstack/react-query";
import { bodyOf, client } from "./client.ts";
import type { components } from "./generated/schema.d.ts";
import { takenFile } from "./taken-file.ts";

export const historyAsked = ["saw", "changed", "approved", "exported"] as const;

export type HistoryAsked = (typeof historyAsked)[number];

export interface HistoryQuestion {
  readonly asked?: HistoryAsked | undefined;
  readonly words?: string | undefined;
  /** Only entries before this one. */
  readonly before?: number | undefined;
}

export const historyPageLength = 200;

export const anyHistoryOf = (facility: string) => ({ queryKey: ["facility", facility, "history"] }) as const;

/** Newest first. */
export const historyQuery = (facility: string, { asked, words, before }: HistoryQuestion) =>
  queryOptions({
    queryKey: [...anyHistoryOf(facility).queryKey, asked, words, before],
    queryFn: () =>
      bodyOf(
        client.GET("/api/facilities/{id}/history", {
          params: {
            path: { id: facility },
            query: {
              ...(asked === undefined ? {} : { asked }),
              ...(words === undefined ? {} : { words }),
              ...(before === undefined ? {} : { before }),
            },
          },
        }),
      ),
  });

export const takeHistory = (facility: string, body: components["schemas"]["HistoryExportInput"]) =>
  takenFile(
    client.POST("/api/facilities/{id}/exports/history", { params: { path: { id: facility } }, body, parseAs: "blob" }),
  );
