/** What is asked of the server about what to mend first. */
import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { bodyOf, client } from "./client.ts";
import type { components } from "./generated/schema.d.ts";

type Schemas = components["schemas"];

export type FirstStepsState = Schemas["FirstStepsState"];
export type FirstStepsFound = Schemas["FirstStepsFound"];
export type SuggestedSteps = Schemas["SuggestedSteps"];
export type FirstStep = Schemas["FirstStep"];
export type StepEdit = Schemas["StepEdit"];
export type WorstScenario = NonNullable<Schemas["WorstScenario"]>;

const isUnderWay = (found: FirstStepsState | undefined): boolean =>
  found?.state === "waiting" || found?.state === "working";

/** Asked again while the work goes on. `hash` of the version that is looked at: another version has other steps. */
export const firstStepsQuery = (id: string, hash: string) =>
  queryOptions({
    queryKey: ["facility", id, "first-steps", hash],
    queryFn: () => bodyOf(client.GET("/api/facilities/{id}/first-steps", { params: { path: { id } } })),
    refetchInterval: ({ state }) => (isUnderWay(state.data) ? 700 : false),
    staleTime: 0,
  });

export function useFirstStepsWork(id: string, hash: string) {
  const cache = useQueryClient();
  const onSuccess = (found: FirstStepsState) => cache.setQueryData(firstStepsQuery(id, hash).queryKey, found);
  const params = { path: { id } };
  const start = useMutation({
    mutationFn: () => bodyOf(client.POST("/api/facilities/{id}/first-steps", { params })),
    onSuccess,
  });
  const stop = useMutation({
    mutationFn: () => bodyOf(client.DELETE("/api/facilities/{id}/first-steps", { params })),
    onSuccess,
  });
  return { start, stop };
}
