/**
 * The only way to the tables. A pool has no query of its own: it gives handles that are held to a scope, or to one
 * statement of the closed list, and what a handle makes carries a stamp without which no connection runs it.
 */
import type { Scope } from "@custodiet/trust";
import { CompiledQuery, type Kysely, type KyselyPlugin } from "kysely";
import type { Tables } from "../schema/tables.ts";
import { type Access, accessOf, stamp } from "./access.ts";
import { ScopeTransformer } from "./hold-to-scope.ts";
import type { InstanceStatement } from "./instance-statements.ts";

/** A handle that is held to an access: every statement it makes is. */
export type Held = Kysely<Tables>;

export class Pool {
  readonly #connections: Kysely<Tables>;
  /** Inside a transaction: no handle reaches beyond its scope. */
  readonly #limit: Scope | null;

  /** @param connections guarded ones (`guardedDialect`): they run what is stamped and nothing else */
  constructor(connections: Kysely<Tables>, limit: Scope | null = null) {
    this.#connections = connections;
    this.#limit = limit;
  }

  /** A handle on the rows of these organisations. `statement`: and past them as the closed list says of it. */
  within(scope: Scope, statement: InstanceStatement | null = null): Held {
    const allowed = this.#limit?.organisations;
    if (allowed && !scope.organisations.every((id) => allowed.includes(id)))
      throw new Error("A query outside its scope");
    return this.#connections.withPlugin(holdTo(accessOf(scope, statement)));
  }

  /** A handle for one statement of the closed list, and for nothing else. */
  ofInstance(statement: InstanceStatement): Held {
    return this.#connections.withPlugin(holdTo(accessOf(null, statement)));
  }

  /** Runs work in one transaction; `first` are words to the database itself (a lock), which name no table. */
  transaction<T>(scope: Scope | null, work: (pool: Pool) => Promise<T>, first: readonly string[] = []): Promise<T> {
    return this.#connections.transaction().execute(async (trx) => {
      for (const words of first) {
        const order = CompiledQuery.raw(words);
        stamp(order.query, accessOf(null, null));
        await trx.executeQuery(order);
      }
      return work(new Pool(trx, scope));
    });
  }
}

function holdTo(access: Access): KyselyPlugin {
  const transformer = new ScopeTransformer(access);
  return {
    transformQuery: ({ node, queryId }) => {
      const held = transformer.hold(node, queryId);
      stamp(held, access);
      return held;
    },
    transformResult: async ({ result }) => result,
  };
}
