/**
 * A tree whose leaves come one after another, when only its root is asked: hashes as text, nothing copied. It may begin
 * in the middle of the log, so that stretches of it are hashed apart: its nodes then go on from those before it.
 */
import { emptyRoot, hashLength, sha256Hex, toHex } from "./hashing.ts";

/** A perfect subtree of 2^level leaves: its root in hexadecimal. */
export interface TreeNode {
  readonly level: number;
  readonly hash: string;
}

export class GrowingTree {
  size: number;
  private readonly start: number;
  private readonly kept: TreeNode[] = [];
  private readonly joined = Buffer.alloc(1 + 2 * hashLength, 1);

  /** @param start how many leaves stand before it */
  constructor(start = 0) {
    this.start = start;
    this.size = start;
  }

  /** @param hash a leaf's, or that of the perfect subtree of the next 2^level leaves */
  append(hash: string, level = 0): void {
    let node: TreeNode = { level, hash };
    let place = this.size / 2 ** level;
    // An odd place means that the left sibling is complete and last, where it does not begin before the start.
    while (place % 2 === 1 && (place - 1) * 2 ** node.level >= this.start) {
      node = { level: node.level + 1, hash: this.join(this.kept.pop()?.hash ?? "", node.hash) };
      place = (place - 1) / 2;
    }
    this.kept.push(node);
    this.size += 2 ** level;
  }

  /** The largest perfect subtrees of all its leaves, left to right. */
  nodes(): readonly TreeNode[] {
    return [...this.kept];
  }

  /** In hexadecimal; of a tree that starts with the log. */
  root(): string {
    const hashes = this.kept.map(({ hash }) => hash);
    return hashes.length === 0 ? toHex(emptyRoot()) : hashes.reduceRight((right, left) => this.join(left, right));
  }

  private join(left: string, right: string): string {
    this.joined.write(left, 1, "hex");
    this.joined.write(right, 1 + hashLength, "hex");
    return sha256Hex(this.joined);
  }
}

/** The root over perfect subtrees that follow one another from the first leaf on, in hexadecimal. */
export function rootOfNodes(nodes: readonly TreeNode[]): string {
  const tree = new GrowingTree();
  for (const { hash, level } of nodes) tree.append(hash, level);
  return tree.root();
}
