/** What a statement may touch, and the stamp that says it was held to it. A statement without a stamp is not run. */
import type { Scope } from "@custodiet/trust";
import type { OperationNode } from "kysely";
import type { InstanceStatement } from "./instance-statements.ts";

export interface Access {
  /** Organisations whose rows it sees; empty for a statement that is of the instance alone. */
  readonly organisations: readonly string[];
  /** The entry of the closed list by which it sees past them. */
  readonly statement: InstanceStatement | null;
}

export const accessOf = (scope: Scope | null, statement: InstanceStatement | null): Access => ({
  organisations: scope === null ? [] : [...scope.organisations],
  statement,
});

const stamps = new WeakMap<OperationNode, Access>();

/** Marks a statement that has been held to an access. Only the files beside this one may call it. */
export const stamp = (node: OperationNode, access: Access): void => {
  stamps.set(node, access);
};

export const stampOf = (node: OperationNode): Access | null => stamps.get(node) ?? null;
