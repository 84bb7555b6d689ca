/** Comments on a facility and its elements. */
import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { bodyOf, client } from "./client.ts";
import type { components } from "./generated/schema.d.ts";
import { anyHistoryOf } from "./history.ts";

type Schemas = components["schemas"];

export type Comment = Schemas["Comment"];
/** What a comment is about; `null`: the facility as a whole. */
export type CommentedElement = Comment["element"];

export interface CommentToWrite {
  readonly element: CommentedElement;
  /** The comment it answers. */
  readonly parent: string | null;
  readonly text: string;
}

/** All of a facility: a page shows those of one element, or all. */
export const commentsQuery = (facility: string) =>
  queryOptions({
    queryKey: ["facility", facility, "comments"],
    queryFn: () => bodyOf(client.GET("/api/facilities/{id}/comments", { params: { path: { id: facility } } })),
  });

export function useWriteComment(facility: string) {
  return useCommentWork(facility, (written: CommentToWrite) =>
    bodyOf(client.POST("/api/facilities/{id}/comments", { params: { path: { id: facility } }, body: written })),
  );
}

export function useResolveComment(facility: string, comment: string) {
  const params = { path: { id: facility, comment } };
  return useCommentWork(facility, (state: "resolved" | "open") =>
    bodyOf(client.POST("/api/facilities/{id}/comments/{comment}/resolution", { params, body: { state } })),
  );
}

export function useRemoveComment(facility: string, comment: string) {
  const params = { path: { id: facility, comment } };
  return useCommentWork(facility, () => bodyOf(client.DELETE("/api/facilities/{id}/comments/{comment}", { params })));
}

/** Whatever is done to a comment is read again here, at home and in the history; the model is not. */
function useCommentWork<Given, Answer>(facility: string, mutationFn: (given: Given) => Promise<Answer>) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn,
    onSuccess: async () => {
      void cache.invalidateQueries({ queryKey: ["home"] });
      void cache.invalidateQueries(anyHistoryOf(facility));
      await cache.invalidateQueries({ queryKey: commentsQuery(facility).queryKey });
    },
  });
}
