/** Meetings with all that stands round them: looked at, carried over, minuted, printed. */
import { queryOptions } from "@tanstack/react-query";
import { bodyOf, client } from "./client.ts";
import type { components } from "./generated/schema.d.ts";
import { anyGroup, type GroupMarking, type GroupRecord, type NamedRecord, useGroupChange } from "./group.ts";
import { takenFile } from "./taken-file.ts";

type Schemas = components["schemas"];

export interface AgendaPart {
  /** `null`: items of no session. */
  readonly session: GroupRecord | null;
  readonly items: readonly { readonly position: number; readonly item: GroupRecord }[];
}

/** Values travel as anything; here they are JSON. */
export interface GroupMeeting {
  readonly meeting: GroupRecord;
  readonly body: GroupRecord | null;
  readonly agenda: readonly AgendaPart[];
  readonly papers: readonly GroupRecord[];
  readonly attendance: readonly GroupRecord[];
  readonly decisions: readonly GroupRecord[];
  readonly actions: readonly GroupRecord[];
  readonly backlog: Readonly<Record<"actions" | "items" | "papers", readonly GroupRecord[]>>;
  readonly next: readonly GroupRecord[];
  readonly named: readonly NamedRecord[];
}

export type Carried = Omit<Schemas["GroupCarryOver"][number], "record"> & { readonly record: GroupRecord };
export interface PackOrder {
  readonly language: "ar" | "en" | "es" | "fr" | "ru" | "zh";
  readonly format: "pdf" | "docx";
  /** What is above it is nowhere in the pack. */
  readonly most: GroupMarking["tlp"];
  /** Its hash, for a DOCX; `null`: on plain paper. */
  readonly letterhead: string | null;
}

const [groupKey] = anyGroup.queryKey;

export const meetingQuery = (id: string) =>
  queryOptions({
    queryKey: [groupKey, "meeting", "whole", id],
    queryFn: async () =>
      (await bodyOf(client.GET("/api/group/meetings/{id}", { params: { path: { id } } }))) as GroupMeeting,
  });

export const carryOverQuery = (id: string, to: string) =>
  queryOptions({
    queryKey: [groupKey, "meeting", "carry-over", id, to],
    queryFn: async () =>
      (await bodyOf(
        client.GET("/api/group/meetings/{id}/carry-over", { params: { path: { id }, query: { to } } }),
      )) as readonly Carried[],
    enabled: to !== "",
  });

export const useCarryOver = (id: string) =>
  useGroupChange(
    async (to: string) =>
      (await bodyOf(
        client.POST("/api/group/meetings/{id}/carry-over", { params: { path: { id } }, body: { to } }),
      )) as readonly Carried[],
  );

export const draftMinutes = (id: string, language: PackOrder["language"]) =>
  bodyOf(client.GET("/api/group/meetings/{id}/minutes", { params: { path: { id }, query: { language } } }));

export const packPreviewQuery = (id: string, most: GroupMarking["tlp"]) =>
  queryOptions({
    queryKey: [groupKey, "meeting", "pack", id, most],
    queryFn: () => bodyOf(client.GET("/api/group/meetings/{id}/packs", { params: { path: { id }, query: { most } } })),
    retry: false,
  });

export const takePack = (id: string, order: PackOrder) =>
  takenFile(client.POST("/api/group/meetings/{id}/packs", { params: { path: { id } }, body: order, parseAs: "blob" }));
