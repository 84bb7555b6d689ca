/** The floor plan under a facility's map: read, kept, placed, taken away. */
import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { bodyOf, client } from "./client.ts";
import type { components } from "./generated/schema.d.ts";

type Placement = components["schemas"]["UnderlayPlacement"];
type Picture = components["schemas"]["UnderlayPicture"];

export const underlayQuery = (id: string) =>
  queryOptions({
    queryKey: ["facility", id, "underlay"],
    queryFn: () => bodyOf(client.GET("/api/facilities/{id}/underlay", { params: { path: { id } } })),
  });

export const pictureAddress = (facility: string, hash: string): string =>
  `/api/facilities/${encodeURIComponent(facility)}/underlay/pictures/${hash}`;

interface UnderlayToKeep {
  /** A picture that is not kept yet; `null`: the one that lies there. */
  readonly picture: Blob | null;
  readonly hash: string | null;
  readonly placement: Placement;
}

/** Keeps the picture where it is new, then lays it under the map. */
export function useKeepUnderlay(id: string) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: async ({ picture, hash, placement }: UnderlayToKeep) => {
      const kept = picture === null ? hash : (await storePicture(id, picture)).hash;
      const body = { picture: kept ?? "", placement };
      return bodyOf(client.POST("/api/facilities/{id}/underlay", { params: { path: { id } }, body }));
    },
    onSuccess: (view) => cache.setQueryData(underlayQuery(id).queryKey, view),
  });
}

/** The body is the picture itself, not JSON: a form of sending that the generated types do not know. */
async function storePicture(id: string, picture: Blob): Promise<Picture> {
  return bodyOf(
    client.POST("/api/facilities/{id}/underlay/pictures", {
      params: { path: { id } },
      headers: { "content-type": picture.type },
      body: picture as never,
      bodySerializer: (bytes: unknown) => bytes as Blob,
    }),
  );
}

export function useRemoveUnderlay(id: string) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: () => bodyOf(client.DELETE("/api/facilities/{id}/underlay", { params: { path: { id } } })),
    onSuccess: () => cache.setQueryData(underlayQuery(id).queryKey, { underlay: null }),
  });
}
