/** Progress of long work on standard error: nothing before a second has passed, then one line a second. */
import type { Progress } from "@custodiet/core";
import type { Terminal } from "./terminal.ts";

const tellEveryMs = 1000;

export function progressOn({ err, nowMs }: Terminal): Progress {
  const startedMs = nowMs();
  let toldMs = startedMs;
  return {
    report: (done, total, stage) => {
      if (nowMs() - toldMs < tellEveryMs) return;
      toldMs = nowMs();
      const share = total > 0 ? `${Math.floor((100 * done) / total)} %` : "";
      err(`  ${stage} ${done} of ${total} ${share} after ${Math.round((toldMs - startedMs) / 1000)} s\n`);
    },
    isCancelled: () => false,
  };
}
