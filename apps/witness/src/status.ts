/** What a witness has seen, for people. */
import { readClaim } from "@custodiet/verification";
import type { WitnessFolder } from "./folder.ts";

export function tellStatus(folder: WitnessFolder): string {
  const logs = folder.logs();
  if (logs.length === 0) return "No log is watched yet. Give one with `trust`.\n";
  const lines = logs.map((log) => {
    const seen = folder.lastSeen(log);
    if (seen === null) return `${log.name}: nothing seen yet`;
    const checkpoint = readClaim(seen.note);
    const size = checkpoint.ok ? `${checkpoint.value.size} entries` : "unreadable memory";
    return `${log.name}: ${size}, cosigned ${new Date(seen.atSeconds * 1000).toISOString()}`;
  });
  const evidence = folder.evidence().map((name) => `ALARM: a log showed two pasts; both are kept in ${name}`);
  return `${[...lines, ...evidence].join("\n")}\n`;
}
