/** A programme over time, and two days or two programmes beside each other. */
import { queryOptions } from "@tanstack/react-query";
import type { ContentLanguage } from "../i18n/languages.ts";
import { bodyOf, client } from "./client.ts";
import type { components } from "./generated/schema.d.ts";
import { type NamedFile, takenFile } from "./taken-file.ts";

type Schemas = components["schemas"];

export type ProgrammeTrend = Schemas["ProgrammeTrend"];
export type TrendDay = ProgrammeTrend["days"][number];
export type ProgrammeComparison = Schemas["ProgrammeComparison"];
export type ComparedDomain = ProgrammeComparison["domains"][number];
export type CriterionChange = ComparedDomain["gained"][number];

export interface ComparisonQuestion {
  /** Days, `2026-11-25`. */
  readonly from: string;
  readonly to: string;
  /** Another programme, which is the second side then. */
  readonly beside: string | null;
}

export const programmeTrendQuery = (id: string) =>
  queryOptions({
    queryKey: ["programmes", id, "trend"],
    queryFn: () => bodyOf(client.GET("/api/programmes/{id}/trend", { params: { path: { id } } })),
    staleTime: 0,
  });

export const comparisonQuery = (id: string, { from, to, beside }: ComparisonQuestion) =>
  queryOptions({
    queryKey: ["programmes", id, "comparison", from, to, beside],
    queryFn: () =>
      bodyOf(
        client.GET("/api/programmes/{id}/comparison", {
          params: { path: { id }, query: beside === null ? { from, to } : { from, to, beside } },
        }),
      ),
    staleTime: 0,
  });

export const takeTrend = (id: string): Promise<NamedFile> =>
  takenFile(client.POST("/api/programmes/{id}/trend.csv", { params: { path: { id } }, parseAs: "blob" }));

export const takeComparison = (
  id: string,
  question: ComparisonQuestion,
  language: ContentLanguage,
): Promise<NamedFile> =>
  takenFile(
    client.POST("/api/programmes/{id}/comparison.csv", {
      params: { path: { id } },
      body: { ...question, language },
      parseAs: "blob",
    }),
  );
