import { expect, test } from "vitest";
import { mainFirst } from "../src/facilities/main-first.ts";
import { formPath, listsOf } from "../src/facility/field-change.ts";

test("a field of the model is named as the form names it", () => {
  expect(formPath("delays.force.meanSeconds")).toEqual(["delays", "force", "mean"]);
  expect(formPath("isOutOfService")).toEqual(["outOfService"]);
  expect(formPath("isotope")).toEqual(["isotope"]);
});

test("of two lists only what left and what came is told", () => {
  expect(listsOf(["gate", "hall"], ["hall", "store", "dock"])).toEqual({
    left: ["gate"],
    came: ["store", "dock"],
    stay: 1,
  });
  expect(listsOf(["gate", "hall"], ["hall", "gate"])).toBeNull();
  expect(listsOf(["gate"], 3)).toBeNull();
});

test("a document split over files is read from the file that states its format", () => {
  const files = [
    { name: "areas.yaml", text: "areas:\n  - id: custodiet-hall\n" },
    { name: "facility.yaml", text: "# A site\n\ncustodiet: 1\ninclude: [areas.yaml]\n" },
  ];
  expect(mainFirst(files).map(({ name }) => name)).toEqual(["facility.yaml", "areas.yaml"]);
});
