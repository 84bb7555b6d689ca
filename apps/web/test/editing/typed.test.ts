/** What people type, and what it comes to. */
import { expect, it } from "vitest";
import { readNumber } from "../../src/editing/form/typed-number.ts";
import { readQuantity } from "../../src/editing/form/typed-quantity.ts";
import { readTime, readWeekWindow, writeWeekWindow } from "../../src/editing/form/week-windows.ts";

const share = { min: 0, above: null, max: 1, isWhole: false };
const count = { min: 1, above: null, max: null, isWhole: true };
const time = ["ms", "s", "min", "h", "d"];

it.each([
  ["0.5", { kind: "number", value: 0.5 }],
  ["0,5", { kind: "number", value: 0.5 }],
  ["٠٫٥", { kind: "number", value: 0.5 }],
  ["30 %", { kind: "number", value: 0.3 }],
  [" ", { kind: "empty" }],
  ["1.2", { kind: "fault", fault: "tooLarge" }],
  ["-0.1", { kind: "fault", fault: "tooSmall" }],
  ["half", { kind: "fault", fault: "notANumber" }],
])("reads %j as a share", (typed, expected) => {
  expect(readNumber(typed, share)).toEqual(expected);
});

it.each([
  ["3", { kind: "number", value: 3 }],
  ["2.5", { kind: "fault", fault: "notWhole" }],
  ["0", { kind: "fault", fault: "tooSmall" }],
])("reads %j as a count", (typed, expected) => {
  expect(readNumber(typed, count)).toEqual(expected);
});

it("does not take the bound itself where the number must be above it", () => {
  expect(readNumber("0", { min: null, above: 0, max: 1000, isWhole: false })).toEqual({
    kind: "fault",
    fault: "mustBeAbove",
  });
});

it.each([
  ["90 min", { kind: "quantity", text: "90 min" }],
  ["90min", { kind: "quantity", text: "90 min" }],
  ["1,5 h", { kind: "quantity", text: "1.5 h" }],
  ["٩٠ min", { kind: "quantity", text: "90 min" }],
  ["", { kind: "empty" }],
  ["90", { kind: "fault", fault: "missingUnit", offer: null }],
  ["90 minutes", { kind: "fault", fault: "unknownUnit", offer: "90 min" }],
  ["90 minutos", { kind: "fault", fault: "unknownUnit", offer: "90 min" }],
  ["90 минут", { kind: "fault", fault: "unknownUnit", offer: "90 min" }],
  ["90 دقيقة", { kind: "fault", fault: "unknownUnit", offer: "90 min" }],
  ["2 H", { kind: "fault", fault: "unknownUnit", offer: "2 h" }],
  ["2 fortnights", { kind: "fault", fault: "unknownUnit", offer: null }],
  ["soon", { kind: "fault", fault: "notAQuantity", offer: null }],
])("reads %j as a time", (typed, expected) => {
  expect(readQuantity(typed, time)).toEqual(expected);
});

it("offers the unit where there is only one", () => {
  expect(readQuantity("93", ["%"])).toEqual({ kind: "fault", fault: "missingUnit", offer: "93 %" });
});

it.each(["Mon-Fri 07:00-19:00", "Sun 22:00-06:00", "Sat-Mon 00:00-24:00"])(
  "writes the window %s as it read it",
  (text) => {
    const window = readWeekWindow(text);
    expect(window && writeWeekWindow(window)).toBe(text);
  },
);

it.each(["Mon 07:00-07:00", "Mon 25:00-26:00", "Mon 24:00-06:00", "Monday 07:00-19:00", "07:00-19:00", ""])(
  "takes %j for no window",
  (text) => {
    expect(readWeekWindow(text)).toBeNull();
  },
);

it("reads an hour as people write it", () => {
  expect(["7", "7:05", "0730", "07h30", "24:00", "24:01", "late"].map(readTime)).toEqual([
    "07:00",
    "07:05",
    "07:30",
    "07:30",
    "24:00",
    null,
    null,
  ]);
});
