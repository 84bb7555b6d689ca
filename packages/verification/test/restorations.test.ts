/** Who has answered for a restoration, from rows that may say anything. */
import { expect, test } from "vitest";
import { readRestorations } from "../index.ts";

const restoration = {
  ...{ id: "r", entry_index: 7n, copy_size: 5n, seen_size: 9n },
  ...{ log_key_before: "old", log_key: "new" },
};
const request = { id: "q", action: "restoration.accept", actor: "ada", content: '{"asked":{"restoration":"r"}}' };
const approval = { request: "q", approver: "bo", decision: "approve" };
const end = { request: "q", kind: "carried-out" };

const told = (changed: {
  readonly restoration?: object;
  readonly request?: object;
  readonly approval?: object;
  readonly end?: object;
}): string | undefined =>
  readRestorations(
    [{ ...restoration, ...changed.restoration }],
    [{ ...request, ...changed.request }],
    [{ ...approval, ...changed.approval }],
    [{ ...end, ...changed.end }],
  )[0]?.answeredBy;

test("two persons: another approved it and it was carried out", () => {
  expect(readRestorations([restoration], [request], [approval], [end])).toEqual([
    { entry: 7, copySize: 5, seenSize: 9, answeredBy: "two persons" },
  ]);
});

test("nothing lost: it went on under the same key, and how much was seen is known", () => {
  expect(told({ restoration: { log_key: "old" } })).toBe("nothing lost");
  expect(told({ restoration: { log_key: "old", seen_size: null }, end: { kind: "withdrawn" } })).toBe("nobody");
});

test.each([
  ["it was withdrawn", { end: { kind: "withdrawn" } }],
  ["it was never ended", { end: { request: "other" } }],
  ["it was refused", { approval: { decision: "refuse" } }],
  ["who asked approved it", { approval: { approver: "ada" } }],
  ["another request was approved", { approval: { request: "other" } }],
  ["it was for something else", { request: { action: "person.change" } }],
  ["it was for another restoration", { request: { content: '{"asked":{"restoration":"s"}}' } }],
  ["its content is no content", { request: { content: "{" } }],
  ["its content asks nothing", { request: { content: "null" } }],
])("nobody: %s", (_what, changed) => {
  expect(told(changed)).toBe("nobody");
});
