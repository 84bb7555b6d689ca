/** Subscriptions under way: read, their notes written and printed, their steps written down; and what the registry is offered. */
import { keepPreviousData, queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { bodyOf, client } from "./client.ts";
import { formOf } from "./form.ts";
import type { components } from "./generated/schema.d.ts";
import { anyRegistry } from "./registry.ts";
import { type NamedFile, takenFile } from "./taken-file.ts";

type Schemas = components["schemas"];

export type Subscription = Schemas["SubscriptionUnderWay"];
export type SubscriptionNote = Subscription["notes"][number];
export type SubscriptionStep = Schemas["SubscriptionStep"];
export type StepKind = SubscriptionStep["kind"];
export type Addressee = SubscriptionNote["addressee"];
export type NoteOrder = Schemas["NoteOrderInput"];
export type NoteForm = NonNullable<NoteOrder["facts"]["form"]>;
export type NoteFinding = Schemas["NoteFinding"];
export type ComposedNote = Schemas["ComposedNote"];
export type NoteLanguage = Subscription["languages"][number];
export type RegistryOffer = Schemas["RegistryOffer"];
export type PrintFormat = "pdf" | "docx";

const subscriptionsKey = "subscriptions";

export const subscriptionsQuery = queryOptions({
  queryKey: [subscriptionsKey],
  queryFn: () => bodyOf(client.GET("/api/subscriptions")),
});

export const subscriptionQuery = (id: string) =>
  queryOptions({
    queryKey: [subscriptionsKey, id],
    queryFn: () => bodyOf(client.GET("/api/subscriptions/{id}", { params: { path: { id } } })),
    staleTime: 0,
  });

/** `null`: names are still missing, and there is nothing to show. */
export const noteQuery = (id: string, order: NoteOrder | null) =>
  queryOptions({
    queryKey: [subscriptionsKey, id, "preview", order],
    queryFn: () =>
      order === null
        ? null
        : bodyOf(client.POST("/api/subscriptions/{id}/notes/preview", { params: { path: { id } }, body: order })),
    placeholderData: keepPreviousData,
    gcTime: 30_000,
  });

export const beginSubscription = (party: string) => bodyOf(client.POST("/api/subscriptions", { body: { party } }));

export const askClearing = (id: string, body: Schemas["NoteClearingInput"]) =>
  bodyOf(client.POST("/api/subscriptions/{id}/clearing", { params: { path: { id } }, body }));

export const printNote = (
  id: string,
  order: NoteOrder,
  format: PrintFormat,
  letterhead: string | null,
): Promise<NamedFile> =>
  takenFile(
    client.POST("/api/subscriptions/{id}/notes/print", {
      params: { path: { id } },
      body: { ...order, format, letterhead },
      parseAs: "blob",
    }),
  );

export const keptNoteAddress = (
  id: string,
  hash: string,
  format: PrintFormat,
  letterhead: string | null = null,
): string =>
  `/api/subscriptions/${id}/notes/${hash}/${format}${letterhead === null ? "" : `?letterhead=${letterhead}`}`;

export const evidenceAddress = (id: string, hash: string): string => `/api/subscriptions/${id}/evidence/${hash}`;

/** Whatever is written down: what was read of it is replaced by the answer, and the list is old. */
function useSubscriptionChange<Input>(id: string, change: (input: Input) => Promise<Subscription>) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: async (after) => {
      cache.setQueryData(subscriptionQuery(id).queryKey, after);
      await cache.invalidateQueries({ queryKey: subscriptionsQuery.queryKey, exact: true });
    },
  });
}

export const useDraftNote = (id: string) =>
  useSubscriptionChange(id, (body: NoteOrder) =>
    bodyOf(client.POST("/api/subscriptions/{id}/notes", { params: { path: { id } }, body })),
  );

export interface StepToTake {
  readonly order: {
    readonly kind: StepKind;
    readonly on: string;
    readonly reference: string | null;
    readonly reason: string | null;
    readonly title: string | null;
  };
  readonly file: File | null;
}

/** The step, and the document that shows it. */
export const useTakeStep = (id: string) =>
  useSubscriptionChange(id, ({ order, file }: StepToTake) =>
    bodyOf(client.POST("/api/subscriptions/{id}/steps", { params: { path: { id } }, ...formOf(order, file) })),
  );

export const useCorrectStep = (id: string, step: string) =>
  useSubscriptionChange(id, (reason: string) =>
    bodyOf(
      client.POST("/api/subscriptions/{id}/steps/{step}/correction", {
        params: { path: { id, step } },
        body: { reason },
      }),
    ),
  );

export const offersQuery = queryOptions({
  queryKey: ["registry", "offers"],
  queryFn: () => bodyOf(client.GET("/api/registry/offers")),
});

export function useDecideOffer(offer: string) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: async (body: Schemas["OfferDecisionInput"]) => {
      await bodyOf(client.POST("/api/registry/offers/{offer}/decision", { params: { path: { offer } }, body }));
    },
    onSuccess: () => cache.invalidateQueries(anyRegistry),
  });
}
