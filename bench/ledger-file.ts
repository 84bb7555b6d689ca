/** A database with nothing but a long ledger, written past the pipeline: for whoever only reads it. */
import { randomBytes } from "node:crypto";
import { DatabaseSync } from "node:sqlite";
import { canonicalJson } from "@custodiet/core";
import {
  appendLeaf,
  type Binding,
  commitTo,
  createNoteSigner,
  emptyFrontier,
  encodeEntry,
  formatVerifier,
  frontierRoot,
  hashLeaf,
  rootOfBindings,
  signCheckpoint,
  toHex,
} from "@custodiet/verification";

const tables = `
  create table ledger_entries (entry_index bigint primary key, organisation text not null, action text not null,
    record_kind text not null, record_id text not null, body text not null, leaf_hash text not null);
  create table ledger_openings (entry_index bigint primary key, organisation text not null, salt text not null,
    content text not null);
  create table ledger_bindings (entry_index bigint not null, table_name text not null, row_key text not null,
    organisation text not null, row_hash text, primary key (entry_index, table_name, row_key));
  create table checkpoints (size bigint not null, key_id text not null, note text not null);`;

/** One entry in ten took a row away; one in a thousand is signed. Returns the log's public key. */
export function writeLedger(path: string, size: number): string {
  const signer = createNoteSigner("bench/log", new Uint8Array(32).fill(9));
  const database = new DatabaseSync(path);
  database.exec(`pragma journal_mode = off; pragma synchronous = off; ${tables}; begin`);
  const entry = database.prepare(
    "insert into ledger_entries values (?, 'operator', 'comment.add', 'comment', ?, ?, ?)",
  );
  const opening = database.prepare("insert into ledger_openings values (?, 'operator', ?, ?)");
  const binding = database.prepare("insert into ledger_bindings values (?, 'comments', ?, 'operator', null)");
  const checkpoint = database.prepare("insert into checkpoints values (?, ?, ?)");
  let frontier = emptyFrontier;
  for (let index = 0; index < size; index += 1) {
    const content = { person: `p-${index % 97}`, details: { place: "hall" } };
    const salt = randomBytes(32);
    const removed: readonly Binding[] =
      index % 10 === 0 ? [{ table: "comments", key: `["c-${index}"]`, hash: null }] : [];
    const body = encodeEntry({
      format: 2,
      index,
      atMs: 1_795_488_000_000 + index,
      role: "analyst",
      organisation: "operator",
      action: "comment.add",
      rule: "the-site-comments-on-its-facilities",
      record: { kind: "comment", id: `c-${index}` },
      hashBefore: null,
      hashAfter: toHex(salt),
      commitment: commitTo(salt, content),
      bindings: rootOfBindings(removed),
    });
    const leaf = hashLeaf(Buffer.from(body));
    entry.run(index, `c-${index}`, body, toHex(leaf));
    opening.run(index, toHex(salt), canonicalJson(content));
    for (const { key } of removed) binding.run(index, key);
    frontier = appendLeaf(frontier, leaf).frontier;
    if ((index + 1) % 1000 === 0) {
      checkpoint.run(
        index + 1,
        signer.verifier.keyId,
        signCheckpoint(signer, { size: frontier.size, root: frontierRoot(frontier) }),
      );
    }
  }
  database.exec("commit");
  database.close();
  return formatVerifier(signer.verifier);
}
