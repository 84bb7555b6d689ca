/** A facility in one of its versions, which never changes. */
import { queryOptions } from "@tanstack/react-query";
import { bodyOf, client } from "./client.ts";
import type { FacilityView } from "./shapes.ts";

export const facilityVersionQuery = (id: string, version: number) =>
  queryOptions({
    queryKey: ["facility", id, "version", version],
    queryFn: async () =>
      (await bodyOf(
        client.GET("/api/facilities/{id}", { params: { path: { id }, query: { version } } }),
      )) as FacilityView,
  });
