/** What waits in the programmes of the person's organisation. */
import { queryOptions } from "@tanstack/react-query";
import { bodyOf, client } from "./client.ts";
import type { components } from "./generated/schema.d.ts";

export type ProgrammeWait = components["schemas"]["ProgrammeWaits"]["waits"][number];

export const programmeWaitsQuery = queryOptions({
  queryKey: ["home", "programmes"],
  queryFn: () => bodyOf(client.GET("/api/home/programmes")),
  staleTime: 0,
});
