/** Frameworks of others that the own organisation took in, and the measures that it lays beside their numbers. */
import { queryOptions, useMutation } from "@tanstack/react-query";
import { bodyOf, client } from "./client.ts";
import { formOf } from "./form.ts";
import type { components } from "./generated/schema.d.ts";
import { useOwnChange } from "./own-measures.ts";

type Schemas = components["schemas"];

export type OwnFrameworks = Schemas["OwnFrameworks"];
export type OwnFramework = OwnFrameworks["frameworks"][number];
export type Mapping = OwnFrameworks["mappings"][number];
export type OscalCheck = Schemas["OscalReport"];

export const frameworksQuery = queryOptions({
  queryKey: ["own-frameworks"],
  queryFn: () => bodyOf(client.GET("/api/programme/frameworks")),
  staleTime: 0,
});

const useChange = <Input, Answer>(change: (input: Input) => Promise<Answer>) =>
  useOwnChange(change, ["own-frameworks", "own-measures", "measure-catalogue"]);

export const useCheckOscal = () =>
  useMutation({
    mutationFn: (file: File) => bodyOf(client.POST("/api/programme/frameworks/check", formOf({}, file))),
  });

export const useTakeFramework = () =>
  useChange(({ file, hash }: { readonly file: File; readonly hash: string }) =>
    bodyOf(client.POST("/api/programme/frameworks", formOf({ hash }, file))),
  );

export const useLeaveFramework = () =>
  useChange((id: string) =>
    bodyOf(client.POST("/api/programme/frameworks/{id}/removal", { params: { path: { id } } })),
  );

export const useMap = () =>
  useChange((mapping: Omit<Mapping, "on">) => bodyOf(client.POST("/api/programme/mappings", { body: mapping })));

export const useUnmap = () =>
  useChange(({ measure, framework, number }: Pick<Mapping, "measure" | "framework" | "number">) =>
    bodyOf(client.POST("/api/programme/mappings/removal", { body: { measure, framework, number } })),
  );
