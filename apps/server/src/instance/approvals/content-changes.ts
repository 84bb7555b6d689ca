/** What changed between two contents, place by place. */
import { canonicalJson, type Json } from "@custodiet/core";
import type { ContentChange } from "./approval-types.ts";

/**
 * Every place whose value is not the same in both, in order of its path.
 *
 * @example
 * contentChanges({ version: 1 }, { version: 2 }); // [{ path: "version", was: 1, now: 2 }]
 */
export function contentChanges(was: Json, now: Json, path = ""): readonly ContentChange[] {
  if (isObject(was) && isObject(now)) {
    const names = [...new Set([...Object.keys(was), ...Object.keys(now)])].sort();
    return names.flatMap((name) =>
      contentChanges(was[name] ?? null, now[name] ?? null, path === "" ? name : `${path}.${name}`),
    );
  }
  return canonicalJson(was) === canonicalJson(now) ? [] : [{ path, was, now }];
}

const isObject = (value: Json): value is { readonly [key: string]: Json } =>
  typeof value === "object" && value !== null && !Array.isArray(value);
