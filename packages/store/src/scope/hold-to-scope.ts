/**
 * Holds a statement to an access: wherever it names a table of organisations, in a join or a subquery too, the
 * predicate on the organisation is put beside what it asks for, and a row is written for organisations of the scope
 * only. Whatever it cannot see through is refused: a way to write SQL that is not listed here is not let through.
 */
import {
  AliasNode,
  AndNode,
  BinaryOperationNode,
  ColumnNode,
  type DeleteQueryNode,
  type InsertQueryNode,
  type JoinNode,
  OnNode,
  type OperationNode,
  OperationNodeTransformer,
  OperatorNode,
  ParensNode,
  PrimitiveValueListNode,
  type QueryId,
  type RawNode,
  ReferenceNode,
  type RootOperationNode,
  SelectQueryNode,
  TableNode,
  type UpdateQueryNode,
  ValueNode,
  WhereNode,
  type WithNode,
} from "kysely";
import { isTableName, keeping } from "../schema/keeping.ts";
import type { TableName } from "../schema/tables.ts";
import type { Access } from "./access.ts";
import { checkInserted, checkUpdated, refuseUnless } from "./check-written.ts";
import { type Act, seesPast } from "./instance-statements.ts";

const statementKinds: readonly string[] = ["SelectQueryNode", "InsertQueryNode", "UpdateQueryNode", "DeleteQueryNode"];

/** Joins whose condition decides which rows of the joined table are seen. */
const joinKinds: readonly string[] = ["InnerJoin", "LeftJoin"];

/** The only raw SQL there is: the words of an order. */
const rawWords: readonly string[] = ["asc", "desc"];

export class ScopeTransformer extends OperationNodeTransformer {
  readonly #access: Access;

  constructor(access: Access) {
    super();
    this.#access = access;
  }

  /** The statement with its predicates; throws where it cannot be held. */
  hold(node: RootOperationNode, queryId: QueryId): RootOperationNode {
    refuseUnless(statementKinds.includes(node.kind), `a statement of the kind ${node.kind}`);
    return this.transformNode(node, queryId);
  }

  protected override transformSelectQuery(node: SelectQueryNode, queryId: QueryId): SelectQueryNode {
    const held = super.transformSelectQuery(node, queryId);
    return this.#within(held, held.from?.froms ?? [], "select");
  }

  protected override transformUpdateQuery(node: UpdateQueryNode, queryId: QueryId): UpdateQueryNode {
    refuseUnless(!node.from && !node.joins, "an update that joins");
    const held = super.transformUpdateQuery(node, queryId);
    const table = held.table ? [held.table] : [];
    checkUpdated(this.#access, held.updates ?? []);
    return this.#within(held, table, "update");
  }

  protected override transformDeleteQuery(node: DeleteQueryNode, queryId: QueryId): DeleteQueryNode {
    refuseUnless(!node.using && !node.joins, "a delete that joins");
    const held = super.transformDeleteQuery(node, queryId);
    return this.#within(held, held.from.froms, "delete");
  }

  protected override transformInsertQuery(node: InsertQueryNode, queryId: QueryId): InsertQueryNode {
    const held = super.transformInsertQuery(node, queryId);
    const table = tableOf(held.into);
    if (this.#isWhole(table, "insert")) return held;
    checkInserted(this.#access, held);
    const { onConflict } = held;
    if (!onConflict?.updates) return held;
    checkUpdated(this.#access, onConflict.updates);
    const updateWhere = whereBoth(onConflict.updateWhere, this.#predicate(table));
    return { ...held, onConflict: { ...onConflict, updateWhere } };
  }

  protected override transformJoin(node: JoinNode, queryId: QueryId): JoinNode {
    refuseUnless(joinKinds.includes(node.joinType), `a join of the kind ${node.joinType}`);
    const held = super.transformJoin(node, queryId);
    const predicate = this.#predicateOf(held.table, "select");
    if (predicate === null) return held;
    return {
      ...held,
      on: OnNode.create(held.on ? AndNode.create(ParensNode.create(held.on.on), predicate) : predicate),
    };
  }

  /** `with t as (...)` would hide the table `t` from what is asked after it. */
  protected override transformWith(_node: WithNode): WithNode {
    return refuseUnless(false, "a common table expression");
  }

  protected override transformRaw(node: RawNode, queryId: QueryId): RawNode {
    refuseUnless(rawWords.includes(node.sqlFragments.join("?")), "SQL written as text");
    return super.transformRaw(node, queryId);
  }

  #within<Node extends { readonly where?: WhereNode }>(node: Node, tables: readonly OperationNode[], act: Act): Node {
    const predicates = tables.flatMap((table) => this.#predicateOf(table, act) ?? []);
    const where = predicates.reduce<WhereNode | undefined>(whereBoth, node.where);
    return where ? { ...node, where } : node;
  }

  /** `null`: a subquery, which is held by itself, or a table the access sees whole. */
  #predicateOf(from: OperationNode, act: Act): OperationNode | null {
    const [source, name] = AliasNode.is(from) ? [from.node, from.alias] : [from, null];
    if (SelectQueryNode.is(source)) return null;
    const table = tableOf(source);
    if (this.#isWhole(table, act)) return null;
    return this.#predicate(name && "name" in name ? String(name.name) : table);
  }

  #isWhole(table: TableName, act: Act): boolean {
    const isPast = seesPast(this.#access.statement, table, act);
    refuseUnless(keeping[table] === "organisation" || isPast, `${act} on ${table}, which belongs to the instance`);
    return isPast;
  }

  #predicate(table: string): OperationNode {
    const owner = ReferenceNode.create(ColumnNode.create("organisation"), TableNode.create(table));
    const { organisations } = this.#access;
    refuseUnless(organisations.length > 0, `${table} without a scope`);
    const [only] = organisations;
    return organisations.length === 1
      ? BinaryOperationNode.create(owner, OperatorNode.create("="), ValueNode.create(only))
      : BinaryOperationNode.create(owner, OperatorNode.create("in"), PrimitiveValueListNode.create(organisations));
  }
}

/** A table by its name as this program knows it; never one of another schema, never a view. */
function tableOf(node: OperationNode | undefined): TableName {
  const name = node && TableNode.is(node) && !node.table.schema ? node.table.identifier.name : "";
  if (!isTableName(name)) throw new Error(`A statement on something that is no table of the store: ${name}`);
  return name;
}

function whereBoth(where: WhereNode | undefined, predicate: OperationNode): WhereNode {
  return WhereNode.create(where ? AndNode.create(ParensNode.create(where.where), predicate) : predicate);
}
