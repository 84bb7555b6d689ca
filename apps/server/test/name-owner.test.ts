import { expect, it } from "vitest";
import { namingOwner } from "../src/group-documents/name-parties.ts";

const named = (party: string): string => (party === "secretariat" ? "The Secretariat" : party);

it("calls the owner of a document by its own name where no record names it, and nobody else", () => {
  const called = namingOwner(named, { id: "operator", name: "Quillfen Reactor Operator" });
  expect(["operator", "secretariat", "other"].map(called)).toEqual([
    ...["Quillfen Reactor Operator", "The Secretariat", "other"],
  ]);
});

it("leaves the name that a record gives the owner", () => {
  expect(namingOwner(named, { id: "secretariat", name: "As registered" })("secretariat")).toBe("The Secretariat");
});
