/**
 * A text that an organisation laid over a number never leaves: with one word in all of them that stands nowhere else, every
 * route that writes a file or a document is asked, every page's own requests, and everybody else, and the word is in none.
 */
import { readFileSync } from "node:fs";
import { inflateSync } from "node:zlib";
import { readDocumentText } from "@custodiet/documents";
import { unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { gatherCast } from "../../scripts/looks/cast.ts";
import { type Cast, documentKinds } from "../../scripts/looks/document-kinds.ts";
import { type Visitor, visit } from "../../scripts/looks/visitor.ts";
import { facility, type House, openHouse, persons } from "./harness.ts";

const word = "Zwergplanetenkatze";
const overlays = "/api/programme/overlays";
const contract = new URL("../../apps/web/src/api/generated/openapi.json", import.meta.url);
const { paths } = JSON.parse(readFileSync(contract, "utf8")) as {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
};

interface Operation {
  readonly responses: Readonly<Record<string, { readonly content?: object }>>;
}

let house: House;
let cast: Cast;
beforeAll(async () => {
  house = await openHouse();
  cast = await gatherCast(house.address);
  for (const visitor of [cast.securityManager, cast.coordinator]) await layEverywhere(visitor);
});
afterAll(() => house?.close());

interface Numbers {
  readonly frameworks: readonly { readonly id: string; readonly numbers: readonly { readonly number: string }[] }[];
  readonly texts: readonly { readonly text: string }[];
}

/** Over every number that is shown anywhere, and over one that is shown nowhere. */
async function layEverywhere(visitor: Visitor): Promise<void> {
  const { frameworks } = await visitor.get<Numbers>(overlays);
  const places = frameworks.flatMap(({ id, numbers }) =>
    [...numbers, { number: `${word} 7` }].map((each) => ({ ...each, id })),
  );
  for (const { id, number } of places) {
    await visitor.file(overlays, { framework: id, number, language: "en", text: `${word} over ${number}` });
  }
  expect((await visitor.get<Numbers>(overlays)).texts).toHaveLength(places.length);
}

/** All that can be read in a file: in what is packed into it, in the words of its pages, in the data beside them. */
async function wordsIn(bytes: Uint8Array): Promise<string> {
  if (beginsWith(bytes, "PK")) {
    const parts = await Promise.all(
      Object.entries(unzipSync(bytes)).map(async ([name, part]) => `${name}\n${await wordsIn(part)}`),
    );
    return parts.join("\n");
  }
  const plain = Buffer.from(bytes).toString("utf8");
  return beginsWith(bytes, "%PDF") ? [plain, await readDocumentText(bytes), ...streamsOf(bytes)].join("\n") : plain;
}

const beginsWith = (bytes: Uint8Array, mark: string): boolean => Buffer.from(bytes).toString("latin1").startsWith(mark);

/** What is packed into a PDF: drawings, and the data that go with it. */
function streamsOf(bytes: Uint8Array): readonly string[] {
  const whole = Buffer.from(bytes);
  return [...whole.toString("latin1").matchAll(/stream\r?\n/g)].flatMap(({ index, 0: { length } }) => {
    try {
      return [inflateSync(whole.subarray(index + length), { finishFlush: 2 }).toString("utf8")];
    } catch {
      return [];
    }
  });
}

const letters = (text: string): string => text.replaceAll(/[^\p{L}]/gu, "").toLowerCase();
const isTold = (text: string): boolean => letters(text).includes(letters(word));

/** Routes that write other files than documents, each asked by somebody who may. */
const orders = (): readonly (readonly [route: string, visitor: Visitor, path: string, body: object])[] => {
  const { securityManager: manager, coordinator, secretariat, programmes } = cast;
  const ours = `/api/programmes/${programmes.facility}`;
  const today = new Date().toISOString().slice(0, 10);
  return [
    ["POST /api/programmes/{id}/trend.csv", manager, `${ours}/trend.csv`, {}],
    ["POST /api/programmes/{id}/comparison.csv", manager, `${ours}/comparison.csv`, { from: today, to: today }],
    ["POST /api/programmes/{id}/criteria.csv", manager, `${ours}/criteria.csv`, {}],
    ...(["csv", "xlsx"] as const).map(
      (format) =>
        ["POST /api/programmes/{id}/reliability/file", manager, `${ours}/reliability/file`, { format }] as const,
    ),
    ["POST /api/national-programme/levels.csv", coordinator, "/api/national-programme/levels.csv", {}],
    ...(["xlsx", "oscal"] as const).map(
      (format) => ["POST /api/programmes/{id}/plan/file", manager, `${ours}/plan/file`, { format }] as const,
    ),
    ...(["catalogue", "mappings", "results"] as const).map(
      (kind) => ["POST /api/programmes/{id}/oscal", manager, `${ours}/oscal`, { kind, hasOwn: true }] as const,
    ),
    ...(["csv", "json"] as const).flatMap(
      (format) =>
        [
          ["POST /api/programme/own-measures/export", manager, "/api/programme/own-measures/export", { format }],
          [
            "POST /api/facilities/{id}/exports/history",
            manager,
            `/api/facilities/${facility}/exports/history`,
            { format },
          ],
          ["POST /api/group/reports", secretariat, "/api/group/reports", { format }],
          ["POST /api/group/{kind}/exports", secretariat, "/api/group/meeting/exports", { format }],
        ] as const,
    ),
    [
      "POST /api/facilities/{id}/exports/model",
      manager,
      `/api/facilities/${facility}/exports/model`,
      { format: "json" },
    ],
    [
      "POST /api/facilities/{id}/exports/assessment",
      manager,
      `/api/facilities/${facility}/exports/assessment`,
      { format: "json" },
    ],
    [
      "POST /api/ledger/excerpt",
      manager,
      "/api/ledger/excerpt",
      { subject: { kind: "record", id: "own-measures/quillfen-reactor-operator" } },
    ],
    ["POST /api/group/calendars", secretariat, "/api/group/calendars", {}],
  ];
};

/** Routes that give a file and are not asked here, and why. */
const apart: Readonly<Record<string, string>> = {
  "GET /api/calendars/{file}": "days by a person's own address",
  "GET /api/facilities/{id}/underlay/pictures/{hash}": "the bytes that were brought",
  "GET /api/group/{kind}/{id}/attachments/{hash}": "the bytes that were brought",
  "GET /api/letterheads/{hash}": "the bytes that were brought",
  "GET /api/programmes/{id}/evidence/{evidence}/file": "the bytes that were brought",
  "GET /api/public/group/{kind}/{id}/attachments/{hash}": "the bytes that were brought",
  "GET /api/public/registry/facts.csv": "asked for below, as every address without a name in it",
  "GET /api/public/registry/facts.json": "asked for below, as every address without a name in it",
  "GET /api/subscriptions/{id}/evidence/{hash}": "the bytes that were brought",
  "GET /api/rosters/{party}/{number}": "keys of persons who seal",
  "POST /api/sealed-files/{id}/taking": "sent by two persons: looked into in apps/server/test/sharing.ts",
  "POST /api/facilities/{id}/exports/break-glass": "the files of the two routes beside it",
  "POST /api/programmes/{id}/surveys/{survey}/results.csv": "answers to a survey of one programme",
  "POST /api/group/surveys/{id}/results": "answers to a survey of the group",
};

const isFile = ({ responses }: Operation): boolean =>
  !Object.entries(responses).some(
    ([status, { content = {} }]) => status === "204" || (status[0] === "2" && "application/json" in content),
  );

describe("a text over a number", () => {
  it("is asked for at every route that gives a file", () => {
    const routes = Object.entries(paths).flatMap(([path, methods]) =>
      Object.entries(methods).flatMap(([method, operation]) =>
        isFile(operation) ? [`${method.toUpperCase()} ${path}`] : [],
      ),
    );
    const asked = new Set([...documentKinds.map(({ route }) => route), ...orders().map(([route]) => route)]);
    expect(routes.length).toBeGreaterThan(20);
    expect(routes.filter((route) => !asked.has(route) && !(route in apart))).toEqual([]);
  });

  it("is in no document that the platform writes", async () => {
    const told: string[] = [];
    for (const { name, formats, write } of documentKinds) {
      for (const format of formats) {
        const words = await wordsIn(await write(cast, "en", format));
        expect(letters(words).length, name).toBeGreaterThan(200);
        if (isTold(words)) told.push(`${name}.${format}`);
      }
    }
    expect(told).toEqual([]);
  }, 400_000);

  it("is in no table, no OSCAL file and no other file", async () => {
    const told: string[] = [];
    for (const [route, visitor, path, body] of orders()) {
      if (isTold(await wordsIn(await visitor.file(path, body)))) told.push(route);
    }
    expect(told).toEqual([]);
  });

  it.each([
    ["its organisation", persons.securityManager, [overlays]],
    ["others of its organisation", persons.auditor, [overlays]],
    ["another operator", "alderquay-trust.hospital-security", []],
    ["the secretariat", "fictional-secretariat.secretariat", []],
    ["anybody", undefined, []],
  ] as const)("is told to %s by its own route alone", async (_who, person, expected) => {
    const page = await house.visit(person === undefined ? {} : { person });
    const told: string[] = [];
    let answered = 0;
    for (const path of askable()) {
      const answer = await page.context().request.get(`${house.address}${path}`);
      if (!answer.ok()) continue;
      answered += 1;
      if (isTold(await wordsIn(await answer.body()))) told.push(path);
    }
    expect(answered).toBeGreaterThan(person === undefined ? 10 : 30);
    expect(told).toEqual(expected);
    await page.context().close();
  });

  it("is not what the authority is told of another's numbers: it has its own, and no word of theirs", async () => {
    const theirs = await cast.coordinator.get<Numbers>(overlays);
    const [first] = theirs.texts;
    expect(first?.text).toContain(word);
    const other = await visit(house.address, "alderquay-trust.hospital-security");
    expect((await other.get<Numbers>(overlays)).texts).toEqual([]);
  });
});

/** Every address of the contract that can be asked without a name that only the server gives. */
function askable(): readonly string[] {
  const documents = ["policy", "audit", "brief", "rapid"].map(
    (kind) => `/api/programmes/${cast.programmes.facility}/documents/${kind}?language=en`,
  );
  const pages = ["", "/commitments", "/registry", "/guide"].map((path) => `/public/en${path}`);
  const own = Object.entries(paths)
    .filter(([, methods]) => "get" in methods)
    .map(([path]) =>
      path
        .replace("/programmes/{id}", `/programmes/${cast.programmes.facility}`)
        .replace("/facilities/{id}", `/facilities/${facility}`)
        .replace("{measure}", "ACC-02")
        .replace("{language}", "en"),
    )
    .filter((path) => !path.includes("{"));
  return [...own, ...documents, ...pages, `/api/search?q=${word}`, "/api/ledger?limit=100"];
}
