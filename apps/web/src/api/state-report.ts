/** The State's implementation report: drafted, worded, looked at, sent; and what came sealed and waits to be taken in. */
import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import type { ContentLanguage } from "../i18n/languages.ts";
import { inboxQuery } from "./approvals.ts";
import { bodyOf, client } from "./client.ts";
import type { components } from "./generated/schema.d.ts";
import { anyGroup } from "./group.ts";
import { takenFile } from "./taken-file.ts";

type Schemas = components["schemas"];

export type StateReport = Schemas["StateReport"];
export type DraftedRow = StateReport["drafted"][number];
export type WordedReport = Schemas["WordedStateReportInput"];
export type WordedRow = WordedReport["rows"][number];
export type StateReportPreview = Schemas["StateReportPreview"];

const path = "/api/national-programme/implementation-report";
const key = "state-report";

export const stateReportQuery = (language: ContentLanguage) =>
  queryOptions({
    queryKey: [key, language],
    queryFn: () => bodyOf(client.GET(path, { params: { query: { language } } })),
    staleTime: 0,
  });

export function useWordReport() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (body: WordedReport) => bodyOf(client.POST(path, { body })),
    onSuccess: (after, { language }) => cache.setQueryData(stateReportQuery(language).queryKey, after),
  });
}

export const stateReportSendQuery = queryOptions({
  queryKey: [key, "sends"],
  queryFn: () => bodyOf(client.GET(`${path}/sends`)),
  staleTime: 0,
});

export const previewStateReport = (to: readonly string[]) =>
  bodyOf(client.POST(`${path}/sends/preview`, { body: { to: [...to] } }));

export function useAskStateReport() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (body: Schemas["StateReportRequestInput"]) => bodyOf(client.POST(`${path}/sends/request`, { body })),
    onSettled: () => cache.invalidateQueries({ queryKey: inboxQuery.queryKey }),
  });
}

export interface StateReportFile {
  readonly audience: string;
  readonly format: "pdf" | "docx";
  readonly language: ContentLanguage;
  /** Its hash, for a DOCX; `null`: on plain paper. */
  readonly letterhead: string | null;
}

export const takeStateReportFile = (body: StateReportFile) =>
  takenFile(client.POST(`${path}/file`, { body, parseAs: "blob" }));

export const receivedReportsQuery = queryOptions({
  queryKey: [...anyGroup.queryKey, "received-reports"],
  queryFn: () => bodyOf(client.GET("/api/group/reports/received")),
});

export function useTakeInReport() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (body: Schemas["StateReportToTakeInInput"]) =>
      bodyOf(client.POST("/api/group/reports/received", { body })),
    onSuccess: () => cache.invalidateQueries({ queryKey: anyGroup.queryKey }),
  });
}
