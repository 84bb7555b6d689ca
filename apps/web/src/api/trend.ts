/** How the worst of each act moved from version to version. */
import { queryOptions } from "@tanstack/react-query";
import { bodyOf, client } from "./client.ts";
import type { components } from "./generated/schema.d.ts";

export type VersionStanding = components["schemas"]["VersionStanding"];
export type WorstOfAct = components["schemas"]["WorstOfAct"];

export const trendQuery = (id: string) =>
  queryOptions({
    queryKey: ["facility", id, "trend"],
    queryFn: async () =>
      (await bodyOf(client.GET("/api/facilities/{id}/trend", { params: { path: { id } } }))).versions,
    staleTime: 0,
  });
