import type { Json } from "@custodiet/core";
import type { SyntaxNode } from "../../syntax/syntax-tree.ts";
import type { Reading } from "./reading.ts";

/** Says that a value could not be read; why has been reported. */
export const broken: unique symbol = Symbol("broken");
export type Broken = typeof broken;

/**
 * What may stand at a place of the document, said once: how it is read and what editors are told of it.
 * `read` reports every fault within and goes on; it never throws.
 */
export interface Shape<Value> {
  readonly read: (node: SyntaxNode, path: string, reading: Reading) => Value | Broken;
  /** JSON Schema (draft 2020-12) of what may be written. */
  readonly schema: Schema;
}

export interface Schema {
  readonly [keyword: string]: Json;
}

/** The type of what a shape reads. */
export type Read<S> = S extends Shape<infer Value> ? Value : never;

/** The same shape with its value turned into something else. */
export function mapShape<A, B>(shape: Shape<A>, turn: (value: A) => B): Shape<B> {
  return {
    schema: shape.schema,
    read: (node, path, reading) => {
      const value = shape.read(node, path, reading);
      return value === broken ? broken : turn(value);
    },
  };
}
