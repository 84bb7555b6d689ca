/** The national programme: spreads over facilities, reports taken up, inspections; and a facility's levels sent. */
import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { inboxQuery } from "./approvals.ts";
import { bodyOf, client } from "./client.ts";
import type { components } from "./generated/schema.d.ts";
import { type NamedFile, takenFile } from "./taken-file.ts";

type Schemas = components["schemas"];

export type National = Schemas["National"];
export type NationalView = Schemas["NationalView"];
export type Inspection = National["inspections"][number];
export type InspectionFinding = Inspection["findings"][number];
export type InspectionAct = Schemas["InspectionActsInput"]["acts"][number];

export const nationalQuery = queryOptions({
  queryKey: ["national-programme"],
  queryFn: () => bodyOf(client.GET("/api/national-programme")),
  staleTime: 0,
});

function useNationalChange<Input>(change: (input: Input) => Promise<National>) {
  const cache = useQueryClient();
  return useMutation({ mutationFn: change, onSuccess: (after) => cache.setQueryData(nationalQuery.queryKey, after) });
}

export function useTakeUp() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (files: readonly string[]) =>
      bodyOf(client.POST("/api/national-programme/reports", { body: { files: [...files] } })),
    onSuccess: ({ national }) => cache.setQueryData(nationalQuery.queryKey, national),
  });
}

export const useInspectionActs = () =>
  useNationalChange((acts: readonly InspectionAct[]) =>
    bodyOf(client.POST("/api/national-programme/acts", { body: { acts: [...acts] } })),
  );

export const useCloseFinding = () =>
  useNationalChange((body: Schemas["FindingClosingInput"]) =>
    bodyOf(client.POST("/api/national-programme/closings", { body })),
  );

export const takeNationalTable = (): Promise<NamedFile> =>
  takenFile(client.POST("/api/national-programme/levels.csv", { parseAs: "blob" }));

export const levelSendQuery = (id: string) =>
  queryOptions({
    queryKey: ["programmes", id, "sends"],
    queryFn: () => bodyOf(client.GET("/api/programmes/{id}/sends", { params: { path: { id } } })),
    staleTime: 0,
  });

export const previewLevels = (id: string, to: readonly string[]) =>
  bodyOf(client.POST("/api/programmes/{id}/sends/preview", { params: { path: { id } }, body: { to: [...to] } }));

export function useAskLevels(id: string) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (body: Schemas["ProgrammeSendRequestInput"]) =>
      bodyOf(client.POST("/api/programmes/{id}/sends/request", { params: { path: { id } }, body })),
    onSettled: () => cache.invalidateQueries({ queryKey: inboxQuery.queryKey }),
  });
}
