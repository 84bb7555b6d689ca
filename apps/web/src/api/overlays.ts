/** Texts that the own organisation laid over numbers of frameworks: read, laid, brought in from a table, taken away. */
import { queryOptions, useMutation, useQuery } from "@tanstack/react-query";
import { bodyOf, client } from "./client.ts";
import { formOf } from "./form.ts";
import type { components } from "./generated/schema.d.ts";
import { useOwnChange } from "./own-measures.ts";

type Schemas = components["schemas"];

export type Overlays = Schemas["OverlayTexts"];
export type OverlayText = Overlays["texts"][number];
export type NumberedFramework = Overlays["frameworks"][number];
export type NewOverlay = Schemas["NewOverlayTextInput"];
export type OverlayReport = Schemas["OverlayReport"];

export const overlaysQuery = queryOptions({
  queryKey: ["overlays"],
  queryFn: () => bodyOf(client.GET("/api/programme/overlays")),
});

/** `null`: none lies over the number, or they have not come yet. */
export function useOverlay(framework: string, number: string): OverlayText | null {
  const { data } = useQuery(overlaysQuery);
  return data?.texts.find((each) => each.framework === framework && each.number === number) ?? null;
}

const useChange = <Input, Answer>(change: (input: Input) => Promise<Answer>) => useOwnChange(change, ["overlays"]);

export const useLayOverlay = () =>
  useChange((body: NewOverlay) => bodyOf(client.POST("/api/programme/overlays", { body })));

export interface OverlayPlace {
  readonly framework: string;
  /** `null`: every text of the framework. */
  readonly number: string | null;
}

export const useTakeOff = () =>
  useChange(({ framework, number }: OverlayPlace) =>
    bodyOf(client.POST("/api/programme/overlays/removal", { body: { framework, number } })),
  );

export const useCheckOverlayTable = () =>
  useMutation({
    mutationFn: (file: File) => bodyOf(client.POST("/api/programme/overlays/file/check", formOf({}, file))),
  });

export const useBringOverlayTable = () =>
  useChange(({ file, hash }: { readonly file: File; readonly hash: string }) =>
    bodyOf(client.POST("/api/programme/overlays/file", formOf({ hash }, file))),
  );
