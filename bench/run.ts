/**
 * The benchmark harness: `npm run bench` runs all that are not long, `npm run bench -- NAME [--json]` runs one.
 * With `--json` the last line of standard output is the result; without, a readable line each.
 */
import { readdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import type { Benchmark, BenchmarkResult } from "./benchmark.ts";

const casesFolder = fileURLToPath(new URL("./cases/", import.meta.url));

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { json: { type: "boolean", default: false }, all: { type: "boolean", default: false } },
  });
  const benchmarks = await loadBenchmarks();
  const wanted =
    positionals.length > 0 ? positionals : benchmarks.filter((b) => values.all || !b.isLong).map((b) => b.name);
  const unknown = wanted.filter((name) => !benchmarks.some((benchmark) => benchmark.name === name));
  if (unknown.length > 0) {
    console.error(
      `No benchmark is called ${unknown.join(", ")}. There are: ${benchmarks.map((b) => b.name).join(", ")}.`,
    );
    return 2;
  }
  for (const name of wanted) {
    const benchmark = benchmarks.find((candidate) => candidate.name === name);
    if (!benchmark) continue;
    console.error(`${benchmark.name}: ${benchmark.what}`);
    const result = await measure(benchmark);
    console.log(values.json ? JSON.stringify(result) : wordResult(result, benchmark));
  }
  return 0;
}

async function loadBenchmarks(): Promise<readonly Benchmark[]> {
  const files = (await readdir(casesFolder)).filter((file) => file.endsWith(".ts")).sort();
  const modules = await Promise.all(files.map((file) => import(new URL(file, `file://${casesFolder}`).href)));
  return modules.map((module: { readonly benchmark: Benchmark }) => module.benchmark);
}

async function measure(benchmark: Benchmark): Promise<BenchmarkResult> {
  const measurement = await benchmark.run((line) => console.error(`  ${line}`));
  const { value, peer, peerValue, ratio, equal } = measurement;
  const met = (benchmark.sense === "at least" ? value >= benchmark.goal : value <= benchmark.goal) && equal !== false;
  return {
    name: benchmark.name,
    value,
    unit: benchmark.unit,
    goal: benchmark.goal,
    met,
    peer,
    peerValue,
    ratio,
    equal,
  };
}

function wordResult(result: BenchmarkResult, benchmark: Benchmark): string {
  const goal = `goal ${benchmark.sense} ${result.goal}, ${result.met ? "met" : "missed"}`;
  const peer = result.peer
    ? `; ${result.peer} ${result.peerValue?.toPrecision(4)}, ratio ${result.ratio?.toPrecision(4)}, results ${result.equal === null ? "of another kind, not compared" : result.equal ? "equal" : "DIFFERENT"}`
    : "";
  return `${result.name}: ${result.value.toPrecision(4)} ${result.unit} (${goal})${peer}`;
}

process.exitCode = await main();
