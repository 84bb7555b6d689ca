/** What witnesses signed: of checkpoints, which are of the whole tree. */
import type { CosignatureKept, CosignatureToKeep } from "@custodiet/trust";
import type { Selectable } from "kysely";
import type { Tables } from "../schema/tables.ts";
import type { Held, Pool } from "../scope/pool.ts";

export async function cosignaturesOf(
  pool: Pool,
  logKeyId: string,
  sizes: readonly number[],
): Promise<CosignatureKept[]> {
  if (sizes.length === 0) return [];
  const all = pool.ofInstance("witnesses.cosignatures").selectFrom("cosignatures").selectAll();
  const found = all.where("log_key_id", "=", logKeyId).where("size", "in", [...sizes]);
  return (await found.orderBy("witness").execute()).map(toCosignature);
}

export async function keepCosignature(held: Held, kept: CosignatureToKeep): Promise<void> {
  await held
    .insertInto("cosignatures")
    .values({
      size: kept.size,
      log_key_id: kept.logKeyId,
      witness: kept.witness,
      line: kept.line,
      cosigned_at: kept.cosignedAtMs,
      received_at: kept.receivedAtMs,
      organisation: kept.organisation,
      actor: kept.actor,
    })
    .onConflict((conflict) => conflict.columns(["witness", "log_key_id", "size"]).doNothing())
    .execute();
}

export const toCosignature = (row: Selectable<Tables["cosignatures"]>): CosignatureKept => ({
  size: row.size,
  logKeyId: row.log_key_id,
  witness: row.witness,
  line: row.line,
  cosignedAtMs: row.cosigned_at,
  receivedAtMs: row.received_at,
});
