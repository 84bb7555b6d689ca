/** The ledger's witnesses. Asked again while the page is open: how far they lag changes by itself. */
import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { bodyOf, client } from "./client.ts";
import type { components } from "./generated/schema.d.ts";

const againAfterMs = 30_000;

export const witnessesQuery = queryOptions({
  queryKey: ["ledger", "witnesses"],
  queryFn: () => bodyOf(client.GET("/api/ledger/witnesses")),
  refetchInterval: againAfterMs,
});

export const checkpointsQuery = queryOptions({
  queryKey: ["ledger", "checkpoints"],
  queryFn: () => bodyOf(client.GET("/api/ledger/checkpoints", { params: { query: { limit: 20 } } })),
});

export const witnessRequestQuery = (witness: string) =>
  queryOptions({
    queryKey: ["ledger", "witness-request", witness],
    queryFn: () => bodyOf(client.GET("/api/ledger/witness-request", { params: { query: { witness } } })),
    staleTime: 0,
  });

export type Restoration = components["schemas"]["Restoration"];

/** Asks a second person to answer for a ledger that goes on from a copy. */
export function useAskAcceptance(id: string) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (reason: string) =>
      bodyOf(client.POST("/api/ledger/restorations/{id}/acceptance", { params: { path: { id } }, body: { reason } })),
    onSuccess: () => cache.invalidateQueries({ queryKey: ["approvals"] }),
  });
}

export function useBringCosignature() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (answer: string) => bodyOf(client.POST("/api/ledger/cosignatures", { body: { answer } })),
    onSuccess: () => cache.invalidateQueries({ queryKey: ["ledger"] }),
  });
}
