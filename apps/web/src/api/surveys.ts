/** Answers to a survey, counted together. */
import { queryOptions } from "@tanstack/react-query";
import { bodyOf, client } from "./client.ts";
import { anyGroup } from "./group.ts";
import { takenFile } from "./taken-file.ts";

export const surveyResultsQuery = (id: string) =>
  queryOptions({
    queryKey: [...anyGroup.queryKey, "survey-results", id],
    queryFn: () => bodyOf(client.GET("/api/group/surveys/{id}/results", { params: { path: { id } } })),
  });

export const takeSurveyResults = (id: string) =>
  takenFile(client.POST("/api/group/surveys/{id}/results", { params: { path: { id } }, parseAs: "blob" }));
