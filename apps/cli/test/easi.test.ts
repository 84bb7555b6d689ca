import { describe, expect, it } from "vitest";
import { root, run } from "./run.ts";

const published = `${root}examples/easi-published/`;

const easi = async (input: string) => {
  const { code, out } = await run(["easi", "-", "--json"], input);
  return { code, answer: JSON.parse(out) };
};

const list = (tasks: string, head = "pCommunication: 0.95\nresponseForceTime: { mean: 300, sd: 90 }") =>
  `${head}\ntasks:\n${tasks}`;

describe("custodiet easi", () => {
  it.each(["", "- a\n", "text\n"])("says how a task list begins where %j has no keys", async (text) => {
    const { code, err } = await run(["easi", "-"], text);
    expect([code, err]).toEqual([2, expect.stringContaining("CUS-C105")]);
    expect(err).not.toContain("custodiet: 1");
  });

  it.each([
    ["path.yaml", 0.476040729969],
    ["all-middle.yaml", 0.319418198863],
    ["fence-sensor.yaml", 0.578106144673],
    ["insider-opens-first-door.yaml", 0.158642415471],
    ["response-at-once.yaml", 0.937667689495],
    ["response-at-once-certain.yaml", 0.940499867554],
    ["nothing-varies.yaml", 0.9405],
    ["response-never.yaml", 0],
  ])("gives the published value of %s", async (file, pInterruption) => {
    const { code, out } = await run(["easi", `${published}${file}`, "--json"]);
    expect(code).toBe(0);
    expect(Math.abs(JSON.parse(out).pInterruption - pInterruption)).toBeLessThan(1e-10);
  });

  it("gives the deterministic value, the critical detection point and the values of each task beside it", async () => {
    const { out } = await run(["easi", `${published}path.yaml`, "--json"]);
    const answer = JSON.parse(out);
    expect(answer.deterministic).toEqual({ pInterruption: 0.855, criticalDetectionPoint: 3 });
    expect(answer.tasks.map(({ name }: { name: string }) => name)).toEqual([
      "Cut fence",
      "Run to building",
      "Open door",
      "Run to vital area",
      "Open door",
      "Sabotage target",
    ]);
    expect(answer.warnings).toEqual([]);
  });

  it("takes 0.3 of the mean where no deviation is given, detection at the beginning, and a plain number as the mean", async () => {
    const short = await easi(list("  - { pDetect: 0.9, delay: 400 }", "pCommunication: 0.95\nresponseForceTime: 300"));
    const long = await easi(
      list(
        "  - { name: task 1, pDetect: 0.9, location: B, delay: { mean: 400, sd: 120 } }",
        "pCommunication: 0.95\nresponseForceTime: { mean: 300, sd: 90 }",
      ),
    );
    expect(short.answer).toEqual(long.answer);
  });

  it("gives 0 where no force ever comes", async () => {
    const { answer } = await easi(
      list("  - { pDetect: 1, delay: 400 }", "pCommunication: 1\nresponseForceTime: { mean: .inf, sd: 0 }"),
    );
    expect([answer.pInterruption, answer.responseForceTime.meanSeconds]).toEqual([0, null]);
  });

  it("warns of a detection that lowers the result", async () => {
    const { out } = await run(["easi", `${published}artefact-with-sensor.yaml`, "--json"]);
    expect(JSON.parse(out).warnings.map(({ code, path }: { code: string; path: string }) => [code, path])).toEqual([
      ["CUS-C151", "tasks[0].pDetect"],
    ]);
  });

  it("tells every fault at once, with its place, and exits 2", async () => {
    const { code, answer } = await easi(
      "pComunication: 0.9\nresponseForceTime: { mean: -1, sd: .nan }\ntasks:\n" +
        "  - { pDetect: 1.5, location: X, delay: { mean: '10' } }\n  - 3\n  - { delay: .inf }\n",
    );
    expect(code).toBe(2);
    const faults = answer.errors.map(({ code: fault, path }: { code: string; path: string }) => `${fault} ${path}`);
    expect(faults.sort()).toEqual([
      "CUS-C101 pComunication",
      "CUS-C102 pCommunication",
      "CUS-C102 tasks[2].pDetect",
      "CUS-C103 responseForceTime.sd",
      "CUS-C103 tasks[0].delay.mean",
      "CUS-C104 responseForceTime.mean",
      "CUS-C104 tasks[0].pDetect",
      "CUS-C104 tasks[2].delay",
      "CUS-C105 tasks[1]",
      "CUS-C107 tasks[0].location",
    ]);
  });

  it.each([
    ["no tasks", "pCommunication: 1\nresponseForceTime: 3\ntasks: []\n", "CUS-C106"],
    ["tasks that are no list", "pCommunication: 1\nresponseForceTime: 3\ntasks: 3\n", "CUS-C105"],
  ])("refuses %s", async (_name, input, fault) => {
    const { code, answer } = await easi(input);
    expect([code, answer.errors.map(({ code: found }: { code: string }) => found)]).toEqual([2, [fault]]);
  });

  it("refuses what is no YAML, and an empty file", async () => {
    expect((await easi("{ [")).code).toBe(2);
    expect((await easi("")).code).toBe(2);
  });
});
