/** What is asked of the server about templates. */
import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import type { ContentLanguage } from "../i18n/languages.ts";
import { bodyOf, client } from "./client.ts";
import type { components } from "./generated/schema.d.ts";

type Schemas = components["schemas"];

export type TemplatePreview = Schemas["TemplatePreview"];
export type TemplateQuestion = Schemas["TemplateQuestion"];
export type Answers = Schemas["TemplateAnswersInput"]["answers"];
export type Answer = Answers[string];
export type TemplateColumn = Schemas["TemplateColumn"];
export type Row = Extract<Exclude<Answer, null>, readonly Readonly<Record<string, unknown>>[]>[number];
export type CellValue = Row[string];
export type WeighedDefault = Schemas["WeighedDefaults"][number];

export const templatesQuery = queryOptions({
  queryKey: ["templates"],
  queryFn: () => bodyOf(client.GET("/api/templates")),
  staleTime: Number.POSITIVE_INFINITY,
});

/** What to ask after these answers, and what they make; the last one stays in sight while the next is worked out. */
export const previewQuery = (kind: string, answers: Answers, language: ContentLanguage) =>
  queryOptions({
    queryKey: ["templates", kind, language, answers],
    queryFn: async (): Promise<TemplatePreview> => {
      const asked = { params: { path: { kind } }, body: { answers, language } };
      return (await bodyOf(client.POST("/api/templates/{kind}/preview", asked))) as TemplatePreview;
    },
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
  });

export const makeDraft = (kind: string, answers: Answers, language: ContentLanguage) =>
  bodyOf(client.POST("/api/templates/{kind}/draft", { params: { path: { kind } }, body: { answers, language } }));

/**
 * The open questions by what their defaults decide. An answer that is the default makes the same site as no answer, so
 * confirming one asks the server nothing: leave such answers out.
 */
export const weighedDefaultsQuery = (kind: string, answers: Answers, language: ContentLanguage) =>
  queryOptions({
    queryKey: ["templates", kind, "defaults", language, answers],
    queryFn: () =>
      bodyOf(
        client.POST("/api/templates/{kind}/defaults", { params: { path: { kind } }, body: { answers, language } }),
      ),
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
  });
