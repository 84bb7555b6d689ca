/** A programme's insider threat group, and the concerns that members named for it handle. */
import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { inboxQuery } from "./approvals.ts";
import { bodyOf, client } from "./client.ts";
import type { components } from "./generated/schema.d.ts";

type Schemas = components["schemas"];

export type InsiderThreatGroup = Schemas["InsiderThreatGroup"];
export type GroupMember = InsiderThreatGroup["members"][number];
export type GroupDecision = InsiderThreatGroup["decisions"][number];
export type ConcernLine = Schemas["Concerns"]["concerns"][number];
type GroupAct = Schemas["InsiderThreatGroupActInput"];

export const insiderGroupQuery = (programme: string) =>
  queryOptions({
    queryKey: ["insider-group", programme],
    queryFn: () => bodyOf(client.GET("/api/programmes/{id}/group", { params: { path: { id: programme } } })),
    staleTime: 0,
  });

export function useGroupAct(programme: string) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (body: GroupAct) =>
      bodyOf(client.POST("/api/programmes/{id}/group/acts", { params: { path: { id: programme } }, body })),
    onSuccess: (after) => cache.setQueryData(insiderGroupQuery(programme).queryKey, after),
  });
}

export function useAskReader(programme: string) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (body: Schemas["ConcernReaderInput"]) =>
      bodyOf(client.POST("/api/programmes/{id}/group/readers", { params: { path: { id: programme } }, body })),
    onSettled: () => cache.invalidateQueries({ queryKey: inboxQuery.queryKey }),
  });
}

export const concernsQuery = (programme: string) =>
  queryOptions({
    queryKey: ["concerns", programme],
    queryFn: () => bodyOf(client.GET("/api/programmes/{id}/concerns", { params: { path: { id: programme } } })),
    staleTime: 0,
  });

interface Place {
  readonly programme: string;
  readonly concern: string;
}

const pathOf = ({ programme, concern }: Place) => ({ params: { path: { id: programme, concern } } });

/** Each reading is an entry: it is asked for by a press, and never again by itself. */
export function useReading(place: Place) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (_: null) => bodyOf(client.POST("/api/programmes/{id}/concerns/{concern}/readings", pathOf(place))),
    gcTime: 0,
    onSuccess: () => cache.invalidateQueries({ queryKey: concernsQuery(place.programme).queryKey }),
  });
}

export function useConcernAct(place: Place) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (body: Schemas["ConcernActInput"]) =>
      bodyOf(client.POST("/api/programmes/{id}/concerns/{concern}/acts", { ...pathOf(place), body })),
    onSuccess: (after) => cache.setQueryData(concernsQuery(place.programme).queryKey, after),
  });
}

export const useConcernErasure = (place: Place) =>
  useMutation({
    mutationFn: (reason: string) =>
      bodyOf(client.POST("/api/programmes/{id}/concerns/{concern}/erasure", { ...pathOf(place), body: { reason } })),
  });
