import { expect, test } from "vitest";
import { parseQuantity } from "../index.ts";

test.each([
  ["90 s", "duration", 90],
  ["2.5 min", "duration", 150],
  ["500 ms", "duration", 0.5],
  ["2h", "duration", 7200],
  ["0 s", "duration", 0],
  ["1e2 s", "duration", 100],
  [".5 h", "duration", 1800],
  ["150 g", "mass", 150],
  ["2.3 kg", "mass", 2300],
  ["37 TBq", "activity", 37],
  ["370 GBq", "activity", 0.37],
  ["1000 Ci", "activity", 37],
  ["19.75 %", "fraction", 0.1975],
  ["0.711 %", "fraction", 0.00711],
  ["2 Gy/h", "doseRate", 2],
  ["-3 m", "length", -3],
] as const)("%s is read as a %s of %d", (text, dimension, value) => {
  expect(parseQuantity(text, dimension)).toEqual({ ok: true, value });
});

test.each([
  ["5", "duration", "missing unit"],
  ["5 kg", "duration", "unknown unit"],
  ["5 constructor", "duration", "unknown unit"],
  ["five s", "duration", "not a quantity"],
  ["", "duration", "not a quantity"],
  ["1e999 s", "duration", "not finite"],
  ["NaN s", "duration", "not a quantity"],
  ["5 s s", "duration", "unknown unit"],
] as const)("%s is refused as a %s: %s", (text, dimension, error) => {
  expect(parseQuantity(text, dimension)).toEqual({ ok: false, error });
});
