/** Debian's `strace` and `libfaketime`, with which disks refuse and clocks are wrong. Without them those tests say that they are skipped. */
import { existsSync } from "node:fs";
import { installFromDebian, mayInstallFromDebian } from "./prepare/install-from-debian.mjs";

const needed = {
  strace: ["/usr/bin/strace"],
  libfaketime: ["x86_64", "aarch64"].map((kind) => `/usr/lib/${kind}-linux-gnu/faketime/libfaketimeMT.so.1`),
};

const missing = () => Object.keys(needed).filter((name) => !needed[name].some((place) => existsSync(place)));

/** What sets a process's clock when it is loaded before it; `null`: not here. */
export const findClockTool = () => needed.libfaketime.find((place) => existsSync(place)) ?? null;

/** @param {(line: string) => void} tell */
export async function ensureFaultTools(tell) {
  const wanted = missing();
  if (wanted.length > 0 && mayInstallFromDebian()) {
    await installFromDebian(wanted, `${wanted.join(", ")} for the tests of faults`, tell);
  }
  const names = missing();
  if (names.length > 0) tell(`Missing: ${names.join(", ")}. What is tried with them is skipped.`);
}
