/** Tables of the working group's records: read, reported row by row, accepted. */
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
}

/** `marking` `null`: only what the columns give. */
export const readTable = ({ kind, file, reading }: TableToSend, marking: GroupMarking | null): Promise<GroupTable> =>
  bodyOf(
    client.POST("/api/group/{kind}/table/read", {
      params: { path: { kind } },
      ...formOf({ ...reading, marking, digest: null }, file),
    }),
  );

export const acceptTable = (
  { kind, file, reading }: TableToSend,
  marking: GroupMarking,
  digest: string,
): Promise<{ readonly taken: number }> =>
  bodyOf(
    client.POST("/api/group/{kind}/table/accept", {
      params: { path: { kind } },
      ...formOf({ ...reading, marking, digest }, file),
    }),
  );
