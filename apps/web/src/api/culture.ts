/** Culture surveys: begun, their codes handed out, closed, and what their answers say together. */
import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { bodyOf, client } from "./client.ts";
import type { components } from "./generated/schema.d.ts";
import { type NamedFile, takenFile } from "./taken-file.ts";

type Schemas = components["schemas"];

export type CultureSurvey = Schemas["CultureSurvey"];
export type CultureTally = NonNullable<CultureSurvey["all"]>;
export type CultureCodes = Schemas["CultureCodes"];
type NewSurvey = Schemas["NewCultureSurveyInput"];

const key = "culture-surveys";

export const surveysQuery = (programme: string) =>
  queryOptions({
    queryKey: [key, programme],
    queryFn: () => bodyOf(client.GET("/api/programmes/{id}/surveys", { params: { path: { id: programme } } })),
    staleTime: 0,
  });

export const surveyQuery = (programme: string, survey: string) =>
  queryOptions({
    queryKey: [key, programme, survey],
    queryFn: () =>
      bodyOf(client.GET("/api/programmes/{id}/surveys/{survey}", { params: { path: { id: programme, survey } } })),
    staleTime: 0,
  });

function useSurveyChange<Input, Output>(change: (input: Input) => Promise<Output>) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: change,
    // Codes are shown once and kept by nobody.
    gcTime: 0,
    onSuccess: () => cache.invalidateQueries({ queryKey: [key] }),
  });
}

export const useBeginSurvey = (programme: string) =>
  useSurveyChange((body: NewSurvey) =>
    bodyOf(client.POST("/api/programmes/{id}/surveys", { params: { path: { id: programme } }, body })),
  );

export const useMoreCodes = (programme: string, survey: string) =>
  useSurveyChange((body: Schemas["MoreCultureCodesInput"]) =>
    bodyOf(
      client.POST("/api/programmes/{id}/surveys/{survey}/codes", {
        params: { path: { id: programme, survey } },
        body,
      }),
    ),
  );

export const useCloseSurvey = (programme: string, survey: string) =>
  useSurveyChange((_: null) =>
    bodyOf(client.POST("/api/programmes/{id}/surveys/{survey}/close", { params: { path: { id: programme, survey } } })),
  );

export const takeSurvey = (programme: string, survey: string): Promise<NamedFile> =>
  takenFile(
    client.POST("/api/programmes/{id}/surveys/{survey}/results.csv", {
      params: { path: { id: programme, survey } },
      parseAs: "blob",
    }),
  );
