/** What a stranger sends is refused or opened, and never throws. Small and seeded; the million is a campaign. */
import fc from "fast-check";
import { expect, test } from "vitest";
import {
  createNoteSigner,
  emptyRoot,
  formatVerifier,
  isConsistent,
  isIncluded,
  openCheckpoint,
  parseCheckpoint,
  parseVerifier,
  signCheckpoint,
} from "../index.ts";

const signer = createNoteSigner("custodiet.example/log", new Uint8Array(32).fill(3));
const genuine = signCheckpoint(signer, { size: 7n, root: emptyRoot() });

/** A text with one stretch replaced. */
const spoilt = (text: string) =>
  fc
    .tuple(fc.nat(text.length), fc.nat(8), fc.string({ unit: "binary" }))
    .map(([at, length, put]) => text.slice(0, at) + put + text.slice(at + length));

test("no text makes the readers of notes throw, and none but the genuine one opens", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: "binary" }), spoilt(genuine)), (text) => {
      parseCheckpoint(text);
      expect(openCheckpoint(text, signer.verifier).ok).toBe(text === genuine);
    }),
    { seed: 1, numRuns: 2000 },
  );
});

test("no text makes the reader of verifiers throw, and what it reads is written the same", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: "binary" }), spoilt(formatVerifier(signer.verifier))), (text) => {
      const read = parseVerifier(text);
      if (read.ok) expect(formatVerifier(read.value)).toBe(text);
    }),
    { seed: 2, numRuns: 2000 },
  );
});

test("no claim makes the checkers throw or accept", () => {
  const hash = fc.uint8Array({ maxLength: 40 });
  const size = fc.bigInt({ min: -3n, max: 1n << 65n });
  fc.assert(
    fc.property(size, size, hash, hash, fc.array(hash, { maxLength: 70 }), (a, b, one, other, proof) => {
      fc.pre(Buffer.compare(one, other) !== 0);
      expect(isIncluded({ index: a, size: b, leafHash: one, root: other, proof })).toBe(false);
      expect(isConsistent({ size1: a, size2: b, root1: one, root2: other, proof })).toBe(false);
    }),
    { seed: 3, numRuns: 2000 },
  );
});
