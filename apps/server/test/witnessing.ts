/** The server and its witnesses: real ones over HTTP, answers carried by hand, and a log that was set back. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { formatWitnessKey, openWitnessed } from "@custodiet/verification";
import { createFolder, createWitness, openFolder, serveWitness, type WitnessFolder } from "@custodiet/witness";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createOutbound, placeOfAddress } from "../src/outbound/allowed.ts";
import type { WitnessSetting } from "../src/settings.ts";
import { startWitnessing, type Witnessing } from "../src/witnessing/start-witnessing.ts";
import { type Caller, createHarness, type Harness, type HarnessOptions } from "./harness.ts";

export interface RealWitness {
  readonly folder: WitnessFolder;
  readonly setting: WitnessSetting;
  readonly close: () => Promise<void>;
}

/** A witness of its own folder, reached over HTTP. */
export async function startRealWitness(place: string, number: number): Promise<RealWitness> {
  const path = join(place, `witness-${number}`);
  createFolder(path, `witness.example/${number}`, new Uint8Array(32).fill(number));
  const folder = openFolder(path);
  const ports = { nowSeconds: () => Date.parse("2026-11-24T08:00:00Z") / 1000, alarm: () => undefined };
  const serving = await serveWitness(createWitness(folder, ports), folder, { host: "localhost", port: 0 });
  return {
    folder,
    setting: { key: formatWitnessKey(folder.cosigner.key), address: serving.address },
    close: async () => {
      await serving.close();
      folder.close();
    },
  };
}

export const witnessingOf = ({ opened }: Harness, settings: readonly WitnessSetting[]): Promise<Witnessing> =>
  startWitnessing({
    ...opened,
    settings,
    outbound: createOutbound(settings.flatMap(({ address }) => (address ? [placeOfAddress(address, "witness")] : []))),
    simulatedIn: null,
  });

