/** Progress of long work on standard error: nothing before a second has passed, then one line a second. */
import type { Progress } from "@custodiet/core";
import type { Terminal } from "./terminal.ts";

const tellEveryMs = 1000;

export function progressOn({ err, nowMs }: Terminal): Progress {
  let toldMs = nowMs();
  return {
    report: (done, total) => {
      if (nowMs() - toldMs < tellEveryMs) return;
      toldMs = nowMs();
      const share = total > 0 ? `, ${Math.floor((100 * done) / total)} %` : "";
      // Counts alone: the stage names a position, and standard error is kept in logs.
      err(`${done} of ${total}${share}\n`);
    },
    isCancelled: () => false,
  };
}
