/** What the main thread and a database thread say to each other. Plain data. */

export interface OpenOrder {
  readonly kind: "open";
  readonly path: string;
  readonly mode: "writer" | "reader";
}

export interface QueryOrder {
  readonly kind: "query";
  readonly sql: string;
  readonly parameters: readonly unknown[];
  /** Tables it may look through whoever's the rows are; `null` on a connection that brings the tables up to date. */
  readonly whole: readonly string[] | null;
}

/** `lock`: a file whose lock means "this folder is mine". `stamp`: writes what can be read from outside. `protect`: from now on no SQL can change the schema, a pragma or an append-only row. */
export type Order =
  | OpenOrder
  | QueryOrder
  | { readonly kind: "lock"; readonly path: string }
  | { readonly kind: "stamp"; readonly applicationId: number; readonly schemaVersion: number }
  | { readonly kind: "begin" | "commit" | "rollback" | "protect" | "check" | "close" };

export interface Ask {
  readonly id: number;
  readonly order: Order;
}

export interface Rows {
  readonly rows: readonly unknown[];
  readonly changes: number;
}

export type Answer =
  | { readonly id: number; readonly ok: true; readonly value: Rows }
  | {
      readonly id: number;
      readonly ok: false;
      /** SQLite's result code; `null` when something else was thrown. */
      readonly resultCode: number | null;
      readonly message: string;
    };
