/** What a statement writes, looked at before it is run: a row is never written for an organisation out of scope. */
import {
  ColumnNode,
  type ColumnUpdateNode,
  type InsertQueryNode,
  type OperationNode,
  PrimitiveValueListNode,
  ValueListNode,
  ValueNode,
  ValuesNode,
} from "kysely";
import type { Access } from "./access.ts";

/** A statement that the scope's layer cannot hold is a bug of the query, never an answer to a person. */
export function refuseUnless(holds: boolean, what: string): never | undefined;
export function refuseUnless(holds: false, what: string): never;
export function refuseUnless(holds: boolean, what: string): undefined {
  if (!holds) throw new Error(`The scope's layer does not let through: ${what}`);
}

/** Each row inserted must say whose it is, by a value. */
export function checkInserted(access: Access, node: InsertQueryNode): void {
  refuseUnless(!node.replace && !node.orAction && !node.defaultValues, "an insert that replaces or names no values");
  const place = (node.columns ?? []).findIndex(({ column }) => column.name === "organisation");
  const { values } = node;
  if (!values || !ValuesNode.is(values))
    throw new Error("The scope's layer does not let through: an insert from a query");
  for (const row of values.values) checkOwner(access, valueAt(row, place));
}

/** An update may not give a row away. */
export function checkUpdated(access: Access, updates: readonly ColumnUpdateNode[]): void {
  for (const { column, value } of updates) {
    const isOwner = ColumnNode.is(column) && column.column.name === "organisation";
    if (isOwner) checkOwner(access, ValueNode.is(value) ? value.value : undefined);
  }
}

function valueAt(row: OperationNode, place: number): unknown {
  if (PrimitiveValueListNode.is(row)) return row.values[place];
  const value = ValueListNode.is(row) ? row.values[place] : undefined;
  return value && ValueNode.is(value) ? value.value : undefined;
}

function checkOwner({ organisations }: Access, owner: unknown): void {
  if (typeof owner !== "string" || !organisations.includes(owner)) throw new Error("A write outside its scope");
}
