/** Measures of the own organisation: read, kept, retired, taken back, brought in and taken away. */
import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { bodyOf, client } from "./client.ts";
import { formOf } from "./form.ts";
import type { components } from "./generated/schema.d.ts";
import { type NamedFile, takenFile } from "./taken-file.ts";

type Schemas = components["schemas"];

export type OwnMeasures = Schemas["OwnMeasures"];
export type OwnEntry = OwnMeasures["measures"][number];
export type OwnMeasure = Schemas["OwnMeasureInput"];
export type OwnFileReport = Schemas["OwnFileReport"];

export const ownMeasuresQuery = queryOptions({
  queryKey: ["own-measures"],
  queryFn: () => bodyOf(client.GET("/api/programme/own-measures")),
  staleTime: 0,
});

/** A change to what the organisation adds to the catalogue for itself: what `keys` name is asked for again. */
export function useOwnChange<Input, Answer>(change: (input: Input) => Promise<Answer>, keys: readonly string[]) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: async () => {
      for (const key of keys) await cache.invalidateQueries({ queryKey: [key] });
    },
  });
}

/** What changes one's own measures changes the catalogue and every programme that asks about them. */
const useChange = <Input, Answer>(change: (input: Input) => Promise<Answer>) =>
  useOwnChange(change, ["own-measures", "measure-catalogue", "programmes", "programme-plan"]);

export interface MeasureToKeep {
  /** `null`: a new one. */
  readonly id: string | null;
  readonly measure: OwnMeasure;
}

export const useKeepOwn = () =>
  useChange(({ id, measure }: MeasureToKeep) =>
    id === null
      ? bodyOf(client.POST("/api/programme/own-measures", { body: { measure } }))
      : bodyOf(client.POST("/api/programme/own-measures/{id}", { params: { path: { id } }, body: { measure } })),
  );

export const useRetireOwn = (id: string) =>
  useChange((reason: string) =>
    bodyOf(client.POST("/api/programme/own-measures/{id}/retirement", { params: { path: { id } }, body: { reason } })),
  );

export const useUndoOwn = () =>
  useChange((from: number) => bodyOf(client.POST("/api/programme/own-measures/undo", { body: { from } })));

export const useCheckOwnFile = () =>
  useMutation({
    mutationFn: (file: File) => bodyOf(client.POST("/api/programme/own-measures/file/check", formOf({}, file))),
  });

export const useBringOwnFile = () =>
  useChange(({ file, hash }: { readonly file: File; readonly hash: string }) =>
    bodyOf(client.POST("/api/programme/own-measures/file", formOf({ hash }, file))),
  );

export const takeOwnMeasures = (format: "json" | "csv"): Promise<NamedFile> =>
  takenFile(client.POST("/api/programme/own-measures/export", { body: { format }, parseAs: "blob" }));