/** @param optionsFor options of the database to stand on; called for each test */
export function describeWitnessing(name: string, optionsFor: () => Promise<HarnessOptions>): void {
  describe(name, () => {
    let place: string;
    let harness: Harness;
    let auditor: Caller;
    let witnesses: readonly RealWitness[];
    let witnessing: Witnessing | null;
    beforeEach(async () => {
      place = mkdtempSync(join(tmpdir(), "custodiet-witnessing-"));
      harness = await createHarness(await optionsFor());
      auditor = await harness.signIn("operator-a.auditor");
      witnesses = await Promise.all([1, 2].map((number) => startRealWitness(place, number)));
      for (const { folder } of witnesses) folder.watch(harness.opened.signer.verifier);
      witnessing = null;
    });
    afterEach(async () => {
      await witnessing?.close();
      await Promise.all(witnesses.map((witness) => witness.close()));
      await harness.close();
      rmSync(place, { recursive: true, force: true });
    });
    const settings = () => witnesses.map(({ setting }) => setting);
    const read = async () => (await harness.call(auditor, "GET", "/api/ledger/witnesses")).body;

    it("cosign every checkpoint, and the log says who may", async () => {
      witnessing = await witnessingOf(harness, settings());
      await witnessing.round();
      await harness.signIn("operator-a.security-manager");
      await witnessing.round();
      const { witnesses: seen, size } = await read();
      expect(seen).toMatchObject([
        { name: "witness.example/1", way: "online", unseenEntries: 0, lagSeconds: 0, isStale: false, fault: null },
        { name: "witness.example/2", way: "online", unseenEntries: 0, lagSeconds: 0, isStale: false, fault: null },
      ]);
      const { body: checkpoint } = await harness.call(auditor, "GET", "/api/ledger/checkpoint");
      expect(checkpoint).toMatchObject({
        size,
        statement: "Seen by witness.example/1, witness.example/2.",
        witnessed: { size, seenBy: [{ isSimulated: false }, { isSimulated: false }] },
      });
      const { body: page } = await harness.call(auditor, "GET", "/api/ledger?limit=100");
      const appointed = await harness.opened.parts.store.ledger.page(
        { organisations: ["instance" as never] },
        { limit: 9 },
      );
      expect(appointed.map(({ action }) => action)).toEqual(["witness.appoint", "witness.appoint"]);
      expect(page.size).toBe(size);
    });

    it("that do not answer are told of, and lag once something is entered", async () => {
      const [first] = witnesses;
      witnessing = await witnessingOf(harness, settings());
      await witnessing.round();
      await first?.close();
      for (let n = 0; n < 40; n += 1) await harness.signIn("operator-a.security-manager");
      await witnessing.round();
      expect((await read()).witnesses).toMatchObject([
        { fault: "unreachable", isStale: true },
        { fault: null, isStale: false },
      ]);
    });

    it("are asked nowhere but where the settings say", async () => {
      const [{ setting }] = witnesses as [RealWitness];
      witnessing = await startWitnessing({
        ...harness.opened,
        settings: [setting],
        outbound: createOutbound([]),
        simulatedIn: null,
      });
      await witnessing.round();
      const detail = expect.stringContaining("The settings allow no connection to localhost");
      expect((await read()).witnesses).toMatchObject([{ fault: "unreachable", detail }]);
    });

    it("that are no longer in the settings are dismissed, by an entry", async () => {
      witnessing = await witnessingOf(harness, settings());
      await witnessing.close();
      witnessing = await witnessingOf(harness, settings().slice(0, 1));
      expect((await read()).witnesses).toMatchObject([{ name: "witness.example/1" }]);
    });

    it("answer by hand: a file goes, a line comes back", async () => {
      const [{ setting, folder }] = witnesses as [RealWitness];
      witnessing = await witnessingOf(harness, [{ key: setting.key }]);
      const url = `/api/ledger/witness-request?witness=${encodeURIComponent(setting.key)}`;
      const { body: request } = await harness.call(auditor, "GET", url);
      expect(request).toMatchObject({ code: expect.stringMatching(/^<svg /) });
      const line = createWitness(folder, { nowSeconds: () => 1, alarm: () => undefined }).answer(request.text);
      if (!line.ok) throw new Error(line.error.kind);
      const answer = { answer: line.value };
      expect(await harness.call(auditor, "POST", "/api/ledger/cosignatures", answer)).toMatchObject({
        status: 200,
        body: { size: request.size, names: ["witness.example/1"] },
      });
      expect((await read()).witnesses).toMatchObject([
        { way: "by-hand", limitSeconds: 86_400, isStale: false, seen: { size: request.size } },
      ]);
      expect(await harness.call(auditor, "GET", url)).toMatchObject({
        body: { text: expect.stringContaining(`old ${request.size}\n`) },
      });
    });

    it.each([
      ["nothing of a witness", "hello", 422, "CUS-S085"],
      ["a line of a stranger", "— stranger AAAAAAAA\n", 422, "CUS-S085"],
    ])("bringing %s keeps nothing", async (_what, answer, status, code) => {
      witnessing = await witnessingOf(harness, settings());
      expect(await harness.call(auditor, "POST", "/api/ledger/cosignatures", { answer })).toMatchObject({
        status,
        body: { error: { code } },
      });
    });

    it("a proof can be had to the checkpoint that they have seen", async () => {
      witnessing = await witnessingOf(harness, settings());
      await witnessing.round();
      const { body: checkpoint } = await harness.call(auditor, "GET", "/api/ledger/checkpoint");
      await harness.signIn("operator-a.security-manager");
      const { body: proof } = await harness.call(auditor, "GET", `/api/ledger/0/proof?size=${checkpoint.size}`);
      expect(proof).toMatchObject({ size: checkpoint.size, rootHash: checkpoint.rootHash });
    });

    it("what a witness remembers can be had from it, signed by the log and by itself", async () => {
      const [{ folder }] = witnesses as [RealWitness];
      witnessing = await witnessingOf(harness, settings());
      await witnessing.round();
      const { verifier } = harness.opened.signer;
      const opened = openWitnessed(
        folder.cosignedLast(verifier) ?? "",
        [verifier],
        [folder.cosigner.key],
        2_000_000_000,
      );
      expect(opened).toMatchObject({ ok: true, value: { cosignatures: [{ witness: "witness.example/1" }] } });
    });
  });
}
