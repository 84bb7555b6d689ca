/** A backup made while the server works, put in place elsewhere: never passed off as the present, and said for ever. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { backUp, restoreBackup } from "@custodiet/store";
import { formatVerifier, formatWitnessKey } from "@custodiet/verification";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { runVerify } from "../../verify/index.ts";
import { bringSigningKey } from "../src/instance/signing-key.ts";
import { goOnInFolder } from "../src/operation/go-on-in-folder.ts";
import { systemClock, systemRandomness } from "../src/ports.ts";
import { createHarness, type Harness } from "./harness.ts";
import { type RealWitness, startRealWitness, witnessingOf } from "./witnessing.ts";

let scratch: string;
let folder: string;
let elsewhere: string;
let file: string;
let witnesses: readonly RealWitness[];
const ports = { clock: systemClock, randomness: systemRandomness };

beforeEach(async () => {
  scratch = mkdtempSync(join(tmpdir(), "custodiet-restoring-"));
  [folder, elsewhere, file] = [join(scratch, "data"), join(scratch, "elsewhere"), join(scratch, "backup.sqlite")];
  witnesses = await Promise.all([1, 2].map((number) => startRealWitness(scratch, number)));
});
afterEach(async () => {
  await Promise.all(witnesses.map((witness) => witness.close()));
  rmSync(scratch, { recursive: true, force: true });
});

const settings = () => witnesses.map(({ setting }) => setting);
const keyFile = () => join(folder, "ledger-signing-key");

/** A working instance; what is done in it is seen by the witnesses before it closes. */
async function working(work: (harness: Harness) => Promise<void>, place = folder): Promise<void> {
  const harness = await createHarness({ dataFolder: place });
  for (const { folder: of } of witnesses) of.watch(harness.opened.signer.verifier);
  const witnessing = await witnessingOf(harness, settings());
  try {
    await witnessing.round();
    await work(harness);
    await witnessing.round();
  } finally {
    await witnessing.close();
    await harness.close();
  }
}

async function restore(): Promise<void> {
  const options = { ...ports, purposeIfNew: "real" } as const;
  expect(await restoreBackup(file, elsewhere, "h", options)).toMatchObject({ ok: true });
  bringSigningKey(elsewhere, keyFile());
  writeFileSync(join(elsewhere, "settings.yaml"), JSON.stringify({ witnesses: settings() }));
}

const goOn = (loss: "refuse" | "accept" | "unknown", seen: readonly string[] = []) =>
  goOnInFolder({
    dataFolder: elsewhere,
    databaseUrl: null,
    purposeIfNew: "real",
    ...ports,
    seen,
    reason: "The disk failed",
    loss,
  });

const holdsOf = ({ opened }: Harness) => opened.parts.store.witnesses.holds();

describe("a backup", () => {
  test("is made while the server works, holds everything but the key, and overwrites nothing", async () => {
    await working(async ({ signIn }) => {
      expect(await backUp(folder, file)).toMatchObject({ ok: true, value: { size: expect.any(Number) } });
      await signIn("operator-a.analyst");
    });
    const secret = readFileSync(keyFile(), "utf8").split(" ")[2]?.trim() ?? "none";
    expect(readFileSync(file).includes(secret)).toBe(false);
    expect(await backUp(folder, file)).toMatchObject({ ok: false, error: { code: "CUS-D024" } });
    expect(await backUp(scratch, join(scratch, "none"))).toMatchObject({ ok: false, error: { code: "CUS-D005" } });
  });

  test("is refused where it is damaged, no database of ours, or a database stands already", async () => {
    await working(async () => void (await backUp(folder, file)));
    const options = { ...ports, purposeIfNew: "real" } as const;
    expect(await restoreBackup(file, folder, "h", options)).toMatchObject({ ok: false, error: { code: "CUS-D024" } });
    writeFileSync(file, readFileSync(file).subarray(0, 9000));
    expect(await restoreBackup(file, elsewhere, "h", options)).toMatchObject({
      ok: false,
      error: { code: "CUS-D005" },
    });
    writeFileSync(file, "hello");
    expect(await restoreBackup(file, elsewhere, "h", options)).toMatchObject({
      ok: false,
      error: { code: "CUS-D005" },
    });
  });
});

