/** Tables on their way into a draft. Nothing of them is kept here or there before they are accepted. */
import { bodyOf, client } from "./client.ts";
import type { DraftView } from "./draft-shapes.ts";
import { draftOf } from "./drafts.ts";
import { formOf } from "./form.ts";
import type { components } from "./generated/schema.d.ts";

type Schemas = components["schemas"];

export type ReadTable = Schemas["ReadTable"];
export type ReadSheet = ReadTable["sheets"][number];
export type ImportPreview = Schemas["ImportPreview"];
export type ImportKind =
  ReadTable["fields"] extends Readonly<Partial<Record<infer Kind, unknown>>> ? Kind & string : never;
export type TextEncoding = NonNullable<ReadTable["encoding"]>;
export type ColumnUse = Schemas["ColumnUse"];

export interface ImportAnswer {
  readonly about: ImportPreview["questions"][number]["about"];
  readonly text: string;
  readonly choice: { readonly kind: "element"; readonly id: string } | { readonly kind: "new" | "skip" };
}

export interface ImportOrder {
  readonly sheet: number;
  readonly kind: ImportKind;
  readonly headerRow: number;
  readonly encoding: TextEncoding | null;
  readonly columns: readonly ColumnUse[];
  readonly decimal: "point" | "comma";
  readonly answers: readonly ImportAnswer[];
}

const tableOf = (id: string, file: File, order: object) => ({ params: { path: { id } }, ...formOf(order, file) });

/** What a person says of a table where the guess is wrong; `null`: guess. */
export interface WantedReading {
  readonly kind: ImportKind | null;
  readonly headerRow: number | null;
  readonly encoding: TextEncoding | null;
}

export const readTable = (id: string, file: File, wanted: WantedReading): Promise<ReadTable> =>
  bodyOf(client.POST("/api/facilities/{id}/draft/import/read", tableOf(id, file, wanted)));

export const previewImport = (id: string, file: File, order: ImportOrder): Promise<ImportPreview> =>
  bodyOf(client.POST("/api/facilities/{id}/draft/import/preview", tableOf(id, file, order)));

export const acceptImport = (id: string, file: File, order: ImportOrder, digest: string): Promise<DraftView> =>
  draftOf(bodyOf(client.POST("/api/facilities/{id}/draft/import/accept", tableOf(id, file, { ...order, digest }))));
