/** The working group's records: kinds as they are declared, and what the server shows this person of them. */
import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import type { Json } from "../editing/document/json.ts";
import { inboxQuery } from "./approvals.ts";
import { bodyOf, client } from "./client.ts";
import { formOf } from "./form.ts";
import type { components } from "./generated/schema.d.ts";
import { takenFile } from "./taken-file.ts";

type Schemas = components["schemas"];

export type GroupKind = Schemas["GroupKind"];
export type GroupField = GroupKind["fields"][number];
export type GroupFieldType = GroupField["type"];
export type GroupMarking = Schemas["GroupMarking"];
export type GroupValues = Readonly<Record<string, Json>>;
export type FieldMarkings = Readonly<Record<string, GroupMarking>>;

/** Values travel as anything; here they are JSON. */
export type GroupRecord = Omit<Schemas["GroupRecord"], "title" | "fields"> & {
  readonly title: Json;
  readonly fields: GroupValues;
};
export type NamedRecord = Omit<Schemas["NamedGroupRecord"], "title"> & { readonly title: Json };
export type GroupEvent = Omit<Schemas["GroupEvent"], "fields"> & { readonly fields: GroupValues };
export type GroupStep = Schemas["GroupRecordInFull"]["steps"][number];
export interface GroupRecordInFull {
  readonly record: GroupRecord;
  readonly version: string;
  readonly steps: readonly GroupStep[];
  readonly mayChange: boolean;
  readonly named: readonly NamedRecord[];
  readonly history: readonly GroupEvent[];
}
export interface GroupList {
  readonly total: number;
  readonly states: Readonly<Record<string, number>>;
  readonly records: readonly GroupRecord[];
  readonly named: readonly NamedRecord[];
}
export interface GroupReminder {
  readonly kind: string;
  readonly record: string;
  readonly title: Json;
  readonly field: string;
  readonly day: string;
  readonly daysLeft: number;
}
export interface ReleaseParty {
  readonly organisation: string;
  readonly title: Json;
}

const groupKey = "group";

/** Everything that was read of the group's records is old after a change of one. */
export const anyGroup = { queryKey: [groupKey] } as const;

export const groupKindsQuery = queryOptions({
  queryKey: [groupKey, "kinds"],
  queryFn: () => bodyOf(client.GET("/api/group/kinds")),
  staleTime: Number.POSITIVE_INFINITY,
});

export interface GroupQuestion {
  readonly words?: string;
  readonly state?: string;
  readonly sort?: string;
  readonly order?: "up" | "down";
  readonly page?: number;
  readonly size?: number;
  /** `field:value`, each of which must hold. */
  readonly where?: string[];
}

export const groupListQuery = (kind: string, question: GroupQuestion, language: string) =>
  queryOptions({
    queryKey: [groupKey, kind, question, language],
    queryFn: async () =>
      (await bodyOf(
        client.GET("/api/group/{kind}", { params: { path: { kind }, query: { ...question, language } } }),
      )) as GroupList,
    placeholderData: (before) => before,
  });

export const groupRecordQuery = (kind: string, id: string) =>
  queryOptions({
    queryKey: [groupKey, kind, "record", id],
    queryFn: async () =>
      (await bodyOf(client.GET("/api/group/{kind}/{id}", { params: { path: { kind, id } } }))) as GroupRecordInFull,
  });

export const groupRemindersQuery = queryOptions({
  queryKey: [groupKey, "reminders"],
  queryFn: async () => (await bodyOf(client.GET("/api/group/reminders"))) as readonly GroupReminder[],
});

export const releasePartiesQuery = queryOptions({
  queryKey: [groupKey, "parties"],
  queryFn: async () => (await bodyOf(client.GET("/api/group/parties"))) as readonly ReleaseParty[],
});

export interface Markings {
  readonly marking: GroupMarking;
  readonly fieldMarkings: FieldMarkings;
}

const sendable = <Body>(body: unknown): Body => body as Body;

export const makeRecord = async (kind: string, made: Markings & { readonly fields: GroupValues }) =>
  (await bodyOf(
    client.POST("/api/group/{kind}", {
      params: { path: { kind } },
      body: sendable<Schemas["NewGroupRecordInput"]>(made),
    }),
  )) as GroupRecordInFull;

export type RecordChange =
  | { readonly type: "change"; readonly seen: string; readonly fields: GroupValues }
  | ({ readonly type: "mark"; readonly seen: string } & Markings)
  | { readonly type: "comment"; readonly text: string }
  | { readonly type: "vote"; readonly choice: string }
  | { readonly type: "withdraw"; readonly seen: string; readonly reason: string }
  | { readonly type: "erase"; readonly seen: string };

export interface RecordStep {
  readonly seen: string;
  readonly transition: string;
  readonly fields: GroupValues;
  readonly note: string;
}

/** Whatever is done to a record, everything that was read of records is read again. */
export function useGroupChange<Input, Output>(change: (input: Input) => Promise<Output>) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: change,
    // Also where it failed: some of several acts may have been done.
    onSettled: async () => {
      await Promise.all([
        cache.invalidateQueries(anyGroup),
        cache.invalidateQueries({ queryKey: inboxQuery.queryKey }),
      ]);
    },
  });
}

export const useMakeRecord = (kind: string) =>
  useGroupChange((made: Markings & { readonly fields: GroupValues }) => makeRecord(kind, made));

export const changeRecord = (kind: string, id: string, body: RecordChange) =>
  bodyOf(
    client.POST("/api/group/{kind}/{id}/changes", {
      params: { path: { kind, id } },
      body: sendable<Schemas["GroupRecordChangeInput"]>(body),
    }),
  );

export const useChangeRecord = (kind: string, id: string) =>
  useGroupChange((body: RecordChange) => changeRecord(kind, id, body));

export const useStepRecord = (kind: string, id: string) =>
  useGroupChange((body: RecordStep) =>
    bodyOf(
      client.POST("/api/group/{kind}/{id}/steps", {
        params: { path: { kind, id } },
        body: sendable<Schemas["GroupRecordStepInput"]>(body),
      }),
    ),
  );

export interface DecisionToAsk {
  readonly reason: string;
  readonly order: ({ readonly type: "step" } & RecordStep) | Extract<RecordChange, { readonly type: "mark" }>;
}

export const useAskDecision = (kind: string, id: string) =>
  useGroupChange((body: DecisionToAsk) =>
    bodyOf(
      client.POST("/api/group/{kind}/{id}/requests", {
        params: { path: { kind, id } },
        body: sendable<Schemas["GroupRecordDecisionInput"]>(body),
      }),
    ),
  );

export const exportPreviewQuery = (kind: string, most: GroupMarking["tlp"]) =>
  queryOptions({
    queryKey: [groupKey, kind, "export", most],
    queryFn: () => bodyOf(client.GET("/api/group/{kind}/exports", { params: { path: { kind }, query: { most } } })),
  });

export const takeRecords = (kind: string, most: GroupMarking["tlp"], format: "csv" | "json") =>
  takenFile(
    client.POST("/api/group/{kind}/exports", { params: { path: { kind } }, body: { most, format }, parseAs: "blob" }),
  );

export function bringFile(file: File, marking: GroupMarking): Promise<Schemas["GroupFile"]> {
  const order = { mediaType: file.type || "application/octet-stream", marking };
  return bodyOf(client.POST("/api/group/attachments", formOf(order, file)));
}
