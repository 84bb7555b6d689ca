/** Determinations by position of a facility's programme. */
import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { bodyOf, client } from "./client.ts";
import type { components } from "./generated/schema.d.ts";
import { type NamedFile, takenFile } from "./taken-file.ts";

type Schemas = components["schemas"];

export type Reliability = Schemas["Reliability"];
export type Holder = Reliability["holders"][number];
export type ReliabilityChange = Reliability["changes"][number];
export type ReliabilityAct = Schemas["ReliabilityActsInput"]["acts"][number];

export const reliabilityQuery = (programme: string) =>
  queryOptions({
    queryKey: ["reliability", programme],
    queryFn: () => bodyOf(client.GET("/api/programmes/{id}/reliability", { params: { path: { id: programme } } })),
    staleTime: 0,
  });

/** What is entered changes the list, and what the programme's levels rest on. */
export function useReliabilityAct(programme: string) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (act: ReliabilityAct) =>
      bodyOf(
        client.POST("/api/programmes/{id}/reliability/acts", {
          params: { path: { id: programme } },
          body: { acts: [act] },
        }),
      ),
    onSuccess: async (after) => {
      cache.setQueryData(reliabilityQuery(programme).queryKey, after);
      await cache.invalidateQueries({ queryKey: ["programmes"] });
    },
  });
}

export const takeReliability = (programme: string, format: "csv" | "xlsx"): Promise<NamedFile> =>
  takenFile(
    client.POST("/api/programmes/{id}/reliability/file", {
      params: { path: { id: programme } },
      body: { format },
      parseAs: "blob",
    }),
  );
