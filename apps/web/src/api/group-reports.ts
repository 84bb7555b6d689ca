/** Implementation reports: what an audience reads of one, and the same as a file. */
import { queryOptions } from "@tanstack/react-query";
import { bodyOf, client } from "./client.ts";
import type { components } from "./generated/schema.d.ts";
import { anyGroup, type GroupRecordInFull } from "./group.ts";
import { takenFile } from "./taken-file.ts";

type Schemas = components["schemas"];

export type OtherReports = Schemas["GroupOtherReports"];
export type OtherReport = OtherReports["reports"][number];
export type ReportPreview = Omit<Schemas["GroupReportPreview"], "found"> & { readonly found: GroupRecordInFull | null };

export const reportPreviewQuery = (id: string, audience: string) =>
  queryOptions({
    queryKey: [...anyGroup.queryKey, "implementation-report", "preview", id, audience],
    queryFn: async () =>
      (await bodyOf(
        client.GET("/api/group/reports/{id}/preview", { params: { path: { id }, query: { audience } } }),
      )) as ReportPreview,
  });

export interface ReportFileOrder {
  readonly audience: string;
  readonly what: "report" | "others";
  readonly format: "pdf" | "docx" | "csv";
  readonly language: "ar" | "zh" | "en" | "fr" | "ru" | "es";
  /** Its hash, for a DOCX; `null`: on plain paper. */
  readonly letterhead: string | null;
}

export const takeReport = (id: string, order: ReportFileOrder) =>
  takenFile(client.POST("/api/group/reports/{id}/files", { params: { path: { id } }, body: order, parseAs: "blob" }));
