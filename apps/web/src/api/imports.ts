/** Tables on their way into a draft. Nothing of them is kept here or there before they are accepted. */
import { bodyOf, client } from "./client.ts";
import type { DraftView } from "./draft-shapes.ts";
import { draftOf } from "./drafts.ts";
import type { components } from "./generated/schema.d.ts";

type Schemas = components["schemas"];

export type ReadTable = Schemas["ReadTable"];
export type ReadSheet = ReadTable["sheets"][number];
export type ImportPreview = Schemas["ImportPreview"];
export type ImportKind =
  ReadTable["fields"] extends Readonly<Partial<Record<infer Kind, unknown>>> ? Kind & string : never;
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
  readonly columns: readonly ColumnUse[];
  readonly decimal: "point" | "comma";
  readonly answers: readonly ImportAnswer[];
}

/** A form of the file and what is asked of it, which the generated types do not know. */
const formOf = (id: string, file: File, order: object) => {
  const form = new FormData();
  form.set("order", JSON.stringify(order));
  form.set("file", file);
  return { params: { path: { id } }, body: form as never, bodySerializer: (body: unknown) => body as FormData };
};

export const readTable = (id: string, file: File, kind: ImportKind | null): Promise<ReadTable> =>
  bodyOf(client.POST("/api/facilities/{id}/draft/import/read", formOf(id, file, { kind })));

export const previewImport = (id: string, file: File, order: ImportOrder): Promise<ImportPreview> =>
  bodyOf(client.POST("/api/facilities/{id}/draft/import/preview", formOf(id, file, order)));

export const acceptImport = (id: string, file: File, order: ImportOrder, digest: string): Promise<DraftView> =>
  draftOf(bodyOf(client.POST("/api/facilities/{id}/draft/import/accept", formOf(id, file, { ...order, digest }))));
