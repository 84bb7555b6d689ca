/**
 * The log read line by line: every entry's text read again, its leaf hashed, and what stands beside it held against it.
 * What is found is told in order, so that stretches of a long log can be read apart and joined.
 */
import { faultsBeside } from "./beside.ts";
import { type Binding, bindingOfRow } from "./binding.ts";
import { type LedgerEntry, parseEntry } from "./entry.ts";
import { GrowingTree, type TreeNode } from "./growing-tree.ts";
import { hashLeafText } from "./hashing.ts";
import { Lockstep } from "./lockstep.ts";

type Row = Readonly<Record<string, unknown>>;

/** Rows of the three tables, each in order of the entry's index, from where the reading starts. */
export interface LogRows {
  readonly entries: Iterable<Row>;
  readonly bindings: Iterable<Row>;
  readonly openings: Iterable<Row>;
}

/** What an entry has told: a fault, a row it bound, that nobody stands beside it who acted, or the tree as far as it. */
export type Told =
  | { readonly kind: "fault"; readonly entry: number; readonly fault: string }
  | { readonly kind: "bound"; readonly entry: number; readonly binding: Binding }
  | { readonly kind: "unopened"; readonly entry: number }
  | { readonly kind: "left out"; readonly entry: number }
  | { readonly kind: "tree"; readonly size: number; readonly nodes: readonly TreeNode[] };

export class LogReading {
  /** The index that the next entry should have. */
  size: number;
  private readonly entries: Iterator<Row>;
  private line: Row | null;
  private readonly bindings: Lockstep<Row>;
  private readonly openings: Lockstep<Row>;
  private readonly tree: GrowingTree;
  private readonly sizes: ReadonlySet<number>;
  private readonly tell: (told: Told) => void;

  /** @param sizes those at which the tree is to be told */
  constructor(rows: LogRows, start: number, sizes: ReadonlySet<number>, tell: (told: Told) => void) {
    this.size = start;
    this.tree = new GrowingTree(start);
    this.entries = rows.entries[Symbol.iterator]();
    this.line = this.nextLine();
    this.bindings = new Lockstep(rows.bindings);
    this.openings = new Lockstep(rows.openings);
    this.sizes = sizes;
    this.tell = tell;
  }

  /** Reads the entries before this index. True: each has its place, so that the next can be read apart from these. */
  readTo(end: number): boolean {
    for (; this.line !== null; this.line = this.nextLine()) {
      const index = Number(this.line["entry_index"]);
      if (index >= end) break;
      this.readEntry(this.line, index);
    }
    return this.size === end && this.tree.size === end && this.bindings.isPast(end);
  }

  /** Reads all that is left. */
  readToEnd(): void {
    this.readTo(Number.POSITIVE_INFINITY);
    for (const entry of this.bindings.rest()) this.tell({ kind: "fault", entry, fault: "binding without its entry" });
    this.tell({ kind: "tree", size: this.size, nodes: this.tree.nodes() });
  }

  /** The tree as far as it was read. */
  nodes(): readonly TreeNode[] {
    return this.tree.nodes();
  }

  private readEntry(line: Row, index: number): void {
    const fault = (kind: string, entry = index): void => this.tell({ kind: "fault", entry, fault: kind });
    if (index !== this.size) fault("entry missing", this.size);
    const [bound, opened] = [this.bindings.of(index), this.openings.of(index)];
    const body = line["body"] ?? null;
    const leaf = body === null ? leafOf(line, fault) : hashLeafText(String(body));
    if (body === null) this.tell({ kind: "left out", entry: index });
    const entry = body === null ? null : readText(String(body), { line, leaf, index }, fault);
    if (entry !== null) {
      for (const kind of faultsBeside(entry, line, bound, opened)) fault(kind);
      if (opened.length === 0) this.tell({ kind: "unopened", entry: index });
    }
    for (const row of bound) this.tell({ kind: "bound", entry: index, binding: bindingOfRow(row) });
    this.tree.append(leaf);
    this.size = index + 1;
    if (this.sizes.has(this.size)) this.tell({ kind: "tree", size: this.size, nodes: this.tree.nodes() });
  }

  private nextLine(): Row | null {
    const { value, done } = this.entries.next();
    return done ? null : (value as Row);
  }
}

/** An entry that is left out stands by its leaf alone; a leaf that cannot be one leaves no root to agree with. */
function leafOf(line: Row, fault: (kind: string) => void): string {
  const text = String(line["leaf_hash"]);
  if (/^[0-9a-f]{64}$/.test(text)) return text;
  fault("leaf hash malformed");
  return hashLeafText("");
}

interface Place {
  readonly line: Row;
  readonly leaf: string;
  readonly index: number;
}

function readText(body: string, { line, leaf, index }: Place, fault: (kind: string) => void): LedgerEntry | null {
  const entry = parseEntry(body);
  if (entry === null) {
    fault("entry's text malformed");
    return null;
  }
  if (entry.index !== index) fault("entry of another index");
  if (line["leaf_hash"] !== leaf) fault("leaf hash differs");
  return entry;
}
