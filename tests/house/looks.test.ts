/** What is looked at is everything that there is: each route of the contract that writes a document is among the kinds. */
import { readFileSync } from "node:fs";
import { reportKinds, tiers } from "@custodiet/programme";
import { expect, test } from "vitest";
import { documentKinds } from "../../scripts/looks/document-kinds.ts";

const contract = new URL("../../apps/web/src/api/generated/openapi.json", import.meta.url);
const { paths } = JSON.parse(readFileSync(contract, "utf8")) as {
  readonly paths: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
};

const writesDocuments = (operation: unknown): boolean => JSON.stringify(operation).includes('"docx"');

test("every route that writes a PDF or a DOCX has a kind of document to be looked at", () => {
  const routes = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).flatMap(([method, operation]) =>
      writesDocuments(operation) ? [`${method.toUpperCase()} ${path}`] : [],
    ),
  );
  expect(routes).not.toEqual([]);
  const looked = new Set(documentKinds.map(({ route }) => route));
  expect(routes.filter((route) => !looked.has(route))).toEqual([]);
});

test("every report of a programme is looked at for each tier", () => {
  const names = new Set(documentKinds.map(({ name }) => name));
  expect(
    tiers.flatMap((tier) => reportKinds.map((kind) => `${tier}-${kind}`)).filter((name) => !names.has(name)),
  ).toEqual([]);
});
