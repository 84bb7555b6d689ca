/** Letterheads of the own organisation: listed, brought, removed. */
import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { bodyOf, client } from "./client.ts";
import { formOf } from "./form.ts";
import type { components } from "./generated/schema.d.ts";

type Schemas = components["schemas"];

export type Letterhead = Schemas["Letterheads"][number];

export const letterheadsQuery = queryOptions({
  queryKey: ["letterheads"],
  queryFn: () => bodyOf(client.GET("/api/letterheads")),
  staleTime: 0,
});

export const emptyLetterheadAddress = (language: string): string => `/api/letterheads/empty/${language}`;
export const letterheadAddress = (hash: string): string => `/api/letterheads/${hash}`;

function useChange<Input, Answer>(change: (input: Input) => Promise<Answer>) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () => cache.invalidateQueries({ queryKey: letterheadsQuery.queryKey }),
  });
}

export const useBringLetterhead = () =>
  useChange((file: File) => bodyOf(client.POST("/api/letterheads", formOf({}, file))));

export const useRemoveLetterhead = () =>
  useChange(async (hash: string) => {
    await bodyOf(client.POST("/api/letterheads/{hash}/removal", { params: { path: { hash } } }));
    return hash;
  });
