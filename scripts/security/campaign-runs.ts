/** When each campaign ran last, by the pages it wrote, and whether that is too long ago to stand for the product. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

export interface CampaignRun {
  /** `2026-11-25`. */
  readonly date: string;
  /** The product's, when it ran. */
  readonly version: string;
  readonly failed: number;
}

const mostDays = 90;
const dayMs = 86_400_000;

/** The last run by its page; `null`: there is no page, or none that can be read. */
export function readRun(folder: string, name: string): CampaignRun | null {
  const path = join(folder, `${name}.md`);
  if (!existsSync(path)) return null;
  const lines = readFileSync(path, "utf8").split("\n");
  const head = lines.findIndex((line) => line.startsWith("| date |"));
  const [names, values] = [cellsOf(lines[head]), cellsOf(lines[head + 2])];
  const cell = (name: string): string => values[names.indexOf(name)] ?? "";
  if (!/^\d{4}-\d\d-\d\d$/.test(cell("date"))) return null;
  return { date: cell("date"), version: cell("version"), failed: Number(cell("failed")) };
}

const cellsOf = (line: string | undefined): readonly string[] => line?.split("|").map((cell) => cell.trim()) ?? [];

/**
 * Why a run no longer stands for the product; `null`: it does.
 *
 * @param today `2026-11-25`
 * @param version the product's now: its first number, or the second before 1.0, says that what was tried may be another
 */
export function staleReason(run: CampaignRun | null, today: string, version: string): string | null {
  if (run === null) return "it never ran";
  if (run.failed > 0) return `${run.failed} failed on ${run.date}`;
  const days = Math.round((Date.parse(today) - Date.parse(run.date)) / dayMs);
  if (days > mostDays) return `it ran ${days} days ago`;
  if (seriesOf(run.version) !== seriesOf(version)) return `it ran on version ${run.version}`;
  return null;
}

function seriesOf(version: string): string {
  const [major = "", minor = ""] = version.split(".");
  return major === "0" ? `0.${minor}` : major;
}