describe("a restored instance", () => {
  test("writes nothing before its witnesses were asked; where it is the last state it goes on of itself", async () => {
    await working(async () => undefined);
    expect(await backUp(folder, file)).toMatchObject({ ok: true });
    await restore();
    const harness = await createHarness({ dataFolder: elsewhere });
    expect(await holdsOf(harness)).toMatchObject([{ kind: "restored" }]);
    const witnessing = await witnessingOf(harness, settings());
    expect(await holdsOf(harness)).toEqual([]);
    const [restoration] = await harness.opened.parts.store.witnesses.restorations();
    expect(restoration).toMatchObject({ seenSize: restoration?.copySize, entryIndex: restoration?.copySize });
    await witnessing.close();
    await harness.close();
  });

  test("without its key does not start: a new key of the old name would be no key of its checkpoints", async () => {
    await working(async () => void (await backUp(folder, file)));
    const options = { ...ports, purposeIfNew: "real" } as const;
    await restoreBackup(file, elsewhere, "h", options);
    await expect(createHarness({ dataFolder: elsewhere })).rejects.toMatchObject({ code: "CUS-S105" });
  });

  test("that witnesses saw more of goes on only openly, under another key, and is told of by the verifier", async () => {
    let size = 0;
    await working(async ({ opened, signIn }) => {
      size = await opened.parts.store.ledger.size();
      await backUp(folder, file);
      for (let n = 0; n < 3; n += 1) await signIn("operator-b.auditor");
    });
    await restore();
    expect(await goOn("refuse")).toMatchObject({ ok: false, error: { code: "CUS-S090" } });
    expect(await goOn("unknown")).toMatchObject({ ok: false, error: { code: "CUS-S090" } });
    const gone = await goOn("accept");
    if (!gone.ok) throw new Error(gone.error.detail);
    expect(gone.value).toMatchObject({ entry: size, copySize: size, seenSize: expect.any(Number) });
    expect(gone.value.lost).toBe(3);
    const before = formatVerifier(logKey());
    expect(gone.value.verifierKey).not.toBe(before);
    await working(async () => undefined, elsewhere);
    const report = await verified(["--log-key", gone.value.verifierKey, "--log-key", before]);
    expect(report).toMatchObject({
      code: 0,
      findings: [],
      restorations: [{ entry: size, copySize: size, seenSize: gone.value.seenSize, answeredBy: "nobody" }],
    });
    expect((await verified(["--log-key", gone.value.verifierKey])).code).toBe(1);
  });

  test("that nobody can be asked about goes on with that written down", async () => {
    await working(async () => void (await backUp(folder, file)));
    await restore();
    await Promise.all(witnesses.map((witness) => witness.close()));
    expect(await goOn("refuse")).toMatchObject({ ok: false, error: { code: "CUS-S089" } });
    expect(await goOn("unknown")).toMatchObject({ ok: true, value: { seenSize: null, lost: 0 } });
    expect(await goOn("unknown")).toMatchObject({ ok: false, error: { code: "CUS-S013" } });
  });

  test("is judged by what is brought by hand as well", async () => {
    await working(async ({ signIn }) => {
      await backUp(folder, file);
      await signIn("operator-a.analyst");
    });
    const signer = logKey();
    const memory = join(scratch, "memory");
    writeFileSync(memory, witnesses[0]?.folder.cosignedLast(signer) ?? "");
    await restore();
    await Promise.all(witnesses.map((witness) => witness.close()));
    expect(await goOn("refuse", [memory])).toMatchObject({ ok: false, error: { code: "CUS-S090" } });
  });
});

/** The log's public key, as its witnesses know it. */
function logKey() {
  const [key] = witnesses[0]?.folder.logs() ?? [];
  if (!key) throw new Error("No witness watches the log");
  return key;
}

async function verified(logKeys: readonly string[]) {
  let out = "";
  const keys = witnesses.flatMap(({ folder: of }) => ["--witness", formatWitnessKey(of.cosigner.key)]);
  const say = (text: string): void => {
    out += text;
  };
  const nowSeconds = Math.floor(Date.parse("2027-01-01T00:00:00Z") / 1000);
  const args = [join(elsewhere, "custodiet.sqlite"), "--json", ...keys, ...logKeys];
  const code = await runVerify(args, { out: say, error: say, nowSeconds });
  const report = code === 2 ? { findings: [out] } : JSON.parse(out);
  return { code, findings: report.findings, restorations: report.restorations };
}
