/** Experts, and what parties give each other. */
import { queryOptions } from "@tanstack/react-query";
import { bodyOf, client } from "./client.ts";
import type { components } from "./generated/schema.d.ts";
import { anyGroup, type GroupRecord, type NamedRecord } from "./group.ts";
import { takenFile } from "./taken-file.ts";

/** Records of an answer with their values as JSON. */
type WithRecord<Part> = Omit<Part, "record"> & { readonly record: GroupRecord };

type SentExperts = components["schemas"]["GroupExperts"];

export type FoundExpert = WithRecord<SentExperts["experts"][number]>;
export type ConsentToRenew = WithRecord<SentExperts["toRenew"][number]>;

export interface ExpertsFound extends Omit<SentExperts, "experts" | "toRenew" | "named"> {
  readonly experts: readonly FoundExpert[];
  readonly toRenew: readonly ConsentToRenew[];
  readonly named: readonly NamedRecord[];
}

export interface ExpertQuestion {
  readonly topic?: string;
  readonly language?: string;
  readonly competence?: string;
}

export const expertsQuery = (question: ExpertQuestion) =>
  queryOptions({
    queryKey: [...anyGroup.queryKey, "experts", question],
    queryFn: async () =>
      (await bodyOf(client.GET("/api/group/experts", { params: { query: question } }))) as unknown as ExpertsFound,
    placeholderData: (before) => before,
  });

type SentSide = components["schemas"]["GroupBoardSide"];
type SentEntry = SentSide["entries"][number];
export type BoardMatch = Omit<SentEntry["matches"][number], "record"> & { readonly record: NamedRecord };
export interface BoardEntry {
  readonly record: GroupRecord;
  readonly matches: readonly BoardMatch[];
}
export interface BoardSide {
  readonly total: number;
  readonly entries: readonly BoardEntry[];
}
export interface Board {
  readonly offers: BoardSide;
  readonly requests: BoardSide;
  readonly named: readonly NamedRecord[];
}

export const boardQuery = (question: { readonly exchanged?: string }) =>
  queryOptions({
    queryKey: [...anyGroup.queryKey, "board", question],
    queryFn: async () =>
      (await bodyOf(client.GET("/api/group/board", { params: { query: question } }))) as unknown as Board,
    placeholderData: (before) => before,
  });

export const reportTableQuery = queryOptions({
  queryKey: [...anyGroup.queryKey, "report-table"],
  queryFn: () => bodyOf(client.GET("/api/group/reports")),
});

export const takeReportTable = (format: "csv" | "json") =>
  takenFile(client.POST("/api/group/reports", { body: { format }, parseAs: "blob" }));
