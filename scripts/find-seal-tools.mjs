/** Debian's `age` and `minisign`, which the sealed files are tried against. Without them those tests say that they are skipped. */
import { existsSync } from "node:fs";
import { installFromDebian, mayInstallFromDebian } from "./prepare/install-from-debian.mjs";

const programs = ["/usr/bin/age", "/usr/bin/minisign"];

export const haveSealTools = () => programs.every((program) => existsSync(program));

/** @param {(line: string) => void} tell */
export async function ensureSealTools(tell) {
  if (haveSealTools()) return;
  if (mayInstallFromDebian()) {
    await installFromDebian(["age", "minisign"], "age and minisign for the tests of sealed files", tell);
  }
  if (!haveSealTools()) tell("age and minisign are missing: sealed files are not tried against them.");
}
