/** Why nothing may be written for now. */
import type { Hold } from "@custodiet/trust";
import type { Pool } from "../scope/pool.ts";

/** One of a kind is in force at a time. */
export async function placeHold(pool: Pool, { id, kind, detail, placedAtMs }: Hold): Promise<void> {
  await pool
    .ofInstance("witnesses.hold")
    .insertInto("holds")
    .values({ id, kind, detail, placed_at: placedAtMs, lifted_at: null })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** What keeps everything from being written; asked in each write transaction. */
export async function readHolds(pool: Pool): Promise<Hold[]> {
  const all = pool.ofInstance("witnesses.holds").selectFrom("holds").selectAll();
  const rows = await all.where("lifted_at", "is", null).orderBy("placed_at").execute();
  return rows.map(({ id, kind, detail, placed_at }) => ({
    id,
    kind: kind as Hold["kind"],
    detail,
    placedAtMs: placed_at,
  }));
}
