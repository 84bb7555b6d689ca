/** Appending to the ledger inside a write transaction. */
import { canonicalJson, type Json, type OrganisationId } from "@custodiet/core";
import {
  appendLeaf,
  type Binding,
  commitTo,
  encodeEntry,
  type Frontier,
  fromHex,
  frontierCoordinates,
  hashLeaf,
  type LedgerEntry,
  rootOfBindings,
  saltLength,
  toHex,
} from "@custodiet/verification";
import type { LedgerTransaction } from "./ports.ts";

/** What is to be entered; the ledger adds index and commitment. */
export interface EntryContent
  extends Omit<LedgerEntry, "format" | "index" | "commitment" | "organisation" | "bindings"> {
  readonly organisation: OrganisationId;
  readonly person: string;
  readonly details: Json;
  readonly bindings: readonly Binding[];
}

/** The tree's frontier as the store keeps it. */
export async function readFrontier(ledger: Pick<LedgerTransaction, "size" | "nodes">): Promise<Frontier> {
  const size = BigInt(await ledger.size());
  const places = frontierCoordinates(size).map(({ level, index }) => ({ level, index: Number(index) }));
  const hashes = places.length === 0 ? [] : await ledger.nodes(places);
  return { size, hashes: hashes.map(fromHex) };
}

/** An entry's place and its leaf: enough to ask later whether it is there. */
export interface AppendedEntry {
  readonly index: number;
  readonly leafHash: string;
}

/** Appends one entry; rejects when it cannot be written, so that the transaction falls with it. */
export async function appendEntry(
  ledger: LedgerTransaction,
  content: EntryContent,
  salt: Uint8Array,
): Promise<AppendedEntry> {
  if (salt.length !== saltLength) throw new Error("The randomness port gave too little salt");
  const { person, details, bindings, ...rest } = content;
  const frontier = await readFrontier(ledger);
  const index = Number(frontier.size);
  const opening: Json = { person, details };
  const body = encodeEntry({
    format: 2,
    index,
    ...rest,
    commitment: commitTo(salt, opening),
    bindings: rootOfBindings(bindings),
  });
  const leaf = hashLeaf(Buffer.from(body));
  const leafHash = toHex(leaf);
  const { completed } = appendLeaf(frontier, leaf);
  await ledger.append({
    index,
    organisation: content.organisation,
    action: content.action,
    record: content.record,
    body,
    leafHash,
    nodes: completed.map((node) => ({ level: node.level, index: Number(node.index), hash: toHex(node.hash) })),
    opening: { salt: toHex(salt), content: canonicalJson(opening) },
  });
  return { index, leafHash };
}

/** Whether the log holds this very entry. */
export async function holdsEntry(ledger: LedgerTransaction, { index, leafHash }: AppendedEntry): Promise<boolean> {
  if ((await ledger.size()) <= index) return false;
  const [kept] = await ledger.nodes([{ level: 0, index }]);
  return kept === leafHash;
}
