/** Search over HTTP: what each finds, and that it depends on nothing the person may not see. */
import { afterEach, expect, it } from "vitest";
import { createHarness, type Harness, tinyFiles, tinyText } from "./harness.ts";

let harness: Harness | null = null;

const start = async (): Promise<Harness> => {
  harness = await createHarness();
  return harness;
};

afterEach(async () => {
  await harness?.close();
  harness = null;
});

interface Hit {
  readonly kind: string;
  readonly id: string;
}

const listed = (hits: readonly Hit[]): string[] => hits.map(({ kind, id }) => `${kind} ${id}`);

it("finds every kind of element of a facility, with its marking and the place it leads to", async () => {
  const { signIn, call } = await start();
  const manager = await signIn("operator-a.security-manager");
  await call(manager, "POST", "/api/facilities", { files: tinyFiles(), reason: "Commissioning" });
  const find = async (q: string) => (await call(manager, "GET", `/api/search?q=${encodeURIComponent(q)}`)).body;
  const { hits, counts } = await find("vault");
  expect(listed(hits)).toEqual(["area vault", "crossing door", "target source", "measure door-alarm"]);
  expect(counts).toEqual(["target", "area", "crossing", "measure"].map((kind) => ({ kind, count: 1 })));
  expect(hits[0]).toEqual({
    kind: "area",
    id: "vault",
    name: "Vault",
    within: "Site",
    facility: { id: "tiny", name: "Tiny store" },
    marking: { tlp: "amber", releasedTo: ["operator-a"], caveats: [], reason: "Path analysis" },
    element: null,
    recordKind: null,
  });
  expect(listed((await find("tiny")).hits)).toEqual(["facility tiny"]);
  expect(listed((await find("guard")).hits)).toContain("role guard");
  expect(listed((await find("police")).hits)).toEqual(["force police"]);
  expect(listed((await find("always")).hits)).toContain("state always");
  expect(listed((await find("commissioning")).hits)).toEqual(["version 1"]);
});

it("says the strictest marking of what it found, and none where it found nothing marked", async () => {
  const { signIn, call } = await start();
  const manager = await signIn("operator-a.security-manager");
  await call(manager, "POST", "/api/facilities", { files: tinyFiles(), reason: "First" });
  const found = await call(manager, "GET", "/api/search?q=vault");
  expect(found.headers["x-custodiet-marking"]).toBe("TLP:AMBER");
  expect(found.headers["cache-control"]).toBe("private, no-store");
  const none = await call(manager, "GET", "/api/search?q=zebra");
  expect([none.status, none.body, none.headers["x-custodiet-marking"]]).toEqual([
    200,
    { hits: [], counts: [] },
    undefined,
  ]);
});

it("answers from the version stored last", async () => {
  const { signIn, call } = await start();
  const manager = await signIn("operator-a.security-manager");
  await call(manager, "POST", "/api/facilities", { files: tinyFiles(), reason: "First" });
  expect(listed((await call(manager, "GET", "/api/search?q=strongroom")).body.hits)).toEqual([]);
  const files = [{ name: "facility.yaml", text: tinyText.replace("name: Vault,", "name: Strongroom,") }];
  await call(manager, "POST", "/api/facilities", { files, reason: "Renamed the vault" });
  const { hits } = (await call(manager, "GET", "/api/search?q=strongroom")).body;
  expect(listed(hits)[0]).toBe("area vault");
  expect(listed((await call(manager, "GET", "/api/search?q=renamed")).body.hits)).toEqual(["version 2"]);
});

it("gives an operator the same answers, byte for byte, whatever another operator has stored", async () => {
  const { signIn, call } = await start();
  const [a, b] = [await signIn("operator-a.security-manager"), await signIn("operator-b.security-manager")];
  await call(b, "POST", "/api/facilities", { files: tinyFiles("operator-b"), reason: "Of B" });
  const questions = ["vault", "gaurd", "tiny", "door alarm", "nothing such", "of"];
  const ask = async (): Promise<string[]> =>
    Promise.all(questions.map(async (q) => JSON.stringify((await call(b, "GET", `/api/search?q=${q}`)).body)));
  const before = await ask();
  const files = tinyFiles().map((file) => ({ ...file, text: file.text.replaceAll("Vault", "Gaurd of nothing such") }));
  await call(a, "POST", "/api/facilities", { files, reason: "Of A" });
  expect(listed((await call(a, "GET", "/api/search?q=gaurd")).body.hits)).toContain("area vault");
  expect(await ask()).toEqual(before);
});

