/** Sealed files and rosters as the pages read and write them. */
import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { inboxQuery } from "./approvals.ts";
import { bodyOf, client } from "./client.ts";
import type { components } from "./generated/schema.d.ts";
import { takenFile } from "./taken-file.ts";

type Schemas = components["schemas"];

export type SealedFile = Schemas["SealedFile"];
export type SealedObject = Schemas["SealedObject"];
export type Roster = Schemas["Roster"];
export type Rosters = Schemas["Rosters"];
export type SendChoices = Schemas["SendChoices"];
export type SendOrder = Schemas["SendOrderInput"];
export type SendPreview = Schemas["SendPreview"];

const key = ["sharing"] as const;

export const sealedFilesQuery = queryOptions({
  queryKey: [...key, "files"],
  queryFn: () => bodyOf(client.GET("/api/sealed-files")),
});

export const sealedFileQuery = (id: string) =>
  queryOptions({
    queryKey: [...key, "files", id],
    queryFn: () => bodyOf(client.GET("/api/sealed-files/{id}", { params: { path: { id } } })),
  });

export const rostersQuery = queryOptions({
  queryKey: [...key, "rosters"],
  queryFn: () => bodyOf(client.GET("/api/rosters")),
});

export const sendChoicesQuery = (id: string) =>
  queryOptions({
    queryKey: [...key, "sends", id],
    queryFn: () => bodyOf(client.GET("/api/facilities/{id}/sends", { params: { path: { id } } })),
    staleTime: 0,
  });

export const previewSend = (id: string, body: SendOrder): Promise<SendPreview> =>
  bodyOf(client.POST("/api/facilities/{id}/sends/preview", { params: { path: { id } }, body }));

/** Whatever was changed, the lists of the room follow; and those of approvals, where something was asked. */
function useSharingChange<Input, Output>(change: (input: Input) => Promise<Output>) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSettled: async () => {
      await cache.invalidateQueries({ queryKey: key });
      await cache.invalidateQueries({ queryKey: inboxQuery.queryKey });
    },
  });
}

export const useAskSend = (id: string) =>
  useSharingChange((body: Schemas["SendRequestInput"]) =>
    bodyOf(client.POST("/api/facilities/{id}/sends/request", { params: { path: { id } }, body })),
  );

export const useReceive = () =>
  useSharingChange(
    (file: File) =>
      bodyOf(
        client.POST("/api/sealed-files", {
          headers: { "content-type": "application/zip" },
          body: file as never,
          bodySerializer: (body: unknown) => body as Blob,
        } as never),
      ) as Promise<SealedFile>,
  );

export const useTakeSealed = (id: string) =>
  useSharingChange((_: undefined) =>
    takenFile(client.POST("/api/sealed-files/{id}/taking", { params: { path: { id } }, parseAs: "blob" })),
  );

export const useOpenObject = (id: string) =>
  useSharingChange((position: number) =>
    bodyOf(client.POST("/api/sealed-files/{id}/objects/{position}/opening", { params: { path: { id, position } } })),
  );

export const useAskRoster = () =>
  useSharingChange((body: Schemas["NextRosterInput"]) => bodyOf(client.POST("/api/rosters/next", { body })));

export const useBringRoster = () =>
  useSharingChange((body: Schemas["RosterBroughtInput"]) => bodyOf(client.POST("/api/rosters", { body })));

export const takeRosterFile = (party: string, number: number) =>
  takenFile(client.GET("/api/rosters/{party}/{number}", { params: { path: { party, number } }, parseAs: "blob" }));
