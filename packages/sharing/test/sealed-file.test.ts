import { canonicalJson, sha256Hex } from "@custodiet/core";
import { strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { closeSealedFile, draftSealedFile, openSealedFile, type SealedFile, signFile } from "../index.ts";
import { manifestHash } from "../src/manifest.ts";
import { sealBytes, unsealBytes } from "../src/seal.ts";
import {
  amber,
  approveWith,
  author,
  contents,
  dayMs,
  makeFile,
  manager,
  nowMs,
  receiver,
  receiverSeal,
  releaseKey,
  roster,
  rosterKey,
  secondManager,
  security,
  shipment,
  signWith,
  strangerSeal,
} from "./parties.ts";

const codesOf = async ({ file, signature }: SealedFile, over: Parameters<typeof receiver>[0] = {}) => {
  const opened = await openSealedFile(file, signature, receiver(over));
  return [opened.outcome, ...("faults" in opened ? opened.faults.map(({ code }) => code) : [])];
};

test("what two persons signed comes out whole, with who they were", async () => {
  const { file, signature } = await makeFile();
  expect(await openSealedFile(file, signature, receiver())).toMatchObject({
    outcome: "accepted",
    objects: contents.objects,
    attachments: [{ name: "facility.yaml" }],
    signers: [
      { person: "manager", isSimulated: false },
      { person: "security", isSimulated: false },
    ],
    manifest: { marking: amber, sequence: 1, author: "analyst", isFictional: true },
  });
});

test("a person may sign by approving its hash", async () => {
  const drafted = draftSealedFile(shipment, contents);
  const signatures = [signWith(manager, drafted), approveWith(security, drafted.contentHash)];
  const sealed = await closeSealedFile(drafted, signatures, [receiverSeal.recipient], releaseKey);
  expect(await codesOf(sealed)).toEqual(["accepted"]);
});

test("a person may sign by approving a request that names its hash", async () => {
  const drafted = draftSealedFile(shipment, contents);
  const content = canonicalJson({ asked: { facility: "one", toSign: drafted.contentHash }, found: {} });
  const approved = approveWith(security, sha256Hex(content), {}, content);
  const signatures = [signWith(manager, drafted), approved];
  expect(await codesOf(await closeSealedFile(drafted, signatures, [receiverSeal.recipient], releaseKey))).toEqual([
    "accepted",
  ]);
});

test("the next file of a channel names the one before it", async () => {
  const first = draftSealedFile(shipment, contents);
  const second = await makeFile({ sequence: 2, previous: first.hash });
  expect(await codesOf(second, { lastOf: () => ({ sequence: 1, hash: first.hash }) })).toEqual(["accepted"]);
});

describe("signatures that are not enough", () => {
  const cases = [
    ["one person", [manager]],
    ["the same person twice", [manager, manager]],
    ["two persons in the same role", [manager, secondManager]],
    ["the author and one other", [author, manager]],
    ["nobody", []],
  ] as const;
  test.each(cases)("%s", async (_name, signers) => {
    expect(await codesOf(await makeFile({}, contents, signers))).toEqual(["rejected", "CUS-X013"]);
  });
});

const requestFor = ({ contentHash }: { readonly contentHash: string }): string =>
  canonicalJson({ asked: { toSign: contentHash }, found: {} });

describe("signatures that do not hold", () => {
  const drafted = draftSealedFile(shipment, contents);
  const another = draftSealedFile({ ...shipment, isFictional: false }, contents);
  const cases = [
    ["over another manifest", signWith(security, another)],
    ["by a key outside the roster", { ...signWith(security, drafted), keyid: "stranger" }],
    ["by one person in another's name", { ...signWith(security, drafted), keyid: "second-manager-key" }],
    ["that approves another content", approveWith(security, another.contentHash)],
    ["of an approval that had run out", approveWith(security, drafted.contentHash, { expiresAtMs: nowMs - 1 })],
    [
      "of a request that names another file",
      approveWith(security, sha256Hex(requestFor(another)), {}, requestFor(another)),
    ],
    [
      "of a request shown beside another's hash",
      approveWith(security, sha256Hex(requestFor(another)), {}, requestFor(drafted)),
    ],
    ["in another's name", approveWith(security, drafted.contentHash, { approver: "manager" })],
    ["of a refusal", approveWith(security, drafted.contentHash, { decision: "refuse" })],
    ["that is empty", { keyid: "security-key", sig: "" }],
  ] as const;
  test.each(cases)("%s", async (_name, signature) => {
    const signatures = [signWith(manager, drafted), signature];
    const sealed = await closeSealedFile(drafted, signatures, [receiverSeal.recipient], releaseKey);
    expect(await codesOf(sealed)).toEqual(["rejected", "CUS-X014", "CUS-X013"]);
  });

  test("by a key that had been withdrawn", async () => {
    const keys = [rosterKey(manager), rosterKey(security, { untilMs: nowMs - dayMs })];
    expect(await codesOf(await makeFile(), { rosterOf: () => roster({ keys }) })).toEqual([
      "rejected",
      "CUS-X014",
      "CUS-X013",
    ]);
  });
});

test("a roster that demands three is not content with two", async () => {
  expect(await codesOf(await makeFile(), { rosterOf: () => roster({ threshold: 3 }) })).toEqual([
    "rejected",
    "CUS-X013",
  ]);
});

test("simulated keys are told as simulated", async () => {
  const { file, signature } = await makeFile();
  const keys = [manager, security].map((each) => {
    const key = rosterKey(each);
    return { ...key, key: { ...key.key, kind: "simulated" as const } };
  });
  const of = (isDemonstration: boolean) => receiver({ isDemonstration, rosterOf: () => roster({ keys }) });
  expect(await openSealedFile(file, signature, of(true))).toMatchObject({
    outcome: "accepted",
    signers: [{ isSimulated: true }, { isSimulated: true }],
  });
  expect(await openSealedFile(file, signature, of(false))).toMatchObject({
    outcome: "rejected",
    faults: [{ code: "CUS-X015" }],
  });
});

test("a file made by a demonstration is for demonstrations only", async () => {
  const made = await makeFile({ isDemonstration: true });
  expect(await codesOf(made)).toEqual(["rejected", "CUS-X015"]);
  expect(await codesOf(made, { isDemonstration: true })).toEqual(["accepted"]);
});

describe("order in the channel", () => {
  const last = { sequence: 4, hash: "a".repeat(64) };
  test("one is missing: held", async () => {
    expect(await codesOf(await makeFile({ sequence: 6 }), { lastOf: () => last })).toEqual(["held", "CUS-X033"]);
  });
  test("the first that comes is not the first: held", async () => {
    expect(await codesOf(await makeFile({ sequence: 2 }))).toEqual(["held", "CUS-X033"]);
  });
  test("an older number", async () => {
    expect(await codesOf(await makeFile({ sequence: 4 }), { lastOf: () => last })).toEqual(["rejected", "CUS-X031"]);
  });
  test("the next number, but of another history", async () => {
    const other = await makeFile({ sequence: 5, previous: "b".repeat(64) });
    expect(await codesOf(other, { lastOf: () => last })).toEqual(["rejected", "CUS-X032"]);
  });
  test("the same file again", async () => {
    const { hash } = draftSealedFile(shipment, contents);
    expect(await codesOf(await makeFile(), { lastOf: () => ({ sequence: 1, hash }) })).toEqual([
      "rejected",
      "CUS-X030",
    ]);
  });
});

describe("marking", () => {
  test("for another party, though sealed to us by mistake", async () => {
    expect(await codesOf(await makeFile(), { party: "other-authority" })).toEqual(["rejected", "CUS-X040"]);
  });
  test("above what this instance may hold", async () => {
    expect(await codesOf(await makeFile(), { ceiling: "green" })).toEqual(["rejected", "CUS-X041"]);
  });
  test("the sender cannot send past the marking", () => {
    const channel = { from: "fictional-operator", to: ["other-authority"] };
    expect(() => draftSealedFile({ ...shipment, channel }, contents)).toThrow("does not release");
  });
});

describe("by somebody who has the release key and the seal, but no person's key", () => {
  const cases: readonly [
    string,
    (files: Record<string, Uint8Array>) => Record<string, Uint8Array>,
    readonly string[],
  ][] = [
    [
      "an object changed",
      (files) => withObjects(files, ([one = "", two = ""]) => [one.replace("One", "Two"), two]),
      ["CUS-X020"],
    ],
    ["an object dropped", (files) => withObjects(files, ([one = ""]) => [one]), ["CUS-X020"]],
    ["an object doubled", (files) => withObjects(files, ([one = "", two = ""]) => [one, one, two]), ["CUS-X020"]],
    ["objects in another order", (files) => withObjects(files, (lines) => [...lines].reverse()), ["CUS-X020"]],
    ["no objects at all", ({ "objects.ndjson": _gone, ...files }) => files, ["CUS-X006"]],
    [
      "an attachment changed",
      (files) => ({ ...files, "attachments/facility.yaml": strToU8("name: Two\n") }),
      ["CUS-X020"],
    ],
    ["an attachment removed", ({ "attachments/facility.yaml": _gone, ...files }) => files, ["CUS-X006"]],
    ["an attachment added", (files) => ({ ...files, "attachments/more.txt": strToU8("more") }), ["CUS-X020"]],
    ["a name that climbs out", (files) => ({ ...files, "attachments/../../x": strToU8("x") }), ["CUS-X005"]],
    ["a file of another name", (files) => ({ ...files, "run.sh": strToU8("x") }), ["CUS-X005"]],
    ["no manifest", ({ "manifest.json": _gone, ...files }) => files, ["CUS-X006"]],
    ["a manifest that is no JSON", (files) => ({ ...files, "manifest.json": strToU8("{") }), ["CUS-X008"]],
    [
      "the author changed",
      (files) => withManifest(files, (text) => text.replace("analyst", "nobody!")),
      ["CUS-X014", "CUS-X014", "CUS-X013"],
    ],
    ["a name given twice", (files) => withManifest(files, (text) => text.replace("{", '{"author":"x",')), ["CUS-X007"]],
    ["nested too deep", (files) => withManifest(files, () => "[".repeat(10_000)), ["CUS-X007"]],
    ["a field too many", (files) => withManifest(files, (text) => text.replace("{", '{"a":1,')), ["CUS-X008"]],
  ];
  test.each(cases)("%s", async (_name, change, codes) => {
    expect(await codesOf(await resealed(change))).toEqual(["rejected", ...codes]);
  });

  test("an archive that unpacks to more than can be held is refused before it is unpacked", async () => {
    const bomb = (files: Record<string, Uint8Array>) => ({ ...files, "attachments/big": new Uint8Array(130_000_000) });
    expect(await codesOf(await resealed(bomb))).toEqual(["rejected", "CUS-X004"]);
  });
});

test("an object that says nothing of its marking is refused, though signed", async () => {
  const { marking: _none, ...bare } = contents.objects[0] ?? { marking: amber };
  const drafted = draftSealedFile(shipment, contents);
  const line = canonicalJson(bare);
  const { rootOfLines, formatManifest, manifestType } = await import("../src/manifest.ts");
  const { bytesToSign, contentHashOf } = await import("../src/envelope.ts");
  const manifest = { ...drafted.manifest, objects: { count: 1, root: rootOfLines([line]) }, attachments: [] };
  const payload = Buffer.from(formatManifest(manifest));
  const forged = { ...drafted, manifest, contents: { objects: [bare as never], attachments: [] } };
  const signed = {
    ...forged,
    toSign: bytesToSign(manifestType, payload),
    contentHash: contentHashOf(manifestType, payload),
  };
  const whole = { ...signed, hash: manifestHash(payload) };
  const signatures = [signWith(manager, whole), signWith(security, whole)];
  expect(await codesOf(await closeSealedFile(whole, signatures, [receiverSeal.recipient], releaseKey))).toEqual([
    "rejected",
    "CUS-X042",
  ]);
});

test("without the release key nothing gets in", async () => {
  const { file } = await makeFile();
  const stranger = { id: new Uint8Array(8).fill(7), seed: new Uint8Array(32).fill(8) };
  const { hash } = draftSealedFile(shipment, contents);
  const signature = signFile(file, stranger, `fictional-operator 1 ${hash}`);
  expect(await codesOf({ file, signature })).toEqual(["rejected", "CUS-X002"]);
});

test("a signature of another file beside it is refused", async () => {
  const { file } = await makeFile();
  const other = await makeFile({ sequence: 2 });
  expect(await codesOf({ file, signature: other.signature })).toEqual(["rejected", "CUS-X002"]);
});

test("whom it is not for cannot open it", async () => {
  expect(await codesOf(await makeFile(), { identities: [strangerSeal.identity] })).toEqual(["rejected", "CUS-X001"]);
});

test("a party of which nothing is known is refused", async () => {
  expect(await codesOf(await makeFile(), { rosterOf: () => null })).toEqual(["rejected", "CUS-X010"]);
});

test("a file made when the roster had run out is refused", async () => {
  const old = roster({ untilMs: nowMs - dayMs });
  expect(await codesOf(await makeFile(), { rosterOf: () => old })).toEqual(["rejected", "CUS-X011"]);
});

test("any one byte changed anywhere is found", async () => {
  const { file, signature } = await makeFile();
  for (let at = 0; at < file.length; at += Math.max(1, Math.floor(file.length / 97))) {
    const changed = Uint8Array.from(file);
    changed[at] = (changed[at] ?? 0) ^ 1;
    expect((await codesOf({ file: changed, signature }))[0]).toBe("rejected");
  }
});

test("the same contents give the same archive, whenever and wherever it is packed", async () => {
  const [one, two] = await Promise.all([makeFile(), makeFile()]);
  const opened = await Promise.all([one, two].map(({ file }) => unsealBytes(file, [receiverSeal.identity])));
  expect(opened[0]).toEqual(opened[1]);
});

function withObjects(files: Record<string, Uint8Array>, change: (lines: readonly string[]) => readonly string[]) {
  const lines = Buffer.from(files["objects.ndjson"] ?? [])
    .toString()
    .trimEnd()
    .split("\n");
  return {
    ...files,
    "objects.ndjson": strToU8(
      change(lines)
        .map((line) => `${line}\n`)
        .join(""),
    ),
  };
}

function withManifest(files: Record<string, Uint8Array>, change: (payload: string) => string) {
  const envelope = JSON.parse(Buffer.from(files["manifest.json"] ?? []).toString()) as { payload: string };
  const payload = Buffer.from(change(Buffer.from(envelope.payload, "base64").toString())).toString("base64");
  return { ...files, "manifest.json": strToU8(canonicalJson({ ...envelope, payload })) };
}

/** Opened, changed, sealed and signed again with the instance's keys, as an administrator could. */
async function resealed(
  change: (files: Record<string, Uint8Array>) => Record<string, Uint8Array>,
): Promise<SealedFile> {
  const { file } = await makeFile();
  const archive = await unsealBytes(file, [receiverSeal.identity]);
  const files = change(unzipSync(archive ?? new Uint8Array()));
  const sealed = await sealBytes(zipSync(files), [receiverSeal.recipient]);
  return { file: sealed, signature: signFile(sealed, releaseKey, commentFor(files)) };
}

/** The comment that fits the changed manifest: whoever has the release key can write it. */
function commentFor(files: Record<string, Uint8Array>): string {
  try {
    const { payload } = JSON.parse(Buffer.from(files["manifest.json"] ?? []).toString()) as { payload: string };
    return `fictional-operator 1 ${manifestHash(Buffer.from(payload, "base64"))}`;
  } catch {
    return "fictional-operator 1";
  }
}
