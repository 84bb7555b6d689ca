/** Tables of the working group's records: read, reported row by row, accepted. */
import { queryOptions } from "@tanstack/react-query";
import { bodyOf, client } from "./client.ts";
import { formOf } from "./form.ts";
import type { components } from "./generated/schema.d.ts";
import type { GroupMarking } from "./group.ts";

export type GroupTable = components["schemas"]["GroupTable"];
export type TableReport = NonNullable<GroupTable["report"]>;
export type TableRow = TableReport["rows"][number];
export type ColumnTarget = GroupTable["targets"][number];
export type ColumnUse = GroupTable["columns"][number];

/** What a person says of a table; `null`: guessed. */
export interface TableReading {
  readonly sheet: number;
  readonly headerRow: number | null;
  readonly columns: readonly ColumnUse[] | null;
  /** Of texts in several languages that stand in one column. */
  readonly language: string;
}

export interface TableToSend {
  readonly kind: string;
  readonly file: File;
  readonly reading: TableReading;
  /** Under which is asked how far it is. */
  readonly progress: string;
}

/** `marking` `null`: only what the columns give. */
export const readTable = (
  { kind, file, reading, progress }: TableToSend,
  marking: GroupMarking | null,
): Promise<GroupTable> =>
  bodyOf(
    client.POST("/api/group/{kind}/table/read", {
      params: { path: { kind } },
      ...formOf({ ...reading, marking, digest: null, progress }, file),
    }),
  );

export const acceptTable = (
  { kind, file, reading, progress }: TableToSend,
  marking: GroupMarking,
  digest: string,
): Promise<components["schemas"]["GroupTableAccepted"]> =>
  bodyOf(
    client.POST("/api/group/{kind}/table/accept", {
      params: { path: { kind } },
      ...formOf({ ...reading, marking, digest, progress }, file),
    }),
  );

export type TableImport = components["schemas"]["GroupTableImport"];

const tellEveryMs = 400;

/** How far a table is while it goes on; `null`: it has not begun, or is over. */
export const progressQuery = (name: string) =>
  queryOptions({
    queryKey: ["group-table-progress", name],
    queryFn: () => bodyOf(client.GET("/api/group/tables/progress/{name}", { params: { path: { name } } })),
    refetchInterval: tellEveryMs,
    gcTime: 0,
    staleTime: 0,
  });

export const importsQuery = (kind: string) =>
  queryOptions({
    queryKey: ["group", "imports", kind],
    queryFn: () => bodyOf(client.GET("/api/group/{kind}/table/imports", { params: { path: { kind } } })),
    staleTime: 0,
  });

export const importQuery = (kind: string, entry: number, language: string) =>
  queryOptions({
    queryKey: ["group", "imports", kind, entry, language],
    queryFn: () =>
      bodyOf(
        client.GET("/api/group/{kind}/table/imports/{entry}", {
          params: { path: { kind, entry }, query: { language } },
        }),
      ),
    staleTime: 0,
  });

/** `progress`: under which is asked how far it is. */
export const takeImportBack = (
  kind: string,
  entry: number,
  body: { readonly reason: string; readonly progress: string },
) =>
  bodyOf(
    client.POST("/api/group/{kind}/table/imports/{entry}/taking-back", {
      params: { path: { kind, entry } },
      body,
    }),
  );
