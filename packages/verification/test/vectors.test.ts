/**
 * The 196 proofs of the vectors beside the repository, where they are present: 12 to accept, 184 to reject, each
 * named for its fault. Two hold numbers that a JSON number loses, so sizes are read as BigInt.
 */
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { isConsistent, isIncluded } from "../index.ts";

const file = fileURLToPath(new URL("../../../../shared/vectors/rfc6962-proofs.json", import.meta.url));

interface Vector {
  readonly name: string;
  readonly wantErr: boolean;
  readonly proof: readonly string[] | null;
  readonly [key: string]: unknown;
}

test("196 of 196 published proofs are accepted or rejected as they should be", (context) => {
  context.skip(
    !existsSync(file),
    "../shared/vectors/rfc6962-proofs.json is not present: only the published values in the other tests were checked",
  );
  const vectors = readVectors();
  const wrong = vectors.filter((vector) => isAccepted(vector) === vector.wantErr).map((vector) => vector.name);
  expect(wrong).toEqual([]);
  expect(vectors).toHaveLength(196);
  expect(vectors.filter((vector) => !vector.wantErr)).toHaveLength(12);
});

function readVectors(): Vector[] {
  const reviver = (_key: string, value: unknown, context?: { source?: string }): unknown =>
    typeof value === "number" && context?.source !== undefined ? BigInt(context.source) : value;
  return JSON.parse(readFileSync(file, "utf8"), reviver) as Vector[];
}

function isAccepted(vector: Vector): boolean {
  const proof = (vector.proof ?? []).map(bytesOf);
  if (vector.name.startsWith("consistency/")) {
    return isConsistent({
      size1: sizeOf(vector["size1"]),
      size2: sizeOf(vector["size2"]),
      root1: bytesOf(vector["root1"]),
      root2: bytesOf(vector["root2"]),
      proof,
    });
  }
  return isIncluded({
    index: sizeOf(vector["leafIdx"]),
    size: sizeOf(vector["treeSize"]),
    leafHash: bytesOf(vector["leafHash"]),
    root: bytesOf(vector["root"]),
    proof,
  });
}

function sizeOf(value: unknown): bigint {
  if (typeof value !== "bigint") throw new Error("A size is missing");
  return value;
}

const bytesOf = (text: unknown): Uint8Array => new Uint8Array(Buffer.from(String(text ?? ""), "base64"));
