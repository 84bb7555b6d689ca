/** Ways to reach for another organisation's rows of a table, each with what it must give. */
import type { Kysely } from "kysely";
import { appendOnlyTables, erasableTables, type TableName } from "../../src/schema/tables.ts";
import type { MadeRow, TableShape } from "./made-rows.ts";

export const ours = "ours";
export const theirs = "theirs";

/** Any table by any column: the test makes its statements from the schema. */
// biome-ignore lint/suspicious/noExplicitAny: the tables are not known to the types here, they are read from the schema
type AnyTables = any;
export type AnyHandle = Kysely<AnyTables>;

export interface Reached {
  readonly shape: TableShape;
  readonly ourRow: MadeRow;
  readonly theirRow: MadeRow;
}

type Crossing = (held: AnyHandle, reached: Reached) => Promise<unknown>;

const countIn = (rows: readonly unknown[]): number => rows.length;

/** Reads. Ours has one row in the table, theirs one: whoever sees two has crossed. */
const reads: Readonly<Record<string, Crossing>> = {
  list: async (held, { shape }) => countIn(await held.selectFrom(shape.name).selectAll().execute()),
  count: async (held, { shape }) => {
    const counted = held.selectFrom(shape.name).select(({ fn }) => fn.countAll().as("count"));
    return Number((await counted.executeTakeFirst())?.["count"]);
  },
  "search by a word": async (held, { shape }) => {
    const [word = "organisation"] = shape.columns.filter(({ type }) => type === "TEXT").map(({ name }) => name);
    return countIn(await held.selectFrom(shape.name).select(word).where(word, "like", "%").execute());
  },
  "either this or that": async (held, { shape }) => {
    const either = held
      .selectFrom(shape.name)
      .selectAll()
      .where(({ or, eb }) => or([eb("organisation", "=", theirs), eb("organisation", "=", ours)]));
    return countIn(await either.execute());
  },
  "under another name": async (held, { shape }) =>
    countIn(await held.selectFrom(`${shape.name} as other`).selectAll("other").execute()),
  "inner join": async (held, { shape }) => {
    const joined = held
      .selectFrom(`${shape.name} as a`)
      .innerJoin(`${shape.name} as b`, (join) => join.on("a.organisation", "is not", null));
    return countIn(await joined.select("b.organisation").execute());
  },
  "left join": async (held, { shape }) => {
    const joined = held
      .selectFrom(`${shape.name} as a`)
      .leftJoin(`${shape.name} as b`, (join) => join.on("a.organisation", "is not", null));
    return countIn(await joined.select("b.organisation").execute());
  },
  "two tables side by side": async (held, { shape }) =>
    countIn(
      await held
        .selectFrom([`${shape.name} as a`, `${shape.name} as b`])
        .select("b.organisation")
        .execute(),
    ),
  "from a subquery": async (held, { shape }) => {
    const within = held.selectFrom(shape.name).select("organisation").as("within");
    return countIn(await held.selectFrom(within).selectAll().execute());
  },
  union: async (held, { shape }) => {
    const one = held.selectFrom(shape.name).select("organisation");
    return countIn(await one.union(held.selectFrom(shape.name).select("organisation")).execute());
  },
  "a subquery among the columns": async (held, { shape }) => {
    const row = await held
      .selectFrom(shape.name)
      .select(({ selectFrom }) =>
        selectFrom(`${shape.name} as other`)
          .select(({ fn }) => fn.countAll().as("count"))
          .as("count"),
      )
      .executeTakeFirst();
    return Number(row?.["count"]);
  },
};

