/** Tells PostgreSQL whose rows a statement may touch: `set local`, in the transaction the statement runs in. */
import { CompiledQuery, type DatabaseConnection } from "kysely";
import pg from "pg";
import type { Access } from "../scope/access.ts";
import type { Guard } from "../scope/guarded-dialect.ts";

/** What is known of a connection. */
interface Session {
  isInTransaction: boolean;
  /** The words last said in the transaction it is in. */
  said: string;
  /** The end of a reading whose rows were already given out. */
  ending: Promise<unknown>;
}

/** A statement outside a transaction gets one of its own; reading, its rows are given out before that one has ended. */
export function sessionGuard(): Guard {
  const sessions = new WeakMap<DatabaseConnection, Session>();
  const sessionOf = (connection: DatabaseConnection): Session => {
    const known = sessions.get(connection);
    if (known) return known;
    const session = { isInTransaction: false, said: "", ending: Promise.resolve() };
    sessions.set(connection, session);
    return session;
  };
  const setInTransaction = (connection: DatabaseConnection, isInTransaction: boolean): void => {
    Object.assign(sessionOf(connection), { isInTransaction, said: "" });
  };
  return {
    began: (connection) => setInTransaction(connection, true),
    ended: (connection) => setInTransaction(connection, false),
    returning: async (connection) => {
      await sessionOf(connection).ending;
    },
    run: async (connection, query, access) => {
      const session = sessionOf(connection);
      const words = wordsOf(access);
      if (!session.isInTransaction) return runAlone(connection, session, query, words);
      if (words !== session.said) await say(connection, words);
      session.said = words;
      return connection.executeQuery(query);
    },
  };
}

async function runAlone<Row>(connection: DatabaseConnection, session: Session, query: CompiledQuery, words: string) {
  const isReading = query.query.kind === "SelectQueryNode";
  await say(connection, `begin${isReading ? " read only" : ""}; ${words}`);
  try {
    const result = await connection.executeQuery<Row>(query);
    const ending = say(connection, "commit");
    if (!isReading) await ending;
    // A connection that breaks here has already given its rows; the next to use it is told.
    session.ending = ending.catch(() => undefined);
    return result;
  } catch (thrown) {
    await say(connection, "rollback").catch(() => undefined);
    throw thrown;
  }
}

const say = (connection: DatabaseConnection, words: string) => connection.executeQuery(CompiledQuery.raw(words));

function wordsOf({ organisations, statement }: Access): string {
  if (organisations.some((id) => id.includes(","))) throw new Error("An organisation's id has no comma");
  const scope = pg.escapeLiteral(organisations.join(","));
  return `set local custodiet.organisations = ${scope}; set local custodiet.statement = ${pg.escapeLiteral(statement ?? "")}`;
}
