import { expect, test } from "vitest";
import { dayIn, instantIn } from "../src/zone.ts";

const at = (text: string): number => Date.parse(text);

test.each([
  ["UTC", "2026-11-24T08:00:00.500Z", "2026-11-24T08:00:00Z"],
  ["Europe/Vienna", "2026-11-24T08:00:00Z", "2026-11-24T09:00:00+01:00"],
  ["Europe/Vienna", "2026-07-24T22:30:00Z", "2026-07-25T00:30:00+02:00"],
  ["Asia/Kathmandu", "2026-11-24T18:15:00Z", "2026-11-25T00:00:00+05:45"],
  ["America/St_Johns", "2026-11-24T03:00:00Z", "2026-11-23T23:30:00-03:30"],
])("in %s, %s is %s: the same moment", (zone, utc, local) => {
  expect(instantIn(zone, at(utc))).toBe(local);
  expect(at(local)).toBe(Math.floor(at(utc) / 1000) * 1000);
});

test("days begin where the instance is", () => {
  expect([dayIn("UTC", at("2026-11-24T23:30:00Z")), dayIn("Asia/Tokyo", at("2026-11-24T23:30:00Z"))]).toEqual([
    "2026-11-24",
    "2026-11-25",
  ]);
});