/** What must find nothing. */
const reachesForTheirs: Readonly<Record<string, Crossing>> = {
  "read by its key": async (held, { shape, theirRow }) => {
    const keys = shape.columns.filter(({ pk }) => pk > 0);
    const found = keys.reduce(
      (query, { name }) => query.where(name, "=", theirRow[name]),
      held.selectFrom(shape.name).selectAll(),
    );
    return countIn(await found.execute());
  },
  "whether there is one": async (held, { shape }) => {
    const asked = held
      .selectFrom(shape.name)
      .selectAll()
      .where(({ exists, selectFrom }) =>
        exists(selectFrom(`${shape.name} as other`).selectAll().where("other.organisation", "=", theirs)),
      );
    return countIn(await asked.execute());
  },
  update: async (held, { shape }) => {
    if (isNeverChanged(shape)) return 0;
    const [column] = plainColumns(shape);
    if (column === undefined) return 0;
    const changed = held.updateTable(shape.name).set(({ ref }) => ({ [column]: ref(column) }));
    return Number((await changed.where("organisation", "=", theirs).executeTakeFirst()).numUpdatedRows);
  },
  delete: async (held, { shape }) => {
    if (isNeverRemoved(shape)) return 0;
    const removed = await held.deleteFrom(shape.name).where("organisation", "=", theirs).executeTakeFirst();
    return Number(removed.numDeletedRows);
  },
};

/** What must be refused. */
const writesForTheirs: Readonly<Record<string, Crossing>> = {
  "insert for them": (held, { shape, theirRow }) =>
    held
      .insertInto(shape.name)
      .values({ ...theirRow, ...freshKey(shape) })
      .execute(),
  "insert among ours": (held, { shape, ourRow, theirRow }) =>
    held
      .insertInto(shape.name)
      .values([
        { ...ourRow, ...freshKey(shape) },
        { ...theirRow, ...freshKey(shape) },
      ])
      .execute(),
  "give ours away": async (held, { shape }) => {
    if (isNeverChanged(shape)) throw new Error("refused by its triggers");
    await held.updateTable(shape.name).set({ organisation: theirs }).execute();
  },
};

/** Takes a row of theirs that is in the way of one of ours; whether it was changed is looked at afterwards. */
export async function takeOver(held: AnyHandle, { shape, ourRow, theirRow }: Reached): Promise<void> {
  const keys = shape.columns.filter(({ pk }) => pk > 0).map(({ name }) => name);
  const [column] = plainColumns(shape);
  if (keys.includes("organisation") || column === undefined || isNeverChanged(shape)) return;
  const theirKey = Object.fromEntries(keys.map((name) => [name, theirRow[name]]));
  await held
    .insertInto(shape.name)
    .values({ ...ourRow, ...theirKey })
    .onConflict((conflict) => conflict.columns(keys).doUpdateSet({ [column]: ourRow[column] ?? null }))
    .execute();
}

export const isNeverChanged = ({ name }: TableShape): boolean =>
  [...appendOnlyTables, ...erasableTables].includes(name as TableName);
export const isNeverRemoved = ({ name }: TableShape): boolean => appendOnlyTables.includes(name as TableName);

/** Columns that no key is made of. */
const plainColumns = ({ columns, keys }: TableShape): string[] =>
  columns
    .filter(({ name, pk }) => pk === 0 && name !== "organisation" && !keys.some(({ from }) => from === name))
    .map(({ name }) => name);

let fresh = 5000;

/** Values that no row has, in keys and texts that no foreign key fills: nothing stands in the way of the insert. */
function freshKey({ columns, keys }: TableShape): Record<string, string | number> {
  const own = columns.filter(
    ({ name, pk, type }) =>
      (pk > 0 || type === "TEXT") && name !== "organisation" && !keys.some(({ from }) => from === name),
  );
  return Object.fromEntries(
    own.map(({ name, type }) => {
      fresh += 1;
      return [name, /int/i.test(type) ? fresh : `fresh-${fresh}`];
    }),
  );
}

/** Names of the ways by which a handle held to our scope reached theirs; empty where they are kept apart. */
export async function crossed(held: AnyHandle, reached: Reached): Promise<string[]> {
  const found: string[] = [];
  for (const [name, read] of Object.entries(reads)) if ((await read(held, reached)) !== 1) found.push(name);
  for (const [name, reach] of Object.entries(reachesForTheirs)) {
    const count = await reach(held, reached).catch(() => -1);
    if (count !== 0) found.push(name);
  }
  for (const [name, write] of Object.entries(writesForTheirs)) {
    const isRefused = await write(held, reached).then(
      () => false,
      () => true,
    );
    if (!isRefused) found.push(name);
  }
  return found;
}