it("shows an authority what it oversees, and an administrator none of it", async () => {
  const { signIn, call } = await start();
  const manager = await signIn("operator-a.security-manager");
  await call(manager, "POST", "/api/facilities", { files: tinyFiles(), reason: "First" });
  const find = async (person: string): Promise<string[]> => {
    const { hits } = (await call(await signIn(person), "GET", "/api/search?q=vault%20door")).body;
    return listed(hits.filter(({ facility }: { facility: unknown }) => facility !== null));
  };
  expect(await find("authority.inspector")).toContain("crossing door");
  expect(await find("operator-a.administrator")).toEqual([]);
  expect(await find("operator-b.auditor")).toEqual([]);
});

it("gives whoever is not signed in the glossary in their language, and nothing else", async () => {
  const { signIn, call } = await start();
  const manager = await signIn("operator-a.security-manager");
  await call(manager, "POST", "/api/facilities", { files: tinyFiles(), reason: "First" });
  const find = async (q: string, language: string) =>
    (await call(null, "GET", `/api/search?q=${encodeURIComponent(q)}&language=${language}`)).body.hits;
  expect((await find("critical detection", "en"))[0]).toMatchObject({
    kind: "term",
    id: "critical-detection-point",
    facility: null,
    marking: null,
  });
  expect((await find("point critique", "fr"))[0].id).toBe("critical-detection-point");
  expect((await find("initie", "fr"))[0].name).toBe("initié");
  expect((await find("agentes internos", "es"))[0].id).toBe("insider");
  expect((await find("pile ou face", "fr"))[0]).toMatchObject({ kind: "help", id: "easi" });
  expect((await find("vault", "en")).filter(({ facility }: { facility: unknown }) => facility !== null)).toEqual([]);
});

it("takes at most 200 letters and gives at most what was asked for", async () => {
  const { call } = await start();
  expect((await call(null, "GET", `/api/search?q=${"a".repeat(201)}`)).status).toBe(400);
  expect((await call(null, "GET", "/api/search?q=a&limit=3")).body.hits).toHaveLength(3);
});

it("keeps a facility's history readable: who, what, which version and why, provable entry by entry", async () => {
  const { signIn, call } = await start();
  const manager = await signIn("operator-a.security-manager");
  await call(manager, "POST", "/api/facilities", { files: tinyFiles(), reason: "First" });
  const files = [{ name: "facility.yaml", text: tinyText.replace("headCount: 8", "headCount: 6") }];
  await call(manager, "POST", "/api/facilities", { files, reason: "Two guards left" });
  const { body } = await call(manager, "GET", "/api/facilities/tiny/history");
  expect(body).toMatchObject([
    { action: "facility.store", actor: "security-manager of operator-a", version: 2, reason: "Two guards left" },
    { action: "facility.store", rule: "modellers-store-facilities", version: 1, reason: "First" },
  ]);
  const proof = (await call(manager, "GET", `/api/ledger/${body[0].index}/proof`)).body;
  expect(proof.leafHash).toBe(body[0].leafHash);
  const other = await signIn("operator-b.security-manager");
  expect((await call(other, "GET", "/api/facilities/tiny/history")).status).toBe(404);
});

it("finds a comment with what it is about, and not any more once it is removed", async () => {
  const { signIn, call } = await start();
  const manager = await signIn("operator-a.security-manager");
  await call(manager, "POST", "/api/facilities", { files: tinyFiles(), reason: "First" });
  const element = { section: "measures", id: "door-alarm" };
  const said = { element, text: "The vibration detector was replaced in October." };
  const { id } = (await call(manager, "POST", "/api/facilities/tiny/comments", said)).body;
  const find = async (caller: Parameters<typeof call>[0]) =>
    (await call(caller, "GET", "/api/search?q=vibration")).body.hits;
  expect(await find(manager)).toMatchObject([
    { kind: "comment", id, name: said.text, element, facility: { id: "tiny", name: "Tiny store" } },
  ]);
  expect(await find(await signIn("operator-b.security-manager"))).toEqual([]);
  expect(await find(await signIn("operator-a.administrator"))).toEqual([]);
  expect(await find(null)).toEqual([]);
  await call(manager, "DELETE", `/api/facilities/tiny/comments/${id}`);
  expect(await find(manager)).toEqual([]);
});
