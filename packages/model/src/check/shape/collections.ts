import type { SyntaxNode } from "../../syntax/syntax-tree.ts";
import { formWording } from "../../wording/form-wording.ts";
import { keywords, type ValueForm } from "./keywords.ts";
import { joinPath } from "./object.ts";
import { type Place, placeAt, type Reading } from "./reading.ts";
import { describe } from "./scalars.ts";
import { type Broken, broken, type Shape } from "./shape.ts";

export interface ListLimits {
  readonly atLeast?: number;
  readonly atMost?: number;
}

/** A list; broken when one of its items is, after all of them have been read. Names stand in it once each. */
export function list<Item>(item: Shape<Item>, limits: ListLimits = {}): Shape<readonly Item[]> {
  const { atLeast = 0, atMost = Infinity } = limits;
  return {
    schema: {
      type: "array",
      items: item.schema,
      ...(atLeast > 0 ? { minItems: atLeast } : {}),
      ...(atMost < Infinity ? { maxItems: atMost } : {}),
    },
    read: (node, path, reading) => {
      const items = readItems(item, node, path, reading);
      if (items === broken) return broken;
      if (items.all.length < atLeast || items.all.length > atMost) {
        reading.report(formWording.wrongLength(items.all.length, atLeast, atMost), placeAt(node, path));
        return broken;
      }
      return items.isWhole ? items.sound : broken;
    },
  };
}

/** A list of elements: those that are broken are left out, so that the others are still checked in full. */
export function elements<Item>(item: Shape<Item>, limits: { readonly atLeast?: number } = {}): Shape<readonly Item[]> {
  const { atLeast = 0 } = limits;
  return {
    schema: { type: "array", items: item.schema, ...(atLeast > 0 ? { minItems: atLeast } : {}) },
    read: (node, path, reading) => {
      const items = readItems(item, node, path, reading);
      if (items === broken) return broken;
      if (items.all.length >= atLeast) return items.sound;
      reading.report(formWording.wrongLength(items.all.length, atLeast, Infinity), placeAt(node, path));
      return broken;
    },
  };
}

interface Items<Item> {
  readonly all: readonly SyntaxNode[];
  readonly sound: readonly Item[];
  readonly isWhole: boolean;
}

function readItems<Item>(item: Shape<Item>, node: SyntaxNode, path: string, reading: Reading): Items<Item> | Broken {
  if (node.kind !== "list") {
    reading.report(formWording.wrongType(describe(node), "a list"), placeAt(node, path));
    return broken;
  }
  const sound: Item[] = [];
  const places = new Map<string, Place>();
  let isWhole = true;
  node.items.forEach((part, index) => {
    const value = item.read(part, `${path}[${index}]`, reading);
    if (value === broken) {
      isWhole = false;
      return;
    }
    places.set(String(sound.length), placeAt(part, `${path}[${index}]`));
    sound.push(value);
  });
  reading.remember(sound, placeAt(node, path), places);
  return { all: node.items, sound, isWhole };
}

/** A list of words or names in which each stands once. */
export function distinct<Item extends string>(shape: Shape<readonly Item[]>): Shape<readonly Item[]> {
  return {
    schema: shape.schema,
    read: (node, path, reading) => {
      const items = shape.read(node, path, reading);
      if (items === broken) return broken;
      const seen = new Set<string>();
      items.forEach((item, index) => {
        if (seen.has(item)) reading.report(formWording.namedTwice(item), reading.placeOf(items, index));
        seen.add(item);
      });
      return items;
    },
  };
}

/** One value, or a list of them. */
export function oneOrMany<Item>(item: Shape<Item>): Shape<readonly Item[]> {
  const many = list(item, { atLeast: 1 });
  return {
    schema: { anyOf: [item.schema, many.schema], [keywords.form]: "one-or-many" satisfies ValueForm },
    read: (node, path, reading) => {
      if (node.kind === "list") return many.read(node, path, reading);
      const value = item.read(node, path, reading);
      return value === broken ? broken : [value];
    },
  };
}

/** A list of names, or the word `all`. */
export function allOr<Item>(items: Shape<readonly Item[]>): Shape<readonly Item[] | "all"> {
  return {
    schema: { anyOf: [{ const: "all" }, items.schema], [keywords.form]: "all-or-some" satisfies ValueForm },
    read: (node, path, reading) =>
      node.kind === "scalar" && node.value === "all" ? "all" : items.read(node, path, reading),
  };
}

/** Some of a closed set of keys, each with a value of the same shape. */
export function byWord<const Word extends string, Value>(
  words: readonly Word[],
  value: Shape<Value>,
): Shape<Partial<Readonly<Record<Word, Value>>>> {
  return {
    schema: {
      type: "object",
      properties: Object.fromEntries(words.map((word) => [word, value.schema])),
      additionalProperties: false,
    },
    read: (node, path, reading) => {
      const entries = readEntries(node, path, reading);
      if (entries === broken) return broken;
      let isWhole = true;
      const values: Partial<Record<Word, Value>> = {};
      const places = new Map<string, Place>();
      for (const { key, keySpan, value: part } of entries) {
        const word = words.find((known) => known === key);
        if (word === undefined) {
          reading.report(() => formWording.unknownKey(key, words), { span: keySpan, path: joinPath(path, key) });
          isWhole = false;
          continue;
        }
        places.set(word, placeAt(part, joinPath(path, word)));
        const read = value.read(part, joinPath(path, word), reading);
        if (read === broken) isWhole = false;
        else values[word] = read;
      }
      reading.remember(values, placeAt(node, path), places);
      return isWhole ? values : broken;
    },
  };
}

/** Keys that are names of elements, each with a value. */
export function byName<Name extends string, Value>(
  name: Shape<Name>,
  value: Shape<Value>,
): Shape<readonly { readonly name: Name; readonly value: Value }[]> {
  return {
    schema: { type: "object", propertyNames: name.schema, additionalProperties: value.schema },
    read: (node, path, reading) => {
      const entries = readEntries(node, path, reading);
      if (entries === broken) return broken;
      let isWhole = true;
      const values: { name: Name; value: Value }[] = [];
      for (const { key, keySpan, value: part } of entries) {
        const place = { span: keySpan, path: joinPath(path, key) };
        const keyNode = { kind: "scalar", span: keySpan, value: key, text: key } as const;
        const readName = name.read(keyNode, place.path, reading);
        const read = value.read(part, place.path, reading);
        if (readName === broken || read === broken) {
          isWhole = false;
          continue;
        }
        const pair = { name: readName, value: read };
        reading.remember(pair, place, new Map([["value", placeAt(part, place.path)]]));
        values.push(pair);
      }
      return isWhole ? values : broken;
    },
  };
}

function readEntries(node: SyntaxNode, path: string, reading: Reading) {
  if (node.kind === "map") return node.entries;
  reading.report(formWording.wrongType(describe(node), "keys with values"), placeAt(node, path));
  return broken;
}
