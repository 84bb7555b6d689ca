/** What the reading of a log has told, in order and of all its stretches: its tree, its rows, and what does not fit. */
import { boundTables } from "./binding.ts";
import { rootOfNodes, type TreeNode } from "./growing-tree.ts";
import { emptyRoot, toHex } from "./hashing.ts";
import type { Told } from "./log-reading.ts";

export interface LatestBinding {
  readonly entry: number;
  readonly hash: string | null;
}

export const rowName = (table: string, key: string): string => `${table} ${key}`;

export class CheckedLog {
  size = 0;
  root = toHex(emptyRoot());
  /** Roots at the sizes that were asked for, as far as the log goes. */
  readonly roots = new Map<number, string>();
  /** The latest binding of each row: by table and key. */
  readonly latest = new Map<string, LatestBinding>();
  /** Entries of which only the leaf is in the copy. */
  leftOut = 0;
  /** Entries beside which nobody stands who acted. */
  readonly unopened: number[] = [];
  private before: readonly TreeNode[] = [];
  private readonly say: (kind: string, at: string) => void;

  constructor(say: (kind: string, at: string) => void) {
    this.say = say;
  }

  /** @param nodes the tree of all that was told; what is told from now on comes after it */
  goOnFrom(nodes: readonly TreeNode[]): void {
    this.before = nodes;
  }

  hear(told: Told): void {
    switch (told.kind) {
      case "fault":
        this.say(told.fault, `entry ${told.entry}`);
        return;
      case "unopened":
        this.unopened.push(told.entry);
        return;
      case "left out":
        this.leftOut += 1;
        return;
      case "bound":
        this.bind(told.entry, rowName(told.binding.table, told.binding.key), told);
        return;
      case "tree":
        this.size = told.size;
        this.root = rootOfNodes([...this.before, ...told.nodes]);
        this.roots.set(this.size, this.root);
    }
  }

  private bind(entry: number, name: string, { binding }: Extract<Told, { kind: "bound" }>): void {
    const isAgain = boundTables[binding.table]?.isFixed && this.latest.has(name);
    if (isAgain) this.say("bound again", `entry ${entry}, ${name}`);
    this.latest.set(name, { entry, hash: binding.hash });
  }
}
